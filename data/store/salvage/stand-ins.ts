import { say } from '../../messages/index.ts'
import { fold } from '../../model/fold.ts'
import { formatRef, REF_LETTERS, type RefNoun } from '../../model/refs.ts'
import { sha256 } from '../blobs.ts'
import type { Cell } from './read.ts'

export type Cells = Readonly<Record<string, Cell>>

/** What stand-ins are made with. */
export interface Making {
  readonly at: string
  readonly uuid: () => string
  /** The number of an entity that speaks for claims whose speaker is not known; `null` where a source speaks. */
  readonly speaker: () => number | null
  /** The number of the source that a rendition is of. */
  readonly sourceOf: (rendition: number) => number
  /** What is left of a rendition: the words of its passages, where they stood. */
  readonly restOf: (rendition: number) => string
}

/**
 * A row that stands where one was lost, so that what hangs on it stays; its values also stand in for
 * single ones that cannot be kept. Tables that are not here can do without.
 */
export function standIn(table: string, key: number, making: Making): Cells | undefined {
  return STAND_INS[table]?.(key, making)
}

const STAND_INS: Readonly<Record<string, (id: number, making: Making) => Cells>> = {
  entity: (id, { uuid }) => ({
    id,
    uuid: uuid(),
    kind: 'thing',
    ...named('name', lost('entity', id)),
  }),
  topic: (id, { uuid }) => ({
    id,
    uuid: uuid(),
    archived: 0,
    kept: 1,
    ...named('name', say('repair.lost-topic', { id })),
  }),
  folder: (id, { uuid }) => ({
    id,
    uuid: uuid(),
    ...named('name', say('repair.lost-folder', { id })),
  }),
  source: (id, { uuid, at }) => ({
    id,
    uuid: uuid(),
    type: 'article',
    media_type: 'text/plain',
    may_be_quoted: 1,
    state: 'new',
    added_at: at,
    ...named('title', lost('source', id)),
  }),
  rendition: (id, { uuid, at, sourceOf, restOf }) => {
    const text = restOf(id)
    return { id, uuid: uuid(), source: sourceOf(id), hash: sha256(text), text, made_at: at }
  },
  claim: (id, { uuid, at, speaker }) => ({
    id,
    uuid: uuid(),
    statement: lost('claim', id),
    speaker_entity: speaker(),
    kind: 'fact',
    status: 'open',
    added_at: at,
    changed_at: at,
  }),
  note: (id, { uuid, at }) => ({
    id,
    uuid: uuid(),
    text: say('repair.lost-text'),
    version: 1,
    added_at: at,
    changed_at: at,
    ...named('title', lost('note', id)),
  }),
}

function lost(noun: RefNoun, id: number): string {
  return say('repair.lost-thing', { ref: formatRef(noun, id) })
}

function named(column: string, name: string): Cells {
  return { [column]: name, [`${column}_folded`]: fold(name) }
}

/** Whether the rows of a table carry references. */
export function isNoun(table: string): table is RefNoun {
  return table in REF_LETTERS
}
