import type { Claim, ClaimSummary } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import {
  type ClaimEdit,
  editClaim as changeClaim,
  insertClaim,
  type NewClaim,
} from '#data/store/claim-edits.ts'
import { getClaim as readClaim, listClaims as readClaims } from '#data/store/claims.ts'
import { insertRelation, type NewRelation } from '#data/store/relations.ts'
import type { Session, Touch } from './session.ts'

export function listClaims({ store }: Session): ClaimSummary[] {
  return readClaims(store.read)
}

/** @throws Problem not-found */
export function getClaim({ store }: Session, ref: Ref<'claim'>): Claim {
  return readClaim(store.read, ref)
}

/** @throws Problem speaker-missing, quote-missing, quote-ambiguous, not-found, input-invalid */
export function addClaim(session: Session, input: NewClaim & { readonly action: string }): Claim {
  const { action, ...claim } = input
  const ref = session.act('claims.add', action, claim, ({ writer, stamp, touch }) => {
    const added = insertClaim(writer, claim, stamp)
    touchClaim(touch, added, claim)
    return added
  })
  return readClaim(session.store.read, ref)
}

/** @throws Problem not-found, quote-missing, quote-ambiguous, input-invalid */
export function editClaim(
  session: Session,
  input: ClaimEdit & { readonly action: string; readonly ref: Ref<'claim'> },
): Claim {
  const { action, ...what } = input
  const { ref: asked, ...edit } = what
  const ref = session.act('claims.edit', action, what, ({ writer, stamp, touch }) => {
    const edited = changeClaim(writer, asked, edit, stamp)
    touchClaim(touch, edited, edit)
    return edited
  })
  return readClaim(session.store.read, ref)
}

/** @throws Problem relation-self, relation-exists, not-found */
export function relateClaims(
  session: Session,
  input: NewRelation & { readonly action: string },
): Claim {
  const { action, ...relation } = input
  session.act('claims.relate', action, relation, ({ writer, stamp, touch }) => {
    insertRelation(writer, relation, stamp)
    touch('claim', relation.from, relation.to)
    touch('relation')
  })
  return readClaim(session.store.read, relation.from)
}

/** A claim brings its entities, topics and passages into being, so their lists change with it. */
function touchClaim(touch: Touch, ref: Ref<'claim'>, claim: ClaimEdit): void {
  touch('claim', ref)
  if (claim.topics) touch('topic', ...claim.topics)
  if (claim.entities ?? claim.speaker) touch('entity')
  for (const { source } of claim.evidence ?? []) touch('source', source)
}
