import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Problem, type ProblemCode } from '#data/model/problem.ts'
import { checkNotebook } from '#data/store/integrity.ts'
import { openStore } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { keepBuffer, leftBuffers } from '#main/notebook/buffers.ts'
import { addClaim } from '#main/notebook/claims.ts'
import { createNotebook } from '#main/notebook/index.ts'
import { createNote, getNote, saveNote } from '#main/notebook/notes.ts'
import { describe as describeNotebook } from '#main/notebook/notebook.ts'
import { Session } from '#main/notebook/session.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'
import { testPorts } from '#tests/support/ports.ts'
import { randomFrom, rounds, SEED } from '#tests/support/rounds.ts'

const MEGABYTE = 2 ** 20
const SIZE = 8 * MEGABYTE

/** A disk of 8 MB, or why none can be had here. */
function smallDisk(): string | { readonly reason: string } {
  const folder = temporaryFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder])
  if (mounted.status !== 0) return { reason: String(mounted.stderr ?? mounted.error).trim() }
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
  return folder
}

/** Fills a disk up to so many bytes; gives what makes room again. */
function fill(folder: string, free: number): () => void {
  const ballast = join(folder, 'ballast')
  for (let bytes = SIZE; bytes > 4096; bytes = Math.floor(bytes / 2)) grow(ballast, bytes)
  const size = statSync(ballast).size
  writeFileSync(ballast, Buffer.alloc(Math.max(0, size - free)))
  return () => rmSync(ballast, { force: true })
}

function grow(file: string, bytes: number): void {
  try {
    writeFileSync(file, Buffer.alloc(bytes, 1), { flag: 'a' })
  } catch {
    // So much does not fit; half of it may.
  }
}

/** One kind of write, as a window asks for it. */
interface Write {
  readonly what: string
  /** Writes a word that nothing else holds. @throws Problem where the disk is full */
  readonly write: (session: Session, word: string) => void
  /** Every word that is kept, in one text. */
  readonly kept: (session: Session) => string
}

const statements = ({ store }: Session) =>
  store.read.pluck<string>(sql`SELECT statement FROM claim`).join('\n')

const addWord = (session: Session, word: string) =>
  void addClaim(session, {
    action: crypto.randomUUID(),
    statement: `Claim ${word} ${'with words '.repeat(200)}`,
    speaker: 'A speaker',
  })

const WRITES: readonly Write[] = [
  { what: 'a claim is added', write: addWord, kept: statements },
  {
    what: 'a note is made',
    write: (session, word) =>
      void createNote(session, {
        action: crypto.randomUUID(),
        title: `Note ${word}`,
        text: 'Words. '.repeat(1_500),
      }),
    kept: ({ store }) => store.read.pluck<string>(sql`SELECT title FROM note`).join('\n'),
  },
  {
    what: 'a note is saved',
    write(session, word) {
      const { version, text } = getNote(session, 'N-1')
      saveNote(session, {
        action: crypto.randomUUID(),
        ref: 'N-1',
        base: version,
        changes: [
          {
            at: 0,
            remove: text.length,
            insert: `${'Words. '.repeat(1_500)} ${text.slice(-2_000)} ${word}`,
          },
        ],
      })
    },
    kept: (session) => getNote(session, 'N-1').text,
  },
  {
    what: 'the -wal is folded in',
    write(session, word) {
      addWord(session, word)
      session.store.foldIn()
    },
    kept: statements,
  },
  {
    what: 'a copy is saved',
    write(session, word) {
      addWord(session, word)
      const copy = `${session.store.path}.${word}`
      session.store.copyTo(copy)
      expect(checkNotebook(copy)).toEqual([])
      rmSync(copy)
    },
    kept: statements,
  },
  {
    what: 'typed words are kept',
    write(session, word) {
      const { uuid: notebook } = describeNotebook(session)
      const value = `${word} ${'and words '.repeat(600)}`
      const what = { kind: 'draft', key: word, value } as const
      keepBuffer(session, { notebook, window: crypto.randomUUID(), what })
    },
    kept: (session) =>
      leftBuffers(session)
        .drafts.map(({ value }) => value)
        .join('\n'),
  },
]

const EXPECTED: readonly ProblemCode[] = ['disk-full', 'disk-failed', 'write-failed']

test.each(WRITES)(
  `on a full disk, when $what: what was acknowledged is kept, the rest is refused in words, and all goes on once there is room (seed ${SEED})`,
  ({ write, kept }) => {
    const disk = smallDisk()
    if (typeof disk !== 'string') {
      process.stdout.write(`no small disk can be made here: ${disk.reason}\n`)
      return
    }
    const random = randomFrom(SEED)
    const ports = testPorts(join(disk, 'data'))
    const path = join(disk, 'n.claimbook')
    mkdirSync(ports.dataDir)
    createNotebook(ports, path)
    let session = new Session(ports, openStore(path, ports.dataDir))
    onTestFinished(() => session.close())
    createNote(session, { action: crypto.randomUUID(), title: 'Lines', text: 'First. ' })
    let refused = 0
    for (let round = 0; round < rounds(10, 50); round += 1) {
      const makeRoom = fill(disk, Math.floor(random() * 48 * 1024))
      const acknowledged: string[] = []
      const code = attempt(() => {
        for (let at = 0; at < 40; at += 1) {
          const word = `w${round}x${at}y`
          write(session, word)
          acknowledged.push(word)
        }
      })
      if (code !== undefined) refused += 1
      expect([undefined, ...EXPECTED]).toContain(code)
      const words = () => {
        const text = kept(session)
        return acknowledged.filter((word) => !text.includes(word))
      }
      expect(words()).toEqual([])
      makeRoom()
      write(session, `w${round}z`)
      session.close()
      session = new Session(ports, openStore(path, ports.dataDir))
      expect(words()).toEqual([])
      expect(kept(session)).toContain(`w${round}z`)
      expect(checkNotebook(path)).toEqual([])
    }
    expect(refused).toBeGreaterThan(0)
  },
)

function attempt(work: () => void): ProblemCode | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}
