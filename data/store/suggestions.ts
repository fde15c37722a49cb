import { fold } from '../model/fold.ts'
import { formatRef, parseRef, type Ref } from '../model/refs.ts'
import { folderPaths } from './folders.ts'
import { type Reader, sql } from './sql.ts'

/** A note that a link being typed could lead to. */
export interface NoteSuggestion {
  readonly ref: Ref<'note'>
  readonly title: string
  readonly folder: string
  /** Another note has this title: the link must name the folder. */
  readonly shared: boolean
}

/** Notes whose title holds the words, the most recently changed first. */
export function suggestNotes(reader: Reader, text: string, most: number): NoteSuggestion[] {
  const paths = folderPaths(reader)
  return reader
    .all<{ id: number; title: string; folder: number | null; shared: number }>(sql`
      SELECT id, title, folder,
        (SELECT count(*) FROM note AS other
          WHERE other.title_folded = note.title_folded AND other.merged_into IS NULL) > 1 AS shared
      FROM note WHERE merged_into IS NULL AND instr(title_folded, ${fold(text)}) > 0
      ORDER BY changed_at DESC LIMIT ${most}`)
    .map(({ id, title, folder, shared }) => ({
      ref: formatRef('note', id),
      title,
      folder: folder === null ? '' : (paths.get(folder) ?? ''),
      shared: shared === 1,
    }))
}

/** Claims that a link being typed could cite: by reference, else by words of the statement; as row numbers. */
export function suggestClaims(reader: Reader, text: string, most: number): number[] {
  const ref = /^c-?\d*$/i.test(text.trim()) ? parseRef(text.trim()) : undefined
  if (ref) {
    return reader.pluck<number>(sql`
      SELECT id FROM claim WHERE merged_into IS NULL
        AND (id = ${ref.number} OR CAST(id AS TEXT) LIKE ${`${ref.number}%`})
      ORDER BY id LIMIT ${most}`)
  }
  const words = fold(text).match(/[\p{L}\p{N}]+/gu)
  if (!words || /^c-?$/i.test(text.trim())) {
    return reader.pluck<number>(
      sql`SELECT id FROM claim WHERE merged_into IS NULL ORDER BY changed_at DESC, id DESC LIMIT ${most}`,
    )
  }
  const match = words.map((word) => `"${word}"*`).join(' ')
  return reader.pluck<number>(sql`
    SELECT claim.id FROM claim_fts JOIN claim ON claim.id = claim_fts.rowid
    WHERE claim_fts MATCH ${`statement : (${match})`} AND merged_into IS NULL
    ORDER BY rank LIMIT ${most}`)
}

/** Sources whose title holds the words, the newest first. */
export function suggestSources(
  reader: Reader,
  text: string,
  most: number,
): { ref: Ref<'source'>; title: string }[] {
  return reader
    .all<{ id: number; title: string }>(sql`
      SELECT id, title FROM source WHERE instr(title_folded, ${fold(text)}) > 0
      ORDER BY id DESC LIMIT ${most}`)
    .map(({ id, title }) => ({ ref: formatRef('source', id), title }))
}
