import { isWorthFinding } from '../markdown/names-in.ts'
import { fold } from '../model/fold.ts'
import { formatRef, type Ref, refNumber } from '../model/refs.ts'
import { isUnspaced } from '../query/text.ts'
import { joinSql, type Reader, type Sql, sql } from './sql.ts'

/** A name that more notes hold than this, without a link to what it names, is no name to look for. */
const COMMON = 1_000

/** What a note is called, as far as that leads to it and can be looked for. */
export interface NamesOfNote {
  readonly names: readonly string[]
  /** Names that are left out because they stand in too many notes. */
  readonly common: readonly string[]
}

/** The names by which other notes may mention a note: those of its title and aliases that mean it. */
export function namesOfNote(reader: Reader, note: Ref<'note'>): NamesOfNote {
  const id = refNumber('note', note) ?? 0
  const all = reader
    .pluck<string>(sql`
      SELECT title FROM note WHERE id = ${id}
      UNION ALL SELECT alias FROM note_alias WHERE note = ${id}`)
    .filter((name) => isWorthFinding(name) && means(reader, name, id))
  const common = all.filter((name) => isCommon(reader, name, id))
  return { names: all.filter((name) => !common.includes(name)), common }
}

/** Whether a name leads to a note, if perhaps to others too: a title goes before an alias. */
function means(reader: Reader, name: string, id: number): boolean {
  const folded = fold(name)
  const titled = reader.pluck<number>(
    sql`SELECT id FROM note WHERE title_folded = ${folded} AND merged_into IS NULL`,
  )
  return titled.length === 0 || titled.includes(id)
}

/**
 * Whether a name stands in so many notes that to tell of them helps nobody. Names of a script that is
 * written without spaces are none of the index's words, and would have to be looked for in every text.
 * @param note what links to it is not counted
 */
export function isCommon(reader: Reader, name: string, note: number): boolean {
  if (isUnspaced(name)) return false
  const [count] = reader.pluck<number>(sql`
    SELECT count(*) FROM (
      SELECT 1 FROM note_fts
      WHERE note_fts MATCH ${phrases([name])}
        AND rowid NOT IN (SELECT note FROM link WHERE to_note = ${note})
      LIMIT ${COMMON + 1})`)
  return (count ?? 0) > COMMON
}

/** Part of the notes in whose text a name may stand. */
export interface NotesAsked {
  /** Only notes made before this one. */
  readonly before?: number | undefined
  readonly most: number
}

/** The notes in whose text one of these names may stand, the newest first: to be looked at more closely. */
export function notesNaming(reader: Reader, names: readonly string[], asked: NotesAsked): number[] {
  const spaced = names.filter((name) => !isUnspaced(name))
  const runs = names.filter(isUnspaced)
  const found = [
    ...(spaced.length > 0 ? reader.pluck<number>(notesWithWords(spaced, asked)) : []),
    ...(runs.length > 0 ? reader.pluck<number>(notesWithRuns(runs, asked)) : []),
  ]
  return [...new Set(found)].toSorted((one, other) => other - one).slice(0, asked.most)
}

/** Those that the full-text index finds. */
export function notesWithWords(names: readonly string[], { before, most }: NotesAsked): Sql {
  return sql`
    SELECT note.id FROM note_fts CROSS JOIN note ON note.id = note_fts.rowid
    WHERE note_fts MATCH ${phrases(names)} AND note_fts.rowid < ${before ?? END}
      AND merged_into IS NULL
    ORDER BY note_fts.rowid DESC LIMIT ${most}`
}

/** The index keeps a run of Chinese as one word: as in a search, the texts are read for it. */
function notesWithRuns(names: readonly string[], { before, most }: NotesAsked): Sql {
  const some = names.map((name) => {
    const pattern = `%${name.replace(/[\\%_]/g, '\\$&')}%`
    return sql`text LIKE ${pattern} ESCAPE '\\'`
  })
  return sql`
    SELECT id FROM note
    WHERE id < ${before ?? END} AND merged_into IS NULL AND (${joinSql(some, ' OR ')})
    ORDER BY id DESC LIMIT ${most}`
}

/** No note has this number. */
const END = Number.MAX_SAFE_INTEGER

function phrases(names: readonly string[]): string {
  return `text : (${names.map((name) => `"${name.replaceAll('"', '""')}"`).join(' OR ')})`
}

/** A text that is looked through, and where the links that stand in it are. */
export interface LinkedText {
  readonly ref: Ref<'note'>
  readonly title: string
  readonly text: string
  readonly links: readonly { readonly start: number; readonly end: number }[]
}

/** A note's text with the places of its links. */
export function linkedText(reader: Reader, id: number): LinkedText {
  const row = reader.get<{ title: string; text: string }>(
    sql`SELECT title, text FROM note WHERE id = ${id}`,
  )
  return {
    ref: formatRef('note', id),
    title: row!.title,
    text: row!.text,
    links: reader.all(sql`SELECT start, "end" FROM link WHERE note = ${id} ORDER BY start`),
  }
}
