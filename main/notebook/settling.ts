import { formatRef, refNumber, type Ref } from '#data/model/refs.ts'
import type { RowChange } from '#data/store/journal/entries.ts'
import { followCarried } from '#data/store/anchors.ts'
import { mentioning, resolveAgain } from '#data/store/links.ts'
import { noteExists } from '#data/store/notes.ts'
import type { ChangeNotice } from '#preload/contract/changes.ts'
import { indexTexts } from './notes.ts'
import type { Work } from './session.ts'

/**
 * After rows came and went by themselves: reads anew the notes that say something else now, or whose
 * links lead elsewhere; tells what changed.
 */
export function settle(work: Work, changes: readonly RowChange[]): void {
  const { writer, touch } = work
  followCarried(writer)
  const refs = refsIn(changes)
  const stale = new Set<Ref<'note'>>([
    ...refs.filter((ref): ref is Ref<'note'> => refNumber('note', ref) !== undefined),
    ...mentioning(writer, refs),
  ])
  indexTexts(
    work,
    [...stale].filter((ref) => noteExists(writer, ref)),
  )
  resolveAgain(writer, cells(changes, 'note', 'title').map(String))
  tell(work, changes)
  for (const ref of stale) touch('note', ref)
}

/** Tells whose lists are out of date after rows came, went or changed. */
export function tell({ touch }: Work, changes: readonly RowChange[]): void {
  const tables = new Set(changes.map(({ table }) => table))
  for (const table of tables) for (const noun of NOUNS[table] ?? []) touch(noun)
  for (const noun of ['claim', 'source', 'note', 'entity'] as const) {
    const ids = cells(changes, noun, 'id').map((id) => formatRef(noun, Number(id)))
    if (ids.length > 0) touch(noun, ...ids)
  }
}

function refsIn(changes: readonly RowChange[]): Ref[] {
  return (['claim', 'source', 'note'] as const).flatMap((noun) =>
    cells(changes, noun, 'id').map((id) => formatRef(noun, Number(id))),
  )
}

/** What stands, or stood, in a column of the changed rows of a table. */
function cells(changes: readonly RowChange[], table: string, column: string) {
  const rows = changes.filter((one) => one.table === table)
  return [
    ...new Set(rows.flatMap(({ before, after }) => [before, after]).map((row) => row?.[column])),
  ].filter((cell) => cell !== undefined)
}

/** Whose lists are out of date when rows of a table came, went or changed. */
const NOUNS: Readonly<Record<string, readonly ChangeNotice['noun'][]>> = {
  notebook: ['settings'],
  source: ['source', 'claim'],
  source_derived: ['source', 'claim'],
  rendition: ['source'],
  passage: ['source', 'claim'],
  passage_carry: ['source', 'claim'],
  claim: ['claim', 'source'],
  evidence: ['claim', 'source'],
  claim_topic: ['claim', 'topic'],
  claim_entity: ['claim', 'entity'],
  grading: ['claim', 'source'],
  relation: ['claim', 'relation'],
  claim_apart: ['relation'],
  review: ['review'],
  entity: ['entity', 'claim'],
  entity_alias: ['entity'],
  topic: ['topic', 'claim'],
  topic_alias: ['topic'],
  folder: ['note'],
  note: ['note'],
  saved_search: ['saved-search'],
  trash: ['trash'],
}
