import type { NotebookClient } from '#preload/contract/index.ts'
import { action } from './service.ts'

/** Makes notes of these texts, by `Title` or `folder/Title`; tells their references. */
export async function writeNotes(
  client: NotebookClient,
  notes: Readonly<Record<string, string>>,
): Promise<Record<string, `N-${number}`>> {
  const refs: Record<string, `N-${number}`> = {}
  for (const [title, text] of Object.entries(notes)) {
    refs[title] = (await client.notes.write({ action: action(), title, text })).ref
  }
  return refs
}

/** The text of every note, by its title. */
export async function textsOf(client: NotebookClient): Promise<Record<string, string>> {
  const notes = await client.notes.list()
  return Object.fromEntries(
    await Promise.all(
      notes.map(async ({ ref, title, folder }) => {
        const { text } = await client.notes.get({ ref })
        return [folder === '' ? title : `${folder}/${title}`, text] as const
      }),
    ),
  )
}

/** Where every link of every note leads: by the note's reference, the links in the order of its text. */
export async function targetsOf(client: NotebookClient): Promise<Record<string, string[]>> {
  const notes = await client.notes.list()
  return Object.fromEntries(
    await Promise.all(
      notes.map(async ({ ref }) => {
        const { outgoing } = await client.notes.links({ ref })
        return [ref, outgoing.map(({ target, resolved }) => `${target} ${resolved}`)] as const
      }),
    ),
  )
}
