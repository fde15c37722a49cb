import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import { remove } from '#data/store/durable-files.ts'
import { describeNotebook } from '#data/store/notebook.ts'
import { getNote, listNotes } from '#data/store/notes.ts'
import { openStore, type Store } from '#data/store/open.ts'
import type { Reader } from '#data/store/sql.ts'
import { topicNumber } from '#data/store/topics.ts'
import { beginnings, forgetPast, leaveOutTopics, type LeftOut } from '#data/store/trash/handover.ts'
import type { Ports } from '#main/ports.ts'
import { saveCopy } from './notebook.ts'
import { createNote } from './notes.ts'
import { Session } from './session.ts'

/** What is asked of a copy for somebody else. */
export interface HandingOver {
  readonly path: string
  /** Paths of topics that it is not to hold. */
  readonly withoutTopics?: readonly string[] | undefined
}

/**
 * Writes a copy of the open notebook for somebody else: without trash, journal, versions and chosen
 * topics, and without a byte of them. It opens on a note that says where to begin.
 * @throws Problem notebook-exists, not-found, write-failed, notebook-damaged
 */
export async function handOver(
  session: Session,
  { path, withoutTopics = [] }: HandingOver,
): Promise<{ path: string; leftOut: LeftOut }> {
  const { ports, store } = session
  if (existsSync(path)) throw new Problem('notebook-exists', { path })
  if (!existsSync(dirname(resolve(path)))) {
    throw new Problem('write-failed', { path, reason: say('reason.no-folder') })
  }
  const topics = withoutTopics.map((topic) => topicNumber(store.read, topic))
  // Not where the copy goes: what is removed again could still be read there by whoever gets the disk.
  const whole = join(ports.dataDir, `${wholesOf(store)}${ports.uuid()}`)
  try {
    await saveCopy(session, whole)
    const copy = new Session(ports, openStore(whole, ports.dataDir))
    try {
      const leftOut = strip(copy, topics)
      // What was deleted is gone from the new file's pages, which are written one by one.
      await saveCopy(copy, path)
      return { path: resolve(path), leftOut }
    } finally {
      copy.close()
    }
  } finally {
    for (const rest of ['', '-wal', '-shm']) remove(whole + rest)
  }
}

/** Removes what a handing over that was killed left of a notebook, which this process has open. */
export function sweepHandovers({ dataDir }: Ports, store: Store): void {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(wholesOf(store))) remove(join(dataDir, name))
  }
}

/** How the files begin that hold all of a notebook while a copy of it is made. */
function wholesOf({ keys }: Store): string {
  return `whole-${keys[0]}-`
}

function strip(copy: Session, topics: readonly number[]): LeftOut {
  const { ports, store } = copy
  const leftOut = copy.act('notebook.handOver', ports.uuid(), {}, ({ writer, stamp }) =>
    leaveOutTopics(writer, topics, stamp),
  )
  const title = say('handover.title')
  const hasStart = listNotes(store.read).some((note) => note.title === title)
  if (!hasStart) {
    createNote(copy, { action: ports.uuid(), title, text: startText(store.read) })
  }
  store.write((writer) => forgetPast(writer, ports.uuid()))
  return leftOut
}

/** So many notes are named to begin with. */
const BEGINNINGS = 5

function startText(reader: Reader): string {
  const { title, counts } = describeNotebook(reader)
  const notes = beginnings(reader, BEGINNINGS).map((ref) => {
    const note = getNote(reader, ref)
    return `- [[${note.folder === '' ? note.title : `${note.folder}/${note.title}`}]]`
  })
  const begin = notes.length === 0 ? say('handover.empty') : say('handover.begin')
  return [say('handover.holds', { title, ...counts }), begin, notes.join('\n')]
    .filter(Boolean)
    .join('\n\n')
}
