import { fold } from '../model/fold.ts'
import { isTitle, type Note, type NoteSummary } from '../model/note.ts'
import { Problem } from '../model/problem.ts'
import { formatRef, type Ref, refNumber } from '../model/refs.ts'
import {
  applyChanges,
  composeChanges,
  invertChanges,
  mendCharacters,
  rebaseChanges,
  type TextChange,
} from '../model/text-change.ts'
import { ensureFolder, folderPaths } from './folders.ts'
import { holderOf, type Moves } from './note-places.ts'
import { noteNumber } from './note-refs.ts'
import { nextNumber } from './refs.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'
import { topicPaths } from './topics.ts'
import { hasVersion, stepsSince, type TextStep } from './versions.ts'

interface NoteRow {
  id: number
  uuid: string
  folder: number | null
  title: string
  text: string
  version: number
  briefing: string | null
  changed_at: string
  merged_into: number | null
}

/** Every note, by folder and title. */
export function listNotes(reader: Reader): NoteSummary[] {
  const paths = folderPaths(reader)
  const rows = reader.all<NoteRow>(sql`
    SELECT id, folder, title, briefing, changed_at FROM note
    WHERE merged_into IS NULL ORDER BY title_folded`)
  return rows
    .map((row) => toSummary(row, paths))
    .sort((one, other) => fold(one.folder).localeCompare(fold(other.folder)))
}

/**
 * One note with its text; the reference of a merged one leads to what it became.
 * @throws Problem not-found
 */
export function getNote(reader: Reader, ref: Ref<'note'>): Note {
  const row = rowOf(reader, noteNumber(reader, ref))
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

/** Whether there is such a note, and it was not merged into another one. */
export function noteExists(reader: Reader, ref: Ref<'note'>): boolean {
  return (
    reader.get(sql`
      SELECT id FROM note WHERE id = ${refNumber('note', ref) ?? 0} AND merged_into IS NULL`) !==
    undefined
  )
}

/**
 * The notes that a written name can mean: `Title`, `folder/Title` (the folder from the root, or else
 * the end of its path; `/Title` in none), or an alias. A title wins over an alias.
 */
export function findNotes(reader: Reader, name: string, moves: Moves = NONE): Ref<'note'>[] {
  const found = notesCalled(reader, name, moves)
  return found.length > 0 || !/\.md$/i.test(name)
    ? found
    : notesCalled(reader, name.slice(0, -3), moves)
}

const NONE: Moves = new Map()

function notesCalled(reader: Reader, written: string, moves: Moves): Ref<'note'>[] {
  const slash = written.lastIndexOf('/')
  const title = fold(written.slice(slash + 1))
  const titled = notesTitled(reader, title, moves)
  if (slash >= 0) {
    const wanted = fold(written.slice(0, slash))
    const exact = titled.filter(({ folder }) => fold(folder) === wanted)
    const meant =
      exact.length > 0 ? exact : titled.filter(({ folder }) => fold(folder).endsWith(`/${wanted}`))
    return meant.map(({ id }) => formatRef('note', id))
  }
  if (titled.length > 0) return titled.map(({ id }) => formatRef('note', id))
  return reader
    .pluck<number>(sql`SELECT note FROM note_alias WHERE alias_folded = ${title} ORDER BY note`)
    .map((id) => formatRef('note', id))
}

function notesTitled(
  reader: Reader,
  title: string,
  moves: Moves,
): { id: number; folder: string }[] {
  const rows = reader
    .all<{ id: number; folder: number | null }>(
      sql`SELECT id, folder FROM note WHERE title_folded = ${title} AND merged_into IS NULL ORDER BY id`,
    )
    .filter(({ id }) => !moves.has(id))
  const paths = rows.some(({ folder }) => folder !== null) ? folderPaths(reader) : undefined
  const placed = rows.map(({ id, folder }) => ({
    id,
    folder: folder === null ? '' : (paths?.get(folder) ?? ''),
  }))
  const coming = [...moves].filter(([, place]) => fold(place.title) === title)
  return [...placed, ...coming.map(([id, { folder }]) => ({ id, folder }))]
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
  if (holderOf(writer, note) !== undefined) throw new Problem('title-taken', { title })
  const folder = ensureFolder(writer, note.folder, stamp)
  const id = nextNumber(writer, 'note')
  writer.run(sql`
    INSERT INTO note (id, uuid, folder, title, title_folded, text, added_at, changed_at)
    VALUES (${id}, ${stamp.uuid()}, ${folder}, ${title}, ${fold(title)}, ${text}, ${stamp.at}, ${stamp.at})`)
  return formatRef('note', id)
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
 * @throws Problem not-found, note-merged, note-base-unknown, change-invalid
 */
export function saveNote(
  writer: Writer,
  ref: Ref<'note'>,
  base: number,
  changes: readonly TextChange[],
  stamp: Stamp,
): SavedNote {
  const note = rowOf(writer, refNumber('note', ref) ?? 0)
  if (note.merged_into !== null) {
    const { title } = rowOf(writer, noteNumber(writer, ref))
    throw new Problem('note-merged', { note: ref, into: title })
  }
  if (!hasVersion(writer, note.id, base)) {
    throw new Problem('note-base-unknown', { note: ref, base })
  }
  const since = stepsSince(writer, note.id, base)
  try {
    const merged = mergeOnto(changes, since, note.text)
    const version = note.version + 1
    const kept: TextStep = { length: note.text.length, changes: merged.mine }
    const back = invertChanges(merged.mine, note.text)
    writer.run(sql`
      INSERT INTO note_change (note, version, changes, back, action, at)
      VALUES (${note.id}, ${version}, ${JSON.stringify(kept)}, ${JSON.stringify(back)},
        ${stamp.action}, ${stamp.at})`)
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

function mergeOnto(
  changes: readonly TextChange[],
  since: readonly TextStep[],
  text: string,
): { mine: TextChange[]; theirs: TextChange[]; text: string } {
  let mine = [...changes]
  const steps: TextChange[][] = []
  for (const other of since) {
    const theirs = rebaseChanges(other.changes, mine, other.length, true)
    mine = rebaseChanges(mine, other.changes, other.length)
    steps.push(theirs)
  }
  const merged = applyChanges(text, mine)
  // SQLite keeps well-formed text only: what an edit cut a character to is mended, and all views told.
  const mend = mendCharacters(merged)
  if (mend.length > 0) {
    mine = composeChanges([mine, mend], text.length)
    steps.push(mend)
  }
  const length = since[0]?.length ?? text.length
  return { mine, theirs: compose(steps, length, changes), text: applyChanges(merged, mend) }
}

function compose(
  steps: readonly TextChange[][],
  length: number,
  own: readonly TextChange[],
): TextChange[] {
  const grown = own.reduce((sum, { insert, remove }) => sum + insert.length - remove, 0)
  return composeChanges(steps, length + grown)
}

function rowOf(reader: Reader, id: number): NoteRow {
  const row = reader.get<NoteRow>(sql`
    SELECT id, uuid, folder, title, text, version, briefing, changed_at, merged_into
    FROM note WHERE id = ${id}`)
  if (!row) throw new Problem('not-found', { what: 'note', name: formatRef('note', id) })
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

/** A note's text with what a save needs to know of it. */
export interface NoteText {
  readonly title: string
  readonly version: number
  readonly text: string
}

/** The text of a note that is there. */
export function noteText(reader: Reader, id: number): NoteText {
  return reader.get<NoteText>(sql`SELECT title, version, text FROM note WHERE id = ${id}`)!
}

/** Lets a note lead to another one, for ever. What derives from its text goes by a trigger. */
export function markMerged(writer: Writer, from: number, into: number, stamp: Stamp): void {
  writer.run(sql`
    UPDATE note SET merged_into = ${into}, changed_at = ${stamp.at} WHERE id = ${from}`)
}
