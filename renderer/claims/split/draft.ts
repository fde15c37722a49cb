import type { Claim } from '#data/model/claim.ts'

/** Which of the two claims something goes to. */
export const SIDES = ['first', 'second', 'both'] as const
export type Side = (typeof SIDES)[number]

/** A claim while it is divided: both statements, and where each passage, topic and entity goes. */
export interface SplitDraft {
  readonly first: string
  readonly second: string
  readonly passages: Readonly<Record<string, Side>>
  readonly topics: Readonly<Record<string, Side>>
  readonly entities: Readonly<Record<string, Side>>
}

/** The beginning: the last passage goes to the second claim, the rest stays; what it is about is in both. */
export function beginSplit({ statement, evidence, topics, entities }: Claim): SplitDraft {
  const last = evidence.length > 1 ? evidence.at(-1)?.passage : undefined
  const each = (values: readonly string[], side: (value: string) => Side) =>
    Object.fromEntries(values.map((value) => [value, side(value)]))
  return {
    first: statement,
    second: '',
    passages: each(
      evidence.map(({ passage }) => passage),
      (passage) => (evidence.length === 1 ? 'both' : passage === last ? 'second' : 'first'),
    ),
    topics: each(topics, () => 'both'),
    entities: each(entities, () => 'both'),
  }
}

/** Where something goes that the draft says nothing of, as when it came to the claim meanwhile. */
export const UNSAID: Side = 'first'

/** The draft as the notebook takes it. */
export function partsOf(draft: SplitDraft, { evidence, topics, entities }: Claim) {
  const part = (side: 'first' | 'second') => {
    const of = (values: readonly string[], where: Readonly<Record<string, Side>>) =>
      values.filter((value) => [side, 'both'].includes(where[value] ?? UNSAID))
    return {
      statement: draft[side].trim(),
      passages: of(
        evidence.map(({ passage }) => passage),
        draft.passages,
      ),
      topics: of(topics, draft.topics),
      entities: of(entities, draft.entities),
    }
  }
  return { first: part('first'), second: part('second') }
}
