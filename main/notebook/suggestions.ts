import { fold } from '#data/model/fold.ts'
import { formatGrade } from '#data/model/ratings.ts'
import { claimsByNumber } from '#data/store/claims.ts'
import type { Reader } from '#data/store/sql.ts'
import { suggestClaims, suggestNotes, suggestSources } from '#data/store/suggestions.ts'
import { listTopics } from '#data/store/topics.ts'
import type { Suggestion } from '#preload/contract/notes.ts'
import type { Session } from './session.ts'

/** How many of each kind a list that follows the typing can use. */
const MOST = 200

/** Everything that a link or topic being typed could become, best first. */
export function suggest(
  { store }: Session,
  { kind, text }: { readonly kind: 'link' | 'topic'; readonly text: string },
): Suggestion[] {
  return kind === 'topic' ? topics(store.read, text) : targets(store.read, text)
}

function targets(reader: Reader, text: string): Suggestion[] {
  return [...notes(reader, text), ...claims(reader, text), ...sources(reader, text)]
}

function notes(reader: Reader, text: string): Suggestion[] {
  return suggestNotes(reader, text, MOST).map(({ title, folder, shared }) => ({
    kind: 'note',
    insert: shared && folder !== '' ? `${folder}/${title}` : title,
    label: title,
    detail: folder,
  }))
}

function claims(reader: Reader, text: string): Suggestion[] {
  const found = claimsByNumber(reader, suggestClaims(reader, text, MOST))
  return found.map(({ ref, statement, speaker, reliability, credibility }) => ({
    kind: 'claim',
    insert: ref,
    label: `${ref} ${statement}`,
    detail: `${formatGrade(reliability, credibility)} · ${speaker}`,
  }))
}

function sources(reader: Reader, text: string): Suggestion[] {
  return suggestSources(reader, text, MOST).map(({ ref, title }) => ({
    kind: 'source',
    insert: ref,
    label: `${ref} ${title}`,
    detail: '',
  }))
}

function topics(reader: Reader, text: string): Suggestion[] {
  const wanted = fold(text)
  return listTopics(reader)
    .filter(({ path, aliases }) => [path, ...aliases].some((name) => fold(name).includes(wanted)))
    .slice(0, MOST)
    .map(({ path, claims: tagged }) => ({
      kind: 'topic',
      insert: path,
      label: path,
      detail: String(tagged),
    }))
}
