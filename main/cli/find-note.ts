import type { Note } from '#data/model/note.ts'
import { formatRef, refNumber } from '#data/model/refs.ts'
import type { NotebookClient } from '#preload/contract/index.ts'

/** The note that a person names by reference, title, or folder and title. */
export function findNote(client: NotebookClient, name: string): Promise<Note> {
  const number = refNumber('note', name)
  return number === undefined
    ? client.notes.find({ title: name })
    : client.notes.get({ ref: formatRef('note', number) })
}
