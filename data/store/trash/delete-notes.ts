import { Problem } from '../../model/problem.ts'
import { formatRef } from '../../model/refs.ts'
import { folderPaths } from '../folders.ts'
import { resolveAgain } from '../links.ts'
import { notesWithin } from '../note-places.ts'
import { type Reader, sql, type Writer } from '../sql.ts'
import type { Stamp } from '../stamp.ts'
import { putInTrash } from '../trash.ts'
import { mergedInto, uuidOf } from './deleted.ts'

/**
 * Puts notes into the trash, each a thing of its own, with their versions and judgements, and with the
 * notes that were merged into them. Links to them lead nowhere, or to another note of that name.
 * @param along UUID of what they go along with
 * @returns their UUIDs
 * @throws Problem edition-rests
 */
export function deleteNotes(
  writer: Writer,
  notes: readonly number[],
  along: string | null,
  stamp: Stamp,
): string[] {
  const names = new Set<string>()
  const uuids = notes.map((note) => {
    const uuid = uuidOf(writer, 'note', note)
    for (const merged of mergedInto(writer, 'note', note))
      deleteNote(writer, merged, names, uuid, stamp)
    deleteNote(writer, note, names, along, stamp)
    return uuid
  })
  resolveAgain(writer, [...names])
  return uuids
}

/** @param names what it was called is added to them */
function deleteNote(
  writer: Writer,
  note: number,
  names: Set<string>,
  along: string | null,
  stamp: Stamp,
): void {
  assertNoEdition(writer, note)
  const { uuid, title } = writer.get<{ uuid: string; title: string }>(
    sql`SELECT uuid, title FROM note WHERE id = ${note}`,
  )!
  for (const name of [title, ...aliasesOf(writer, note)]) names.add(name)
  putInTrash(writer, { uuid, noun: 'note', name: formatRef('note', note), title }, along, stamp)
  // Triggers let go of what derives from its text.
  writer.run(sql`DELETE FROM note WHERE id = ${note}`)
}

/**
 * Puts a folder into the trash with the notes and folders in it.
 * @returns its UUID
 * @throws Problem edition-rests
 */
export function deleteFolder(writer: Writer, folder: number, stamp: Stamp): string {
  const notes = notesWithin(writer, folder)
  const paths = folderPaths(writer)
  const uuid = uuidOf(writer, 'folder', folder)
  const path = paths.get(folder)!
  putInTrash(writer, { uuid, noun: 'folder', name: path, title: path }, null, stamp)
  deleteNotes(writer, notes, uuid, stamp)
  for (const inner of foldersWithin(writer, folder).toReversed()) {
    if (inner !== folder) {
      const name = paths.get(inner)!
      const own = uuidOf(writer, 'folder', inner)
      putInTrash(writer, { uuid: own, noun: 'folder', name, title: name }, uuid, stamp)
    }
    // Merged notes only lead on; those of notes elsewhere stay for that, in no folder.
    writer.run(sql`UPDATE note SET folder = NULL WHERE folder = ${inner}`)
    writer.run(sql`DELETE FROM folder WHERE id = ${inner}`)
  }
  return uuid
}

/** A folder and those in it, each after the one that it lies in. */
function foldersWithin(reader: Reader, folder: number): number[] {
  return reader.pluck<number>(sql`
    WITH RECURSIVE within (id) AS (
      SELECT ${folder} UNION ALL SELECT folder.id FROM folder JOIN within ON folder.parent = within.id
    ) SELECT id FROM within`)
}

function aliasesOf(reader: Reader, note: number): string[] {
  return reader.pluck<string>(sql`SELECT alias FROM note_alias WHERE note = ${note}`)
}

function assertNoEdition(reader: Reader, note: number): void {
  const count = reader.pluck<number>(sql`SELECT count(*) FROM edition WHERE note = ${note}`)[0]!
  if (count > 0) throw new Problem('edition-rests', { name: formatRef('note', note), count })
}
