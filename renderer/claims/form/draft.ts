import type { Claim, ClaimKind } from '#data/model/claim.ts'
import type { Edtf } from '#data/model/dates.ts'
import type { Credibility, Likelihood } from '#data/model/ratings.ts'
import { type DateEntry, dateEntry, isUnread } from '#renderer/ui/date-entry.ts'

/** A claim while it stands in the form, before it is saved. */
export interface Draft {
  readonly statement: string
  /** Name of an entity; empty: the source itself speaks. */
  readonly speaker: string
  readonly kind: ClaimKind
  readonly said: DateEntry
  readonly on: DateEntry
  readonly credibility: Credibility | undefined
  readonly likelihood: Likelihood | undefined
  readonly hedge: string
  readonly comment: string
  readonly topics: readonly string[]
  readonly entities: readonly string[]
}

/** Fields of the form that can be wrong. */
export type Mistaken = 'statement' | 'speaker' | 'said' | 'on'

/** What a new draft starts from. */
export interface Beginning {
  readonly quotation: string
  readonly speaker: string
  readonly said: Edtf | undefined
  readonly topics: readonly string[]
}

/** The form for a passage, filled so that it can be saved as it is: ungraded, a statement of fact. */
export function newDraft({ quotation, speaker, said, topics }: Beginning): Draft {
  return {
    statement: quotation.replace(/\s+/g, ' ').trim(),
    speaker,
    kind: 'fact',
    said: dateEntry(said),
    on: dateEntry(undefined),
    credibility: undefined,
    likelihood: undefined,
    hedge: '',
    comment: '',
    topics,
    entities: [],
  }
}

/** The form for a claim that is there. */
export function draftOf(claim: Claim): Draft {
  return {
    statement: claim.statement,
    speaker: 'entity' in claim.speakerIs ? claim.speaker : '',
    kind: claim.kind,
    said: dateEntry(claim.said),
    on: dateEntry(claim.on),
    credibility: claim.credibility,
    likelihood: claim.likelihood,
    hedge: claim.hedge ?? '',
    comment: claim.comment ?? '',
    topics: claim.topics,
    entities: claim.entities,
  }
}

/** The fields that keep a draft from being saved, in the order of the form. */
export function mistakesIn(draft: Draft, claim?: Claim): Mistaken[] {
  const mistaken: Record<Mistaken, boolean> = {
    statement: draft.statement.trim() === '',
    // A claim goes from an entity to another, never back to the source.
    speaker: claim !== undefined && 'entity' in claim.speakerIs && draft.speaker.trim() === '',
    said: isUnread(draft.said),
    on: isUnread(draft.on),
  }
  return (Object.keys(mistaken) as Mistaken[]).filter((field) => mistaken[field])
}

/** What a new claim is made of. */
export function claimFields(draft: Draft) {
  return {
    statement: draft.statement.trim(),
    speaker: words(draft.speaker),
    kind: draft.kind,
    said: draft.said.date,
    on: draft.on.date,
    hedge: words(draft.hedge),
    credibility: draft.credibility,
    likelihood: draft.likelihood,
    comment: words(draft.comment),
    topics: [...draft.topics],
    entities: [...draft.entities],
  }
}

/** What of a claim the draft changes; fields that it leaves alone are absent. */
export function claimChanges(draft: Draft, claim: Claim) {
  const before = claimFields(draftOf(claim))
  const after = claimFields(draft)
  const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
    (field) => JSON.stringify(after[field]) !== JSON.stringify(before[field]),
  )
  return Object.fromEntries(changed.map((field) => [field, after[field] ?? null])) as Changes
}

type Fields = ReturnType<typeof claimFields>
/** `null` makes a field empty. What cannot be empty never is: `mistakesIn` holds it back. */
type Changes = {
  readonly [Field in keyof Fields]?: undefined extends Fields[Field]
    ? Field extends 'speaker'
      ? string
      : Exclude<Fields[Field], undefined> | null
    : Fields[Field]
}

function words(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim()
}
