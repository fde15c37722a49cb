import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { readFileSync, statSync, utimesSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { copyOfNotebook } from '#data/store/copies.ts'
import { openStore } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { newNotebook } from '#tests/support/notebooks.ts'

const insert = (name: string) =>
  sql`INSERT INTO saved_search (uuid, name, name_folded, query) VALUES (${name}, ${name}, ${name}, '')`
const names = sql`SELECT name FROM saved_search ORDER BY name`

test('a copy holds what stands in the -wal, is its user’s own, and nothing is made beside the original', () => {
  const { path, dataDir } = newNotebook()
  const store = openStore(path, dataDir)
  store.write((writer) => writer.run(insert('one')))
  // As whoever died in the middle left it.
  const folder = join(dirname(path), 'left')
  mkdirSync(folder)
  const left = join(folder, basename(path))
  for (const part of ['', '-wal']) copyFileSync(path + part, left + part)
  store.close()
  chmodSync(left, 0o444)
  const before = readFileSync(left)
  const copy = copyOfNotebook(left, dataDir)
  expect(readdirSync(folder).toSorted()).toEqual(['test.claimbook', 'test.claimbook-wal'])
  expect(readFileSync(left).equals(before)).toBe(true)
  expect(statSync(copy).mode & 0o777).toBe(0o600)
  const opened = openStore(copy, dataDir)
  expect(opened.read.pluck(names)).toEqual(['one'])
  opened.close()
})

test('the same state of a notebook has the same copy, changes and all; another state another copy', () => {
  const { path, dataDir } = newNotebook()
  const first = copyOfNotebook(path, dataDir)
  const store = openStore(first, dataDir)
  store.write((writer) => writer.run(insert('in the copy')))
  store.close()
  expect(copyOfNotebook(path, dataDir)).toBe(first)
  utimesSync(path, new Date(), new Date(2020, 1, 1))
  const second = copyOfNotebook(path, dataDir)
  expect(second).not.toBe(first)
  const again = openStore(first, dataDir)
  expect(again.read.pluck(names)).toEqual(['in the copy'])
  again.close()
})

const isRoot = process.getuid?.() === 0
const NOBODY = 65_534
const why = process.platform === 'win32' ? ' (skipped: Windows has no such permissions)' : ''

/** Root may write everywhere; somebody else may not. */
test.skipIf(why !== '')(`commands work on a copy of what they may not write to${why}`, () => {
  const { path } = newNotebook()
  const folder = dirname(path)
  const data = join(folder, 'their data')
  mkdirSync(data)
  if (isRoot) chownSync(data, NOBODY, NOBODY)
  chmodSync(path, 0o444)
  chmodSync(folder, 0o555)
  try {
    const runAs = (...words: string[]) =>
      spawnSync(
        process.execPath,
        ['main/cli/claimbook.js', '--data-dir', data, '--notebook', path, '--json', ...words],
        { encoding: 'utf8', ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}) },
      )
    const added = runAs('topic', 'add', 'trade')
    expect(added.stderr).toBe(
      `This is a copy: the file ${path} cannot be changed. What you change stays in the copy; save a copy elsewhere to keep it with your own files.\n`,
    )
    expect(added.status).toBe(0)
    expect(JSON.parse(runAs('topic', 'list').stdout)).toMatchObject([{ path: 'trade' }])
    expect(readdirSync(folder).toSorted()).toEqual(['test.claimbook', 'their data'])
    expect(existsSync(join(data, 'copies'))).toBe(true)
  } finally {
    chmodSync(folder, 0o755)
  }
})
