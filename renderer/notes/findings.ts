import { say } from '#data/messages/index.ts'
import { CLAIM_STATUSES } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import type { ReadNote } from '#renderer/editor/read-note.ts'
import type { LinkLabels } from '#renderer/editor/use-document.ts'

/** Something of a note that its writer should look at, and where. */
export interface Finding {
  /** Offset in the text, UTF-16 units. */
  readonly start: number
  /** From 1. */
  readonly line: number
  /** `wrong`: it will not come out as it is meant; `weak`: it rests on what does not hold. */
  readonly kind: 'wrong' | 'weak'
  readonly text: string
}

/**
 * What is wrong in a note's Markdown, which links lead nowhere, and which cited claims are no longer
 * open or have no words behind them; in the order of the text, a claim once.
 */
export function findingsIn(
  { text, problems, links }: ReadNote,
  labels: LinkLabels | undefined,
  unsourced: ReadonlySet<Ref<'claim'>>,
): Finding[] {
  const lines = lineCounter(text)
  const found: Finding[] = problems.map(({ code, values, start }) => ({
    start,
    line: lines(start),
    kind: 'wrong',
    text: say(`markdown.${code}`, values),
  }))
  const told = new Set<string>()
  for (const link of links) {
    const label = labels?.get(link.text)
    if (!label) continue
    const at = { start: link.start, line: lines(link.start) }
    if (!label.resolved) {
      found.push({ ...at, kind: 'wrong', text: say('window.check.missing', { text: link.text }) })
      continue
    }
    if (label.type !== 'claim' || told.has(label.target)) continue
    told.add(label.target)
    const ref = label.target as Ref<'claim'>
    const status = CLAIM_STATUSES.find((one) => one === label.status) ?? 'open'
    if (status !== 'open') {
      const word = say(`window.status.${status}`)
      found.push({ ...at, kind: 'weak', text: say('window.check.fallen', { ref, status: word }) })
    }
    if (unsourced.has(ref)) {
      found.push({ ...at, kind: 'weak', text: say('window.check.unsourced', { ref }) })
    }
  }
  return found.toSorted((one, other) => one.start - other.start)
}

/** Counts lines up to an offset. */
function lineCounter(text: string): (offset: number) => number {
  return (offset) => text.slice(0, offset).split('\n').length
}
