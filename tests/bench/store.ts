import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { runSearch } from '#data/store/search.ts'
import { createStore, openStore, type Store } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { addClaim, editManyClaims, pageOfClaims } from '#main/notebook/claims.ts'
import { undo } from '#main/notebook/history.ts'
import { createNote } from '#main/notebook/notes.ts'
import { actOn } from '#main/notebook/rewriting.ts'
import { planNote } from '#main/notebook/note-names.ts'
import { Session } from '#main/notebook/session.ts'
import { generate, generateNotebook, sized } from '#tests/support/generate.ts'
import { testPorts } from '#tests/support/ports.ts'

const BULK = 20_000
const SINGLE = 500
const MENTIONS = 4_000
/** What is changed at once, and then taken back: so few, and so many. */
const MANY = [2_000, 20_000]
const ROUNDS = 5
/** Claims of the notebooks that are opened; a larger one takes as long to make as all the rest. */
const OPENED = [0, 100_000, Number(process.env['CLAIMBOOK_BENCH_CLAIMS'] ?? 0)]

/**
 * Measures what keeping costs: the journal against the same without it, one durable action against
 * bare SQLite, a large notebook against an empty one. What counts are the ratios: machines differ.
 */
export function bench(): void {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-bench-'))
  try {
    const only = process.argv[3]
    for (const [name, part] of Object.entries(PARTS)) {
      if (only === undefined || only === name) part(folder)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `npm run bench -- store`, or one of these: `npm run bench -- store rename`. */
const PARTS = {
  bulk: benchBulk,
  single: benchSingle,
  rename: benchRename,
  many: benchMany,
  open: benchOpening,
}

function benchBulk(folder: string): void {
  const rounds = [0, 1, 2].map((round) => ({
    journalled: bulk(folder, `with-${round}`, true),
    bare: bulk(folder, `without-${round}`, false),
  }))
  const journalled = rounds.map((one) => BULK / (one.journalled / 1_000))
  const bare = rounds.map((one) => BULK / (one.bare / 1_000))
  report('bulk import, claims a second, journalled', journalled, bare, 'without the journal')
}

function bulk(folder: string, name: string, journalled: boolean): number {
  return withStore(folder, name, (store) => {
    if (!journalled) dropJournal(store)
    return timed(() => store.write((writer) => generate(writer, sized(BULK))))
  })
}

function benchSingle(folder: string): void {
  const own = single(folder, 'single', true)
  report(
    'one durable action, ms',
    own,
    single(folder, 'loose', false),
    'the same without the journal',
  )
  const bare = bareCommits(join(folder, 'bare.db'))
  report('one durable action, ms', own, bare, 'bare SQLite, one row and its words')
  const sorted = own.toSorted((one, other) => one - other)
  const tail = sorted[Math.floor(SINGLE * 0.99)]! / median(own)
  line(`${'its 99th percentile, in medians'.padEnd(48)} ${tail.toFixed(1)}`)
}

function single(folder: string, name: string, journalled: boolean): number[] {
  return withStore(folder, name, (store) => {
    if (!journalled) dropJournal(store)
    const session = new Session(testPorts(folder), store)
    return Array.from({ length: SINGLE }, (_, number) =>
      timed(() =>
        addClaim(session, {
          action: crypto.randomUUID(),
          statement: `Statement ${number} of a claim that is as long as most of them are, or nearly`,
          speaker: `Speaker ${number % 20}`,
          topics: [`topic-${number % 30}`],
        }),
      ),
    )
  })
}

/** The least that a durable claim needs: a row and its words in an index, committed to the disk. */
function bareCommits(path: string): number[] {
  const database = new Database(path)
  for (const setting of ['journal_mode = WAL', 'synchronous = FULL']) database.pragma(setting)
  database.exec(`
    CREATE TABLE claim (id INTEGER PRIMARY KEY, statement TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE words USING fts5 (statement, content = 'claim', content_rowid = 'id')`)
  const row = database.prepare('INSERT INTO claim (statement) VALUES (?)')
  const words = database.prepare('INSERT INTO words (rowid, statement) VALUES (?, ?)')
  const add = database.transaction((text: string) => words.run(row.run(text).lastInsertRowid, text))
  const times = Array.from({ length: SINGLE }, (_, number) =>
    timed(() =>
      add(`Statement ${number} of a claim that is as long as most of them are, or nearly`),
    ),
  )
  database.close()
  return times
}

function benchRename(folder: string): void {
  const rounds = [0, 1, 2].map((round) => ({
    journalled: renamed(folder, `rename-with-${round}`, true),
    bare: renamed(folder, `rename-without-${round}`, false),
  }))
  const renames = rounds.map(({ journalled }) => journalled.rename)
  report(
    `rename with ${MENTIONS} mentions, ms`,
    renames,
    rounds.map(({ bare }) => bare.rename),
    'without the journal',
  )
  const undos = rounds.map(({ journalled }) => journalled.back)
  report('undo of it, ms', undos, renames, 'the rename')
}

/** Renames a note that others mention, and takes that back where there is a journal; milliseconds. */
function renamed(folder: string, name: string, kept: boolean): { rename: number; back: number } {
  return withStore(folder, name, (store) => {
    const session = new Session(testPorts(folder), store)
    const hub = createNote(session, { action: crypto.randomUUID(), title: 'Hub', text: 'Here.' })
    for (let number = 0; number < MENTIONS; number += 1) {
      const text = `Some words before [[Hub]] and after, in note ${number}.`
      createNote(session, { action: crypto.randomUUID(), title: `Note ${number}`, text })
    }
    if (!kept) dropJournal(store)
    const rename = timed(() =>
      actOn(session, 'notes.rename', planNote, {
        action: crypto.randomUUID(),
        ref: hub.ref,
        title: 'Another hub',
      }),
    )
    const back = kept ? timed(() => undo(session, { action: crypto.randomUUID() })) : 0
    return { rename, back }
  })
}

function benchMany(folder: string): void {
  withStore(folder, 'many', (store) => {
    store.write((writer) => generate(writer, sized(BULK)))
    const session = new Session(testPorts(folder), store)
    for (const count of MANY) {
      const refs = Array.from({ length: count }, (_, at) => `C-${at + 1}` as const)
      const rounds = Array.from({ length: ROUNDS }, () => {
        const action = crypto.randomUUID()
        const edit = { action, refs, addTopics: ['many/at-once'], kind: 'opinion' } as const
        return {
          edit: timed(() => editManyClaims(session, edit)),
          back: timed(() => undo(session, { action: crypto.randomUUID(), of: action })),
        }
      })
      const edits = rounds.map(({ edit }) => edit)
      const backs = rounds.map(({ back }) => back)
      report(`undo of an edit of ${count} claims, ms`, backs, edits, 'the edit')
    }
  })
}

function benchOpening(folder: string): void {
  const empty: number[] = []
  for (const claims of OPENED.filter((count, at) => count > 0 || at === 0)) {
    const path = join(folder, `${claims}.claimbook`)
    if (claims === 0) createStore(path, seed('empty'))
    else generateNotebook(path, folder, sized(claims))
    const times = Array.from({ length: ROUNDS }, () => timed(() => openAndLook(path, folder)))
    if (claims === 0) empty.push(...times)
    report(`open ${claims} claims, list and search, ms`, times, empty, 'an empty notebook')
  }
}

function openAndLook(path: string, folder: string): void {
  const store = openStore(path, folder)
  pageOfClaims(new Session(testPorts(folder), store), { by: 'ref', down: true, limit: 50 })
  runSearch(store.read, 'no-such-word', { limit: 20 })
  store.close()
}

function withStore<T>(folder: string, name: string, work: (store: Store) => T): T {
  const path = join(folder, `${name}.claimbook`)
  createStore(path, seed(name))
  const store = openStore(path, folder)
  try {
    return work(store)
  } finally {
    store.close()
  }
}

function seed(uuid: string) {
  return { uuid, title: 'Bench', scale: 'icd203', at: '2026-01-14T09:00:00.000Z' } as const
}

function dropJournal(store: Store): void {
  store.write((writer) => {
    const triggers = writer.pluck<string>(
      sql`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'journal_*'`,
    )
    for (const name of triggers) writer.run({ text: `DROP TRIGGER "${name}"`, values: [] })
  })
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[figures.length >> 1] ?? 0
}

/** Least, median and most of both, and the ratio of the medians. */
function report(name: string, own: readonly number[], peer: readonly number[], of: string): void {
  const ratio = (median(own) / median(peer)).toFixed(2)
  line(`${name.padEnd(48)} ${spread(own)}  against ${spread(peer)}  ratio ${ratio} to ${of}`)
}

function spread(figures: readonly number[]): string {
  const shown = [Math.min(...figures), median(figures), Math.max(...figures)]
  return shown.map((figure) => figure.toFixed(figure < 100 ? 2 : 0).padStart(8)).join('')
}

function line(text: string): void {
  process.stdout.write(`${text}\n`)
}
