import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { Problem, type ProblemValue } from '#data/model/problem.ts'
import { lockFolder, lockKeys } from '#data/store/lock.ts'
import { openStore } from '#data/store/open.ts'
import { findOwner } from '#data/store/owner.ts'
import { sql } from '#data/store/sql.ts'
import { addClaim, addSource } from '#tests/support/facts.ts'
import { newNotebook } from '#tests/support/notebooks.ts'

interface Files {
  readonly path: string
  readonly dataDir: string
}

/** What opening a notebook ends with. */
function refusal({ path, dataDir }: Files): ProblemValue | undefined {
  try {
    openStore(path, dataDir).close()
    return undefined
  } catch (error) {
    if (error instanceof Problem) return error.toValue()
    throw error
  }
}

/** Everything in the folder of a notebook, byte by byte, but what belongs to locks. */
function folderOf({ path }: Files): Record<string, string> {
  const folder = dirname(path)
  const names = readdirSync(folder).filter((name) => name !== 'data')
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')]))
}

/** A notebook with a claim, as it stands where its process was killed while another claim was in the -wal. */
function killed(statement = 'Canola will come back'): Files {
  const files = newNotebook()
  const store = openStore(files.path, files.dataDir)
  addSource(store, 'Tariffs on canola answer tariffs on vehicles. '.repeat(200))
  addClaim(store)
  store.close()
  const again = openStore(files.path, files.dataDir)
  addClaim(again, { statement })
  const kept = `${files.path}.kept`
  for (const rest of ['', '-wal']) copyFileSync(files.path + rest, kept + rest)
  again.close()
  for (const rest of ['', '-wal']) copyFileSync(kept + rest, files.path + rest)
  for (const rest of ['', '-wal']) rmSync(kept + rest)
  return files
}

describe('a notebook that was not closed', () => {
  test('opens with all that was written, and says so', () => {
    const { path, dataDir } = killed()
    const store = openStore(path, dataDir)
    expect(store.found).toEqual({ unclean: true, looked: true, walGone: false })
    expect(store.read.pluck(sql`SELECT count(*) FROM claim`)).toEqual([2])
    store.close()
    const next = openStore(path, dataDir)
    expect(next.found).toEqual({ unclean: false, looked: false, walGone: false })
    next.close()
  })

  test('is refused as it is when its -wal is that of a newer Claimbook', () => {
    const files = newNotebook()
    const newer = new Database(files.path)
    const hold = new Database(files.path, { readonly: true })
    newer.pragma('user_version = 99999')
    const kept = `${files.path}.kept`
    for (const rest of ['', '-wal']) copyFileSync(files.path + rest, kept + rest)
    hold.close()
    newer.close()
    for (const rest of ['', '-wal']) copyFileSync(kept + rest, files.path + rest)
    const before = folderOf(files)
    expect(refusal(files)).toMatchObject({ code: 'notebook-newer', values: { version: 99999 } })
    expect(folderOf(files)).toEqual(before)
  })

  test('is refused as it is when its -wal is that of another notebook', () => {
    const files = killed()
    const other = newNotebook()
    const larger = openStore(other.path, other.dataDir)
    for (let number = 0; number < 60; number += 1)
      addSource(larger, `${number} canola `.repeat(500))
    larger.close()
    copyFileSync(other.path, files.path)
    const before = folderOf(files)
    expect(refusal(files)).toEqual({
      code: 'notebook-wal-foreign',
      values: { path: files.path, wal: 'test.claimbook-wal' },
    })
    expect(folderOf(files)).toEqual(before)
    rmSync(`${files.path}-wal`)
    expect(refusal(files)).toBeUndefined()
  })

  test('is refused as it is when its pages are broken', () => {
    const files = killed()
    const size = readFileSync(files.path).length
    truncateSync(files.path, Math.floor(size / 2))
    const before = folderOf(files)
    expect(refusal(files)).toMatchObject({ code: 'notebook-damaged' })
    expect(folderOf(files)).toEqual(before)
  })
})

/** A notebook with the folder of locks as a process leaves it that is killed, but no -wal. */
function killedWithoutWal(): Files {
  const { path, dataDir } = newNotebook()
  const store = openStore(path, dataDir)
  addSource(store, 'Tariffs on canola answer tariffs on vehicles. '.repeat(200))
  const kept = `${dataDir}.kept`
  const [owner] = readdirSync(join(dataDir, 'locks')).filter((name) => name.endsWith('.owner'))
  copyFileSync(join(dataDir, 'locks', owner!), kept)
  store.close()
  copyFileSync(kept, join(dataDir, 'locks', owner!))
  return { path, dataDir }
}

describe('a notebook that was killed in a transaction outside its -wal', () => {
  test('opens as it was before that, and says so', () => {
    const files = newNotebook()
    const store = openStore(files.path, files.dataDir)
    addClaim(store, { statement: 'Canola will come back' })
    store.close()
    cutOff(files.path)
    const again = openStore(files.path, files.dataDir)
    expect(again.found).toEqual({ unclean: true, looked: true, walGone: false })
    expect(again.read.pluck(sql`SELECT statement FROM claim`)).toEqual(['Canola will come back'])
    again.close()
    expect(Object.keys(folderOf(files))).toEqual([basename(files.path)])
  })

  test('is refused as it is when its pages are broken all the same', () => {
    const files = newNotebook()
    openStore(files.path, files.dataDir).close()
    cutOff(files.path)
    const journal = readFileSync(`${files.path}-journal`)
    writeFileSync(`${files.path}-journal`, journal.fill(0x2a, 600, 3600))
    const before = folderOf(files)
    expect(refusal(files)?.code).toBe('notebook-damaged')
    expect(folderOf(files)).toEqual(before)
  })
})

/** Leaves a notebook as it is when a transaction in its rollback journal does not end. */
function cutOff(path: string): void {
  const database = new Database(path)
  database.pragma('journal_mode = DELETE')
  database.pragma('cache_size = 1')
  database.exec('BEGIN; CREATE TABLE half (text TEXT) STRICT')
  const insert = database.prepare('INSERT INTO half VALUES (?)')
  for (let row = 0; row < 200; row += 1) insert.run('half '.repeat(400))
  database.exec("UPDATE claim SET statement = 'half'")
  for (let row = 0; row < 200; row += 1) insert.run('half '.repeat(400))
  for (const rest of ['', '-journal']) copyFileSync(path + rest, `${path}${rest}.kept`)
  database.close()
  for (const rest of ['', '-journal']) renameSync(`${path}${rest}.kept`, path + rest)
}

describe('a notebook whose -wal is gone', () => {
  test('opens, and says that what was written last may be missing', () => {
    const { path, dataDir } = killedWithoutWal()
    const again = openStore(path, dataDir)
    expect(again.found).toEqual({ unclean: true, looked: true, walGone: true })
    again.close()
  })

  test('is refused each time where a page of it is broken, until it is whole', () => {
    const files = killedWithoutWal()
    const whole = readFileSync(files.path)
    const broken = Buffer.from(whole)
    broken.fill(0xff, 2 * 4096, 3 * 4096)
    writeFileSync(files.path, broken)
    for (let tries = 0; tries < 3; tries += 1) {
      expect(refusal(files)).toMatchObject({ code: 'notebook-damaged' })
      expect(findOwner(lockFolder(files.dataDir), lockKeys(files.path))).toBeUndefined()
    }
    writeFileSync(files.path, whole)
    expect(refusal(files)).toBeUndefined()
    const next = openStore(files.path, files.dataDir)
    expect(next.found).toEqual({ unclean: false, looked: false, walGone: false })
    next.close()
  })
})

test('a notebook stays what it was opened as while its file is exchanged, and is found closed', () => {
  const { path, dataDir } = killed()
  const origin = { copyOf: `${path}.original`, place: { kind: 'network', name: 'NFS' } } as const
  const again = openStore(path, dataDir, undefined, origin).suspend().resume()
  expect(again).toMatchObject(origin)
  expect(again.found).toEqual({ unclean: false, looked: false, walGone: false })
  again.close()
})

test('a file that is cut off is refused, with how much is there', () => {
  const files = newNotebook()
  const size = readFileSync(files.path).length
  truncateSync(files.path, size - 4096)
  expect(refusal(files)).toMatchObject({
    code: 'notebook-damaged',
    values: {
      reason: expect.stringMatching(/^it is cut off, with [\d,]+ of [\d,]+ bytes$/) as string,
    },
  })
  expect(existsSync(`${files.path}-wal`)).toBe(false)
})
