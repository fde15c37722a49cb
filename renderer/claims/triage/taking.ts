import type { Ref } from '#data/model/refs.ts'
import type { ClaimSuggestion } from '#preload/contract/claim-suggestions.ts'
import { dateEntry } from '#renderer/ui/date-entry.ts'
import { type Draft, newDraft } from '../form/draft.ts'

/** The words of a suggestion as evidence. */
export function evidenceOf(source: Ref<'source'>, { exact, prefix }: ClaimSuggestion) {
  return { source, exact, ...(prefix === undefined ? {} : { prefix }) }
}

/** The names of what a suggestion is about that the notebook knows: taking one makes no new ones. */
export function knownAbout({ entities }: ClaimSuggestion): string[] {
  return entities.filter(({ entity }) => entity !== undefined).map(({ name }) => name)
}

const LONGEST = 60

/** A statement as short as a message can show it. */
export function clipped(statement: string): string {
  if (statement.length <= LONGEST) return statement
  const end = statement.lastIndexOf(' ', LONGEST)
  return `${statement.slice(0, end > 0 ? end : LONGEST)}…`
}

/** An ungraded claim as a suggestion proposes it. */
export function claimOf(suggestion: ClaimSuggestion) {
  const { statement, speaker, kind, said, on, hedge, topics } = suggestion
  return {
    statement,
    speaker: speaker?.name,
    kind,
    said,
    on,
    hedge,
    topics: [...topics],
    entities: knownAbout(suggestion),
  }
}

/** The claim form filled with a suggestion; what it is about may be new there, as somebody looks at it. */
export function draftFrom(suggestion: ClaimSuggestion): Draft {
  const { statement, speaker, kind, said, on, hedge, topics, entities } = suggestion
  return {
    ...newDraft({ quotation: statement, speaker: speaker?.name ?? '', said, topics }),
    kind,
    on: dateEntry(on),
    hedge: hedge ?? '',
    entities: entities.map(({ name }) => name),
  }
}
