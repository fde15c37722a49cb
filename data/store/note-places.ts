import { fold } from '../model/fold.ts'
import { isTitle } from '../model/note.ts'
import { Problem } from '../model/problem.ts'
import { formatRef } from '../model/refs.ts'
import { assertFolderPath, ensureFolder, findFolder, folderPaths } from './folders.ts'
import { list, type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** What a note is called and where it lies; the folder is a path, empty for none. */
export interface Place {
  readonly title: string
  readonly folder: string
}

/** Notes that are to be called otherwise, or to lie elsewhere, by their numbers. */
export type Moves = ReadonlyMap<number, Place>

/** A link to a note, as it is kept. */
export interface LinkToNote {
  readonly from: number
  readonly to: number
  /** As written, between the brackets. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Where a note lies now. @param paths those of all folders, where they are known already */
export function placeOf(reader: Reader, id: number, paths?: ReadonlyMap<number, string>): Place {
  const row = reader.get<{ title: string; folder: number | null }>(
    sql`SELECT title, folder FROM note WHERE id = ${id}`,
  )
  if (!row) throw new Problem('not-found', { what: 'note', name: formatRef('note', id) })
  const folder = row.folder === null ? '' : ((paths ?? folderPaths(reader)).get(row.folder) ?? '')
  return { title: row.title, folder }
}

/**
 * Checks that a note can be called so and lie there.
 * @throws Problem title-invalid, input-invalid, name-taken
 */
export function assertPlace(reader: Reader, id: number, { title, folder }: Place): void {
  if (!isTitle(title)) throw new Problem('title-invalid', { title })
  assertFolderPath(folder)
  const holder = holderOf(reader, { title, folder }, id)
  if (holder === undefined) return
  throw new Problem('name-taken', { what: 'note', name: title, id: formatRef('note', holder) })
}

/** The note that is called so and lies there, if it is not this one. */
export function holderOf(
  reader: Reader,
  { title, folder }: Place,
  but?: number,
): number | undefined {
  const parent = findFolder(reader, folder)
  if (parent === undefined) return undefined
  return reader.pluck<number>(sql`
    SELECT id FROM note
    WHERE ifnull(folder, 0) = ${parent ?? 0} AND title_folded = ${fold(title)} AND id <> ${but ?? 0}
      AND merged_into IS NULL`)[0]
}

/** Calls a note so and puts it there. What its links and the links to it say is for others to see to. */
export function placeNote(
  writer: Writer,
  id: number,
  { title, folder }: Place,
  stamp: Stamp,
): void {
  writer.run(sql`
    UPDATE note SET title = ${title}, title_folded = ${fold(title)},
      folder = ${ensureFolder(writer, folder, stamp)}, changed_at = ${stamp.at}
    WHERE id = ${id}`)
}

/** The links that lead to these notes, and those that lead to another one by one of these names. */
export function linksNaming(
  reader: Reader,
  notes: readonly number[],
  names: readonly string[],
): LinkToNote[] {
  const wanted = [...new Set(names.map(fold))]
  return reader.all<LinkToNote>(sql`
    SELECT note AS "from", to_note AS "to", text, start, "end" FROM link
    WHERE to_note IN (${list(notes)}) AND wanted <> ''
    UNION
    SELECT note, to_note, text, start, "end" FROM link
    WHERE wanted IN (${list(wanted)}) AND to_note IS NOT NULL
    ORDER BY "from", start`)
}

/** The notes in a folder and in those below it. */
export function notesWithin(reader: Reader, folder: number): number[] {
  return reader.pluck<number>(sql`
    WITH RECURSIVE within (id) AS (
      SELECT ${folder} UNION SELECT folder.id FROM folder JOIN within ON folder.parent = within.id
    ) SELECT note.id FROM note JOIN within ON note.folder = within.id
    WHERE merged_into IS NULL ORDER BY note.id`)
}

/** The links to a heading or block of a note, with what stands behind their `#`; for a block without `^`. */
export function linksToPlaces(
  reader: Reader,
  note: number,
  type: 'heading' | 'block',
): { from: number; fragment: string; start: number; end: number }[] {
  return reader.all(sql`
    SELECT note AS "from", fragment, start, "end" FROM link
    WHERE to_note = ${note} AND type = ${type} AND fragment IS NOT NULL ORDER BY note, start`)
}

/** Every link that leads to a note; `inside`: from that note itself, without naming it. */
export function linksInto(
  reader: Reader,
  note: number,
): (LinkToNote & { readonly inside: boolean })[] {
  return reader
    .all<LinkToNote & { wanted: string }>(sql`
      SELECT note AS "from", to_note AS "to", text, start, "end", wanted FROM link
      WHERE to_note = ${note} ORDER BY note, start`)
    .map(({ wanted, ...link }) => ({ ...link, inside: wanted === '' }))
}
