import { fold } from '../model/fold.ts'
import { isTitle, type Note, type NoteSummary } from '../model/note.ts'
import { Problem } from '../model/problem.ts'
import { formatRef, type Ref, refNumber } from '../model/refs.ts'
import {
  applyChanges,
  composeChanges,
  rebaseChanges,
  type TextChange,
} from '../model/text-change.ts'
import { ensureFolder, findFolder, folderPaths } from './folders.ts'
import { nextNumber } from './refs.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'
import { topicPaths } from './topics.ts'

interface NoteRow {
  id: number
  uuid: string
  folder: number | null
  title: string
  text: string
  version: number
  briefing: string | null
  changed_at: string
}

/** Every note, by folder and title. */
export function listNotes(reader: Reader): NoteSummary[] {
  const paths = folderPaths(reader)
  const rows = reader.all<NoteRow>(sql`
    SELECT id, folder, title, briefing, changed_at FROM note ORDER BY title_folded`)
  return rows
    .map((row) => toSummary(row, paths))
    .sort((one, other) => fold(one.folder).localeCompare(fold(other.folder)))
}

/**
 * One note with its text.
 * @throws Problem not-found
 */
export function getNote(reader: Reader, ref: Ref<'note'>): Note {
  const row = rowOf(reader, ref)
  const paths = topicPaths(reader)
  return {
    ...toSummary(row, folderPaths(reader)),
    uuid: row.uuid,
    text: row.text,
    version: row.version,
    aliases: reader.pluck<string>(
      sql`SELECT alias FROM note_alias WHERE note = ${row.id} ORDER BY alias_folded`,
    ),
    topics: reader
      .pluck<number>(sql`SELECT topic FROM note_topic WHERE note = ${row.id}`)
      .map((topic) => paths.get(topic) ?? '')
      .sort(),
  }
}

/**
 * The notes that a written name can mean: `Title`, `folder/Title` (the folder from the root, or the
 * end of its path), or an alias. A title wins over an alias.
 */
export function findNotes(reader: Reader, name: string): Ref<'note'>[] {
  const written = name.replace(/\.md$/i, '')
  const slash = written.lastIndexOf('/')
  const title = fold(written.slice(slash + 1))
  const titled = reader.all<{ id: number; folder: number | null }>(
    sql`SELECT id, folder FROM note WHERE title_folded = ${title} ORDER BY id`,
  )
  if (slash >= 0) {
    const paths = folderPaths(reader)
    const wanted = fold(written.slice(0, slash))
    return titled
      .filter(({ folder }) => {
        const path = fold(folder === null ? '' : (paths.get(folder) ?? ''))
        return path === wanted || path.endsWith(`/${wanted}`)
      })
      .map(({ id }) => formatRef('note', id))
  }
  if (titled.length > 0) return titled.map(({ id }) => formatRef('note', id))
  return reader
    .pluck<number>(sql`SELECT note FROM note_alias WHERE alias_folded = ${title} ORDER BY note`)
    .map((id) => formatRef('note', id))
}

/**
 * The one note of that name.
 * @throws Problem not-found, ambiguous
 */
export function findNote(reader: Reader, name: string): Ref<'note'> {
  const [first, ...more] = findNotes(reader, name)
  if (!first) throw new Problem('not-found', { what: 'note', name })
  if (more.length > 0)
    throw new Problem('ambiguous', { what: 'note', name, count: more.length + 1 })
  return first
}

/** Where a note is to stand, and what it is to say. */
export interface NewNote {
  readonly title: string
  readonly folder: string
  readonly text: string
}

/**
 * Makes a note. What its text says of links, topics and the like is indexed apart.
 * @throws Problem title-invalid, title-taken
 */
export function insertNote(writer: Writer, note: NewNote, stamp: Stamp): Ref<'note'> {
  const { title, text } = note
  if (!isTitle(title)) throw new Problem('title-invalid', { title })
  if (hasNote(writer, note)) throw new Problem('title-taken', { title })
  const folder = ensureFolder(writer, note.folder, stamp)
  const id = nextNumber(writer, 'note')
  writer.run(sql`
    INSERT INTO note (id, uuid, folder, title, title_folded, text, added_at, changed_at)
    VALUES (${id}, ${stamp.uuid()}, ${folder}, ${title}, ${fold(title)}, ${text}, ${stamp.at}, ${stamp.at})`)
  return formatRef('note', id)
}

function hasNote(reader: Reader, { title, folder }: NewNote): boolean {
  const parent = findFolder(reader, folder)
  const there =
    parent !== undefined &&
    reader.get(
      sql`SELECT id FROM note WHERE ifnull(folder, 0) = ${parent ?? 0} AND title_folded = ${fold(title)}`,
    )
  return Boolean(there)
}

/** What a save did: the new version, and the others' edits, moved to apply after the sender's own. */
export interface SavedNote {
  readonly version: number
  readonly changes: readonly TextChange[]
  readonly text: string
}

/**
 * Saves edits that were made on version `base`. What others saved since stays: the edits are moved to
 * fit, and no insert is lost.
 * @throws Problem not-found, note-base-unknown, change-invalid
 */
export function saveNote(
  writer: Writer,
  ref: Ref<'note'>,
  base: number,
  changes: readonly TextChange[],
  stamp: Stamp,
): SavedNote {
  const note = rowOf(writer, ref)
  if (base < 1 || base > note.version) throw new Problem('note-base-unknown', { note: ref, base })
  const since = writer
    .pluck<string>(
      sql`SELECT changes FROM note_change WHERE note = ${note.id} AND version > ${base} ORDER BY version`,
    )
    .map((json) => JSON.parse(json) as Versioned)
  try {
    const merged = mergeOnto(changes, since, note.text)
    const version = note.version + 1
    const kept: Versioned = { length: note.text.length, changes: merged.mine }
    writer.run(sql`
      INSERT INTO note_change (note, version, changes, action, at)
      VALUES (${note.id}, ${version}, ${JSON.stringify(kept)}, ${stamp.action}, ${stamp.at})`)
    writer.run(sql`
      UPDATE note SET text = ${merged.text}, version = ${version}, changed_at = ${stamp.at}
      WHERE id = ${note.id}`)
    return { version, changes: merged.theirs, text: merged.text }
  } catch (error) {
    if (error instanceof RangeError)
      throw new Problem('change-invalid', { note: ref }, { cause: error })
    throw error
  }
}

/** The edits of one version, with the length of the text that they were made on. */
interface Versioned {
  readonly length: number
  readonly changes: readonly TextChange[]
}

function mergeOnto(
  changes: readonly TextChange[],
  since: readonly Versioned[],
  text: string,
): { mine: TextChange[]; theirs: TextChange[]; text: string } {
  let mine = [...changes]
  const steps: TextChange[][] = []
  for (const other of since) {
    const theirs = rebaseChanges(other.changes, mine, other.length, true)
    mine = rebaseChanges(mine, other.changes, other.length)
    steps.push(theirs)
  }
  // SQLite keeps well-formed text only; a lone surrogate becomes one other unit, so offsets hold.
  const result = applyChanges(text, mine).toWellFormed()
  return { mine, theirs: compose(steps, since[0], changes), text: result }
}

function compose(
  steps: readonly TextChange[][],
  first: Versioned | undefined,
  own: readonly TextChange[],
): TextChange[] {
  if (!first) return []
  const grown = own.reduce((sum, { insert, remove }) => sum + insert.length - remove, 0)
  return composeChanges(steps, first.length + grown)
}

function rowOf(reader: Reader, ref: Ref<'note'>): NoteRow {
  const row = reader.get<NoteRow>(sql`
    SELECT id, uuid, folder, title, text, version, briefing, changed_at
    FROM note WHERE id = ${refNumber('note', ref) ?? 0}`)
  if (!row) throw new Problem('not-found', { what: 'note', name: ref })
  return row
}

function toSummary(
  row: Pick<NoteRow, 'id' | 'title' | 'folder' | 'briefing' | 'changed_at'>,
  paths: ReadonlyMap<number, string>,
): NoteSummary {
  return {
    ref: formatRef('note', row.id),
    title: row.title,
    folder: row.folder === null ? '' : (paths.get(row.folder) ?? ''),
    briefing: row.briefing ?? undefined,
    changedAt: row.changed_at,
  }
}
