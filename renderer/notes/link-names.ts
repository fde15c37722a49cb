import type { WrittenLink } from '#data/markdown/links.ts'
import { parseNote } from '#data/markdown/parse.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { placesFor } from '#renderer/editor/own-places.ts'

/** What a link to each of the notes can be written as: its title, or its path where several share that. */
export async function noteNames(client: NotebookClient): Promise<string[]> {
  const notes = await client.notes.list()
  const times = new Map<string, number>()
  for (const { title } of notes) times.set(title, (times.get(title) ?? 0) + 1)
  return notes.map(({ title, folder }) => (times.get(title) === 1 ? title : `${folder}/${title}`))
}

/** What a link could name in the note that it leads to. */
export async function placesOf(client: NotebookClient, link: WrittenLink): Promise<string[]> {
  const { title, folder } = link
  const name = folder === undefined ? title : `${folder}/${title}`
  const { text } = await client.notes.find({ title: name })
  return placesFor(link, parseNote(text).tree)
}
