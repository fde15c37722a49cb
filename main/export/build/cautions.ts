import { say } from '#data/messages/index.ts'
import type { TlpLabel } from '#data/model/ratings.ts'
import { TLP_LABELS } from '#data/model/ratings.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Facts } from '../facts.ts'
import type { Cited } from './numbering.ts'

/** What the author should know of the claims and sources that a document rests on before it leaves. */
export function cautionsOf(
  cited: readonly Cited[],
  facts: Facts,
  handling: TlpLabel | undefined,
): string[] {
  const cautions: string[] = []
  const sources = new Set<Ref<'source'>>()
  for (const { ref } of cited) {
    const claim = ref.startsWith('C') ? facts.claim(ref as Ref<'claim'>) : undefined
    if (!claim) {
      if (ref.startsWith('S')) sources.add(ref as Ref<'source'>)
      continue
    }
    for (const { source } of claim.evidence) sources.add(source)
    if (claim.evidence.length === 0) cautions.push(say('press.warn.unsourced', { ref }))
    const { status } = claim
    if (status === 'superseded' || status === 'refuted' || status === 'retracted') {
      cautions.push(say('press.warn.fallen', { ref, status: say(`press.status.${status}`) }))
    }
  }
  return [...cautions, ...[...sources].flatMap((ref) => sourceCautions(ref, facts, handling))]
}

function sourceCautions(
  ref: Ref<'source'>,
  facts: Facts,
  handling: TlpLabel | undefined,
): string[] {
  const source = facts.source(ref)
  if (!source) return []
  const cautions: string[] = []
  if (!source.mayBeQuoted) cautions.push(say('press.warn.may-not-quote', { ref }))
  if (source.handling && openness(source.handling) < openness(handling)) {
    const values = { ref, marking: source.handling, own: handling ?? say('press.warn.unmarked') }
    cautions.push(say('press.warn.above', values))
  }
  return cautions
}

/** A document without a marking may go anywhere, as one marked clear. */
function openness(label: TlpLabel | undefined): number {
  return label === undefined ? TLP_LABELS.length - 1 : TLP_LABELS.indexOf(label)
}
