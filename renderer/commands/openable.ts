import type { ClaimStatus } from '#data/model/claim.ts'
import { say } from '#data/messages/index.ts'
import type { Entity } from '#data/model/entity.ts'
import { fold } from '#data/model/fold.ts'
import type { NoteSummary } from '#data/model/note.ts'
import { parseRef } from '#data/model/refs.ts'
import type { Topic } from '#data/model/topic.ts'
import type { DeskId } from '#renderer/ui/desk.ts'
import { fuzzy } from './fuzzy.ts'

/** Something of the notebook that can be opened by its name. */
export interface Openable {
  readonly id: DeskId
  readonly kind: 'note' | 'source' | 'topic' | 'entity' | 'claim'
  /** Title, name, path or statement. */
  readonly text: string
  /** What else tells it apart: a folder, a publisher, a grade. */
  readonly detail: string
  readonly status?: ClaimStatus | undefined
  /** What of the text was found; see `Found`. */
  readonly spans?: readonly number[]
}

/** The lists that hold what has a name. */
export interface Named {
  readonly notes: readonly NoteSummary[]
  readonly sources: readonly { ref: DeskId; title: string; publisher?: string | undefined }[]
  readonly topics: readonly Topic[]
  readonly entities: readonly Entity[]
}

/** Everything that has a name, the notes changed last first, and what is looked through to find it. */
export interface Index {
  readonly openables: readonly Openable[]
  readonly folded: readonly string[]
  readonly byId: ReadonlyMap<string, Openable>
}

export function indexNames({ notes, sources, topics, entities }: Named): Index {
  const openables: Openable[] = [
    ...notes
      .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
      .map(({ ref, title, folder }) => ({
        id: ref,
        kind: 'note' as const,
        text: title,
        detail: folder,
      })),
    ...sources.map(({ ref, title, publisher }) => ({
      id: ref,
      kind: 'source' as const,
      text: title,
      detail: publisher ?? '',
    })),
    ...topics.map(({ path, claims }) => ({
      id: `#${path}` as const,
      kind: 'topic' as const,
      text: path,
      detail: say('window.quick.claims', { count: claims }),
    })),
    ...entities.map(({ ref, name, kind }) => ({
      id: ref,
      kind: 'entity' as const,
      text: name,
      detail: say(`window.entity.${kind}`),
    })),
  ]
  return {
    openables,
    folded: openables.map(({ text }) => fold(text)),
    byId: new Map(openables.map((one) => [one.id, one])),
  }
}

/** What was opened last, then the rest in its order; what has no name there is left out. */
export function recentFirst(index: Index, recent: readonly Openable[], most: number): Openable[] {
  const ids = new Set(recent.map(({ id }) => id))
  return [...recent, ...index.openables.filter(({ id }) => !ids.has(id))].slice(0, most)
}

/** What a query finds among the names: a reference by itself, `#` among topics, else by its letters. */
export function findNames(index: Index, query: string, most: number): Openable[] {
  const ref = index.byId.get(query)
  if (ref) return [ref]
  const topic = query.startsWith('#')
  const needle = topic ? query.slice(1) : query
  if (topic && needle.trim() === '') {
    return index.openables.filter(({ kind }) => kind === 'topic').slice(0, most)
  }
  return fuzzy(index.folded, needle, topic ? index.folded.length : most)
    .map(({ at, spans }) => withSpans(index.openables[at]!, index.folded[at]!, spans))
    .filter(({ kind }) => !topic || kind === 'topic')
    .slice(0, most)
}

/** A query with its reference in full: `c12` is `C-12`. */
export function withRef(query: string): string {
  const text = query.trim().replace(/^([a-z])(\d+)$/i, '$1-$2')
  return parseRef(text) ? text.toUpperCase() : query
}

/** Spans are those of the folded text; they hold in the text itself where folding kept its length. */
function withSpans(one: Openable, folded: string, spans: readonly number[]): Openable {
  return folded.length === one.text.length ? { ...one, spans } : one
}
