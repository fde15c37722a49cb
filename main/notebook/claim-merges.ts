import { Problem } from '#data/model/problem.ts'
import type { Ref } from '#data/model/refs.ts'
import { citationsOf, mergeClaim } from '#data/store/claim-merges.ts'
import { claimNumber } from '#data/store/claim-refs.ts'
import { getClaim } from '#data/store/claims.ts'
import type { Reader } from '#data/store/sql.ts'
import { NO_REACH, type Planned } from './rewriting.ts'

/**
 * A claim goes into another one of the same speaker. Citations stay as they are written: the
 * reference leads on.
 * @throws Problem not-found, merge-same, merge-speakers
 */
export function planClaimMerge(
  reader: Reader,
  input: { readonly ref: Ref<'claim'>; readonly into: Ref<'claim'> },
): Planned {
  const [claim, other] = [getClaim(reader, input.ref), getClaim(reader, input.into)]
  if (claim.ref === other.ref) throw new Problem('merge-same', { what: 'claim', name: claim.ref })
  if (speakerRef(claim) !== speakerRef(other)) {
    throw new Problem('merge-speakers', {
      claim: claim.ref,
      speaker: claim.speaker,
      into: other.ref,
      other: other.speaker,
    })
  }
  const from = claimNumber(reader, claim.ref)
  const into = claimNumber(reader, other.ref)
  const { links, notes } = citationsOf(reader, from)
  return {
    reach: { ...NO_REACH, links, notes: notes.length, claims: 1 },
    carry: ({ writer, stamp, touch }) => {
      mergeClaim(writer, from, into, stamp)
      touch('claim', claim.ref, other.ref)
      touch('relation', claim.ref, other.ref)
      if (notes.length > 0) touch('note', ...notes)
    },
  }
}

/**
 * Several claims go into one of the same speaker.
 * @throws Problem not-found, merge-same, merge-speakers
 */
export function planClaimsMerge(
  reader: Reader,
  input: { readonly refs: readonly Ref<'claim'>[]; readonly into: Ref<'claim'> },
): Planned {
  const plans = [...new Set(input.refs)].map((ref) =>
    planClaimMerge(reader, { ref, into: input.into }),
  )
  const sum = (field: 'links' | 'notes' | 'claims') =>
    plans.reduce((total, { reach }) => total + reach[field], 0)
  return {
    reach: { ...NO_REACH, links: sum('links'), notes: sum('notes'), claims: sum('claims') },
    carry: (work) => {
      for (const { carry } of plans) carry(work)
    },
  }
}

function speakerRef({ speakerIs }: ReturnType<typeof getClaim>): string {
  return 'entity' in speakerIs ? speakerIs.entity : speakerIs.source
}
