import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { v7 } from 'uuid'
import { openStore } from '#data/store/open.ts'
import { getNote } from '#main/notebook/notes.ts'
import type { Ports } from '#main/ports.ts'
import { Session } from '#main/notebook/session.ts'
import { type Act, ACT_KINDS, perform } from './acts.ts'
import { randomFrom } from './rounds.ts'

// Services that are there to be killed, one a notebook. Told by one line what to open, they do one
// thing after the other as fast as they can; each is written to standard output before it is done and
// once it is acknowledged, both before anything else happens.

/** What the services are told. */
export interface Orders {
  readonly seed: number
  readonly books: readonly {
    readonly path: string
    readonly dataDir: string
    /** The number of its first act. */
    readonly first: number
  }[]
}

/** What they say: which notebook's service, and what it is about to do or how that was answered. */
export interface Said {
  readonly book: number
  readonly act?: Act
  readonly done?: string
}

for await (const line of createInterface(process.stdin)) work(JSON.parse(line) as Orders)

function work({ seed, books }: Orders): never {
  const random = randomFrom(seed)
  const sessions = books.map(({ path, dataDir }) => open(path, dataDir))
  for (let step = 0; ; step += 1) {
    for (const [book, session] of sessions.entries()) {
      const act = think(session, books[book]!.first + step, random)
      say({ book, act })
      say({ book, done: perform(session, act) })
      // At rest, as a person is between two things.
      if (random() < 0.05) session.store.foldIn()
    }
  }
}

function think(session: Session, number: number, random: () => number): Act {
  const kind = ACT_KINDS[Math.floor(random() * ACT_KINDS.length)]!
  const { version, text } = getNote(session, 'N-1')
  return { kind, number, action: randomUUID(), base: version, length: text.length }
}

function open(path: string, dataDir: string): Session {
  const ports: Ports = {
    now: () => new Date(),
    later: () => () => undefined,
    uuid: () => v7(),
    author: 'A. Analyst',
    dataDir,
    destination: { put: () => Promise.reject(new Error('nothing is put anywhere')) },
    log: { info: () => undefined, error: () => undefined },
    startChild: () => {
      throw new Error('no child is started')
    },
  }
  return new Session(ports, openStore(path, dataDir))
}

function say(word: Said): void {
  writeSync(1, `${JSON.stringify(word)}\n`)
}
