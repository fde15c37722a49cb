import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { fold } from '#data/model/fold.ts'
import { checkNotebook } from '#data/store/integrity.ts'
import { openStore } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { getClaim } from '#main/notebook/claims.ts'
import { createNotebook } from '#main/notebook/index.ts'
import { createNote, getNote } from '#main/notebook/notes.ts'
import { Session } from '#main/notebook/session.ts'
import type { Orders, Said } from '#tests/support/acting-service.ts'
import { type Act, lineOf, perform } from '#tests/support/acts.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'
import { testPorts } from '#tests/support/ports.ts'
import { bundleProgram } from '#tests/support/program-bundle.ts'
import { randomFrom, rounds, SEED, TORTURE_LIMIT_MS } from '#tests/support/rounds.ts'

/** Processes that start a hundred times take long where others are at work too. */
const PATIENT_MS = 2 * TORTURE_LIMIT_MS
/** Acts that a notebook takes before a fresh one is used: checking it takes longer the more it holds. */
const MOST_ACTS = 200
/** So many services, each with a notebook of its own, are killed with one process. */
const SERVICES = 3
/** It is killed within so many milliseconds after they have said so many words. */
const WITHIN_MS = 4
const MOST_WORDS = 60

test(
  `every acknowledged action outlives a kill -9 of its service (seed ${SEED})`,
  async () => {
    const program = await bundleProgram('tests/support/acting-service.ts')
    const random = randomFrom(SEED)
    const folder = temporaryFolder()
    const books = Array.from({ length: SERVICES }, (_, at) => fresh(folder, at))
    let next = start(program)
    let acknowledged = 0
    const killings = rounds(300, 3_000) / SERVICES
    for (let round = 1; round <= killings; round += 1) {
      const killed = next
      // It starts while the one before is at work.
      next = start(program)
      const orders = {
        seed: Math.floor(random() * 2 ** 31),
        books: books.map(({ path, dataDir, acts }) => ({ path, dataDir, first: acts.length })),
      }
      const words = Math.floor(random() * MOST_WORDS)
      const said = await killAfter(killed, words, random() * WITHIN_MS, orders)
      for (const [at, book] of books.entries()) {
        const own = said.filter(({ book }) => book === at)
        acknowledged += own.filter(({ done }) => done !== undefined).length
        look(book, own)
        if (book.acts.length > MOST_ACTS) books[at] = fresh(folder, round * SERVICES + at)
      }
    }
    next.kill('SIGKILL')
    process.stdout.write(
      `${killings * SERVICES} killed services had acknowledged ${acknowledged} actions\n`,
    )
    expect(acknowledged).toBeGreaterThan(killings * SERVICES)
  },
  PATIENT_MS,
)

interface Book {
  readonly path: string
  readonly dataDir: string
  /** What was done to it so far, each once. */
  acts: Act[]
}

function fresh(folder: string, round: number): Book {
  const path = join(folder, `${round}.claimbook`)
  const dataDir = join(folder, `data-${round}`)
  createNotebook(testPorts(dataDir), path)
  withSession({ path, dataDir, acts: [] }, (session) => {
    perform(session, { kind: 'add', number: 0, action: crypto.randomUUID() })
    createNote(session, { action: crypto.randomUUID(), title: 'Lines' })
  })
  return { path, dataDir, acts: [{ kind: 'add', number: 0, action: '' }] }
}

function withSession<T>({ path, dataDir }: Book, work: (session: Session) => T): T {
  const session = new Session(testPorts(dataDir), openStore(path, dataDir))
  try {
    return work(session)
  } finally {
    session.close()
  }
}

function start(program: string): ChildProcess {
  return spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
}

/**
 * Sets services to work, kills them a moment after so many words, and gives what they had said by
 * then. After none they are killed while they open their notebooks.
 */
async function killAfter(
  service: ChildProcess,
  words: number,
  milliseconds: number,
  orders: Orders,
): Promise<Said[]> {
  let text = ''
  const said = Promise.withResolvers<void>()
  const look = () => {
    if (text.split('\n').length > words) said.resolve()
  }
  service.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    look()
  })
  const closed = once(service, 'close')
  service.stdin!.write(`${JSON.stringify(orders)}\n`)
  look()
  await said.promise
  await pause(milliseconds)
  service.kill('SIGKILL')
  const [code, signal] = (await closed) as [number | null, string | null]
  expect([code, signal]).toEqual([null, 'SIGKILL'])
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Said)
}

/** Opens the notebook as the next start does, and looks for every word that was given. */
function look(book: Book, said: readonly Said[]): void {
  const acts = said.flatMap(({ act }) => act ?? [])
  const answers = said.flatMap(({ done }) => done ?? [])
  withSession(book, (session) => {
    const isDone = ({ action }: Act) =>
      session.store.read.get(sql`SELECT 1 FROM action WHERE id = ${action}`) !== undefined
    const acknowledged = acts.slice(0, answers.length)
    expect(acknowledged.filter((act) => !isDone(act))).toEqual([])
    // The one that was under way is done or is not; what there is of it is whole.
    expectAll(session, [...book.acts, ...acts.filter(isDone)])
    // The window sends again what was under way, and what it had no answer to.
    const last = acknowledged.at(-1)
    if (last) expect(perform(session, last)).toBe(answers.at(-1))
    const underWay = acts[answers.length]
    if (underWay) expect(perform(session, underWay)).toBe(perform(session, underWay))
    book.acts.push(...acts)
    expectAll(session, book.acts)
    expect(checkNotebook(session.store.path)).toEqual([])
  })
}

/** Says that the notebook holds what these acts made, all of it, and nothing else. */
function expectAll(session: Session, acts: readonly Act[]): void {
  const { read } = session.store
  const numbers = (kind: Act['kind']) =>
    acts.filter((act) => act.kind === kind).map(({ number }) => number)
  const added = numbers('add')
  expect(read.pluck(sql`SELECT statement FROM claim ORDER BY id`)).toEqual(
    added.map((number) => `Claim number ${number} is acknowledged`),
  )
  expect(
    read.pluck(sql`
      SELECT entity.name FROM claim JOIN entity ON entity.id = claim.speaker_entity ORDER BY claim.id`),
  ).toEqual(added.map((number) => `Speaker ${number}`))
  const topics = new Set(read.pluck<string>(sql`SELECT name_folded FROM topic`))
  const named = [
    ...added.map((number) => `add${number}`),
    ...numbers('save').map((number) => `line${number}`),
  ]
  expect(named.filter((name) => !topics.has(fold(name)))).toEqual([])
  expect(getNote(session, 'N-1').text).toBe(numbers('save').map(lineOf).join(''))
  const edit = numbers('edit').at(-1)
  if (edit === undefined) return
  const { comment, status } = getClaim(session, 'C-1')
  expect([comment, status]).toEqual([`Comment ${edit}`, edit % 2 === 0 ? 'disputed' : 'open'])
}
