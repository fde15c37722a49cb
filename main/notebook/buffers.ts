import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { reasonOf } from '#data/messages/file-reasons.ts'
import { Problem } from '#data/model/problem.ts'
import { formatRef } from '#data/model/refs.ts'
import { remove, sync } from '#data/store/durable-files.ts'
import { notebookUuid } from '#data/store/notebook.ts'
import { getNote } from '#data/store/notes.ts'
import { mergeUnsaved, savedAs } from '#data/store/unsaved-text.ts'
import type { Ports } from '#main/ports.ts'
import {
  type BufferPlace,
  buffered,
  type Buffered,
  type LeftText,
} from '#preload/contract/buffers.ts'
import { readKept, writeKept } from './kept-file.ts'
import type { Session } from './session.ts'

const kept = z.object({ window: z.uuid(), at: z.string(), what: buffered })
type Kept = z.infer<typeof kept>

/** Keeps what was typed, on the disk when this comes back. @throws Problem write-failed */
export function keepBuffer(
  { ports }: Session,
  { notebook, window, what }: BufferPlace & { readonly what: Buffered },
): void {
  const folder = folderOf(ports, notebook)
  const buffer: Kept = { window, at: ports.now().toISOString(), what }
  const isNew = !existsSync(folder)
  writeKept(fileOf(ports, { notebook, window, what }), buffer)
  if (isNew) sync(join(ports.dataDir, 'buffers'))
}

/** @throws Problem write-failed */
export function dropBuffer({ ports }: Session, place: BufferPlace): void {
  const file = fileOf(ports, place)
  try {
    remove(file)
  } catch (error) {
    throw new Problem('write-failed', { path: file, reason: reasonOf(error) }, { cause: error })
  }
}

/**
 * What windows that are gone have left unsaved of the open notebook's notes, the last kept first, and
 * the words of every form. A text that is all in its note by now is forgotten.
 */
export function leftBuffers(session: Session): {
  texts: LeftText[]
  drafts: Extract<Buffered, { kind: 'draft' }>[]
} {
  const { ports, store } = session
  const notebook = notebookUuid(store.read)
  const all = readAll(ports, folderOf(ports, notebook))
  const texts = all.flatMap(({ window, at, what }): LeftText[] => {
    if (what.kind !== 'note' || session.isThere(window)) return []
    const merged = mergeUnsaved(store.read, what.note, what)
    const saved = savedNote(session, what.note)
    if (saved && (merged ?? what.text) === saved.text) {
      dropBuffer(session, { notebook, window, what })
      return []
    }
    return [{ window, at, what, saved, merged }]
  })
  return {
    texts: texts.sort((one, other) => other.at.localeCompare(one.at)),
    drafts: all.flatMap(({ what }) => (what.kind === 'draft' ? [what] : [])),
  }
}

/** Forgets what was typed in notes and forms about things that were erased, whoever typed it. */
export function eraseBuffers(session: Session, names: readonly string[]): void {
  const { ports, store } = session
  const notebook = notebookUuid(store.read)
  const erased = new Set(names)
  for (const { window, what } of readAll(ports, folderOf(ports, notebook))) {
    const said = what.kind === 'note' ? [what.note] : refsIn(`${what.key} ${what.value}`)
    if (said.some((ref) => erased.has(ref))) dropBuffer(session, { notebook, window, what })
  }
}

/** The versions of a note on which somebody has edits that are not saved. */
export function heldVersions({ ports, store }: Session, note: number): Set<number> {
  const ref = formatRef('note', note)
  const notebook = notebookUuid(store.read)
  const held = readAll(ports, folderOf(ports, notebook)).flatMap(({ what }) => {
    if (what.kind !== 'note' || what.note !== ref) return []
    const saved = what.action === undefined ? undefined : savedAs(store.read, what.action)?.version
    return saved === undefined ? [what.base] : [what.base, saved]
  })
  return new Set(held)
}

function refsIn(text: string): string[] {
  return text.match(/\b[SCENJ]-[1-9]\d*\b/g) ?? []
}

function savedNote(
  { store }: Session,
  ref: Parameters<typeof getNote>[1],
): { title: string; text: string } | undefined {
  try {
    const { title, text } = getNote(store.read, ref)
    return { title, text }
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return undefined
    throw error
  }
}

function readAll(ports: Ports, folder: string): Kept[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readKept(ports, join(folder, name), kept) ?? [])
}

function folderOf({ dataDir }: Ports, notebook: string): string {
  return join(dataDir, 'buffers', notebook)
}

/** A note's text is kept by window, since two may write in it; a form's words are the same in all. */
function fileOf(ports: Ports, { notebook, window, what }: BufferPlace): string {
  const name = what.kind === 'note' ? `${what.note} ${window}` : `draft ${what.key}`
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 32)
  return join(folderOf(ports, notebook), `${hash}.json`)
}
