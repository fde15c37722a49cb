import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { Problem, type ProblemCode } from '#data/model/problem.ts'
import { asDiskProblem } from '#data/store/file-guard.ts'
import { isNotebook } from '#data/store/header.ts'
import { openStore, type Store } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { newNotebook, openNotebook } from '#tests/support/notebooks.ts'

const rename = (store: Store, title: string) =>
  store.write((writer) => writer.run(sql`UPDATE notebook SET title = ${title}`))
const titleOf = (store: Pick<Store, 'read'>) =>
  store.read.pluck<string>(sql`SELECT title FROM notebook`)[0]

function codeOf(work: () => unknown): ProblemCode | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

// An open file can neither be moved nor removed on Windows.
describe.skipIf(process.platform === 'win32')(
  'a notebook whose file is taken away while it is open',
  () => {
    test('refuses to write, can be read and copied, and goes on once it is back', () => {
      const store = openNotebook()
      rename(store, 'Before')
      renameSync(store.path, `${store.path}.away`)
      expect(codeOf(() => rename(store, 'Lost'))).toBe('notebook-gone')
      expect(titleOf(store)).toBe('Before')
      const copy = `${store.path}.copy`
      store.copyTo(copy)
      const copied = new Database(copy)
      expect(copied.prepare('SELECT title FROM notebook').pluck().get()).toBe('Before')
      copied.close()
      renameSync(`${store.path}.away`, store.path)
      rename(store, 'After')
      expect(titleOf(store)).toBe('After')
    })

    test('is not mistaken for the one that another program puts in its place', () => {
      const store = openNotebook()
      const other = newNotebook()
      rmSync(store.path)
      copyFileSync(other.path, store.path)
      expect(codeOf(() => rename(store, 'Lost'))).toBe('notebook-gone')
    })

    test('keeps what is written after its -wal was swept away', () => {
      const store = openNotebook()
      rename(store, 'Before')
      rmSync(`${store.path}-wal`)
      rename(store, 'After')
      const copy = `${store.path}.killed`
      copyFileSync(store.path, copy)
      const found = new Database(copy)
      expect(found.prepare('SELECT title FROM notebook').pluck().get()).toBe('After')
      found.close()
    })
  },
)

test('the -wal is folded in and emptied, but not while somebody else reads', () => {
  const store = openNotebook()
  rename(store, 'Long')
  const reading = new Database(store.path)
  reading.exec('BEGIN')
  reading.prepare('SELECT title FROM notebook').get()
  rename(store, 'Longer')
  expect(store.foldIn()).toBe(false)
  reading.close()
  expect(store.foldIn()).toBe(true)
  expect(statSync(`${store.path}-wal`).size).toBe(0)
})

test('a long work folds the -wal in by itself, so that it does not grow without bound', () => {
  const { path, dataDir } = newNotebook()
  const store = openStore(path, dataDir)
  for (let at = 0; at < 60; at += 1) {
    store.write((writer) => {
      const bytes = Buffer.alloc(1_000_000, at)
      const hash = String(at).padStart(64, '0')
      writer.run(sql`INSERT INTO blob VALUES (${hash}, ${bytes}, ${bytes.length})`)
    })
  }
  expect(statSync(`${path}-wal`).size).toBeLessThan(40_000_000)
  store.close()
  expect(existsSync(`${path}-wal`)).toBe(false)
})

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'disk-failed'],
  ['SQLITE_IOERR_FSYNC', 'disk-failed'],
  ['SQLITE_READONLY', 'notebook-locked-out'],
  ['SQLITE_READONLY_DBMOVED', 'notebook-locked-out'],
  ['SQLITE_CANTOPEN', 'notebook-locked-out'],
  ['SQLITE_CORRUPT', 'notebook-damaged'],
] as const)('%s is told as %s', (code, problem) => {
  const told = asDiskProblem('/n.claimbook', new Database.SqliteError('what SQLite says', code))
  expect(told).toMatchObject({ code: problem, values: { path: '/n.claimbook' } })
})

test('a fault of the program stays one', () => {
  const fault = new Database.SqliteError('no such column', 'SQLITE_ERROR')
  expect(asDiskProblem('/n.claimbook', fault)).toBe(fault)
})

/** The locks that this process has, as Linux lists them. */
function locks(): string[] {
  const all = readFileSync('/proc/locks', 'utf8').split('\n')
  return all.filter((line) => line.includes(` ${process.pid} `)).map((line) => line.slice(3))
}

// Any handle on a file that a process closes takes away all of its POSIX locks, SQLite's among them.
describe.skipIf(process.platform !== 'linux')('as far as locks are listed, on Linux', () => {
  test('whether an open notebook is one is answered without dropping the locks on its file', () => {
    const store = openNotebook()
    const before = locks()
    expect(isNotebook(store.path)).toBe(true)
    expect(locks()).toEqual(before)
    store.close()
    expect(isNotebook(store.path)).toBe(true)
  })
})
