import {
  chmodSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { Problem, type Problems } from '#data/model/problem.ts'
import { lockFolder, lockKeys, takeLock } from '#data/store/lock.ts'
import { openStore } from '#data/store/open.ts'
import { findOwner } from '#data/store/owner.ts'
import { newNotebook, temporaryFolder } from '#tests/support/notebooks.ts'

/** What keeps a notebook from being opened, where that is another process. */
function inUse(work: () => unknown): Problems['notebook-in-use'] | undefined {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem && error.code === 'notebook-in-use') return error.values as never
    throw error
  }
  return undefined
}

test('one opens a notebook, whatever it is called: by a linked folder, a hard link, a new name', () => {
  const { path, dataDir } = newNotebook()
  const folder = join(dirname(path), 'linked')
  symlinkSync(dirname(path), folder)
  const link = `${path}.link`
  linkSync(path, link)
  const store = openStore(path, dataDir)
  const moved = `${path}.moved`
  for (const other of [path, join(folder, 'test.claimbook'), link]) {
    expect(inUse(() => openStore(other, dataDir))).toEqual({ path: other, pid: process.pid })
  }
  renameSync(path, moved)
  expect(inUse(() => openStore(moved, dataDir))).toEqual({ path: moved, pid: process.pid })
  renameSync(moved, path)
  store.close()
  openStore(link, dataDir).close()
})

test('programs with different data folders do not open one notebook either', () => {
  const { path, dataDir } = newNotebook()
  const other = join(dirname(path), 'other data')
  const store = openStore(path, dataDir)
  expect(inUse(() => openStore(path, other))).toEqual({ path, pid: 0 })
  store.close()
  openStore(path, other).close()
})

test('a file is not looked at before its lock is there', () => {
  const path = join(temporaryFolder(), 'n.claimbook')
  writeFileSync(path, 'not a notebook')
  const dataDir = join(dirname(path), 'data')
  const lock = takeLock(path, dataDir)
  expect(inUse(() => openStore(path, dataDir))).toBeDefined()
  lock.release()
  expect(() => openStore(path, dataDir)).toThrow('notebook-foreign')
})

test('beside the notebook nothing stays, and what a killed program left is not in the way', () => {
  const { path, dataDir } = newNotebook()
  chmodSync(path, 0o640)
  const left = `${path}-lock`
  writeFileSync(left, '')
  const store = openStore(path, dataDir)
  if (process.platform !== 'win32') expect(statSync(left).mode & 0o777).toBe(0o640)
  store.close()
  expect(readdirSync(dirname(path)).toSorted()).toEqual(['data', 'test.claimbook'])
})

test('the place of a notebook that is gone is locked too, and free again afterwards', () => {
  const { path, dataDir } = newNotebook()
  rmSync(path)
  const lock = takeLock(path, dataDir)
  const elsewhere = join(temporaryFolder(), 'other data')
  expect(() => takeLock(path, elsewhere)).toThrow(
    expect.objectContaining({ code: 'notebook-in-use' }),
  )
  lock.release()
  takeLock(path, elsewhere).release()
  expect(readdirSync(dirname(path))).not.toContain('test.claimbook-lock')
})

test('who holds a notebook says how it is reached, to its own user, and takes that back', () => {
  const { path, dataDir } = newNotebook()
  const reach = { address: '/run/a.socket', secret: 'secret' }
  const store = openStore(path, dataDir, reach)
  const folder = lockFolder(dataDir)
  const keys = lockKeys(path)
  expect(findOwner(folder, keys)).toEqual({ pid: process.pid, reach })
  const files = readdirSync(folder).filter((name) => name.endsWith('.owner'))
  expect(files).toHaveLength(2)
  for (const name of files) expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
  expect(statSync(folder).mode & 0o077).toBe(0)
  store.close()
  expect(findOwner(folder, keys)).toBeUndefined()
})

test('the word of a process that died counts for nothing, and neither does a broken one', () => {
  const { path, dataDir } = newNotebook()
  const folder = lockFolder(dataDir)
  const [first = '', second = ''] = lockKeys(path)
  writeFileSync(join(folder, `${first}.owner`), '{"pid":')
  writeFileSync(join(folder, `${second}.owner`), JSON.stringify({ pid: 2 ** 22 + 1 }))
  expect(findOwner(folder, [first, second])).toBeUndefined()
  openStore(path, dataDir).close()
  expect(existsSync(join(folder, `${first}.owner`))).toBe(false)
})

test('a notebook whose lock is refused is left as it was', () => {
  const { path, dataDir } = newNotebook()
  const lock = takeLock(path, dataDir)
  const before = readFileSync(path)
  expect(inUse(() => openStore(path, dataDir))).toBeDefined()
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(dirname(path)).toSorted()).toEqual([
    'data',
    'test.claimbook',
    'test.claimbook-lock',
  ])
  lock.release()
})
