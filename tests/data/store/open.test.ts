import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { Problem, type ProblemCode } from '#data/model/problem.ts'
import { createStore, openStore } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { AT, newNotebook, temporaryFolder, testUuid } from '#tests/support/notebooks.ts'

const seed = { uuid: testUuid(), title: 'Test', scale: 'icd203', at: AT } as const

function codeOf(work: () => unknown): ProblemCode | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

describe('a new notebook', () => {
  test('appears whole, readable by its owner alone, with nothing beside it', () => {
    const folder = temporaryFolder()
    createStore(join(folder, 'n.claimbook'), seed)
    expect(readdirSync(folder)).toEqual(['n.claimbook'])
    if (process.platform !== 'win32') {
      expect(statSync(join(folder, 'n.claimbook')).mode & 0o777).toBe(0o600)
    }
  })

  test('never takes the place of a file that is there', () => {
    const path = join(temporaryFolder(), 'n.claimbook')
    writeFileSync(path, 'mine')
    expect(codeOf(() => createStore(path, seed))).toBe('notebook-exists')
    expect(readFileSync(path, 'utf8')).toBe('mine')
  })

  test('leaves a file alone that took its name while it was made', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'n.claimbook')
    const late = {
      ...seed,
      // Read once the notebook is nearly made, which is when somebody else is quicker.
      get at() {
        writeFileSync(path, 'mine')
        return AT
      },
    }
    expect(codeOf(() => createStore(path, late))).toBe('notebook-exists')
    expect(readFileSync(path, 'utf8')).toBe('mine')
    expect(readdirSync(folder)).toEqual(['n.claimbook'])
  })

  test('that cannot be written leaves nothing behind', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(codeOf(() => createStore(join(folder, 'file', 'n.claimbook'), seed))).toBe(
      'write-failed',
    )
    expect(codeOf(() => createStore(join(folder, 'none', 'n.claimbook'), seed))).toBe(
      'write-failed',
    )
    expect(readdirSync(folder)).toEqual(['file'])
  })
})

describe('opening', () => {
  test('keeps a notebook as its keeping asks', () => {
    const { path, dataDir } = newNotebook()
    const store = openStore(path, dataDir)
    const pragma = (name: string) =>
      store.read.get<Record<string, unknown>>({ text: `PRAGMA ${name}`, values: [] })
    expect(pragma('journal_mode')).toEqual({ journal_mode: 'wal' })
    expect(pragma('synchronous')).toEqual({ synchronous: 2 })
    expect(pragma('foreign_keys')).toEqual({ foreign_keys: 1 })
    expect(pragma('trusted_schema')).toEqual({ trusted_schema: 0 })
    expect(pragma('cell_size_check')).toEqual({ cell_size_check: 1 })
    expect(pragma('secure_delete')).toEqual({ secure_delete: 1 })
    for (const table of ['claim_fts', 'note_fts', 'source_fts']) {
      const config = `${table}_config`
      const row = store.read.get({
        text: `SELECT v FROM ${config} WHERE k = 'secure-delete'`,
        values: [],
      })
      expect(row).toEqual({ v: 1 })
    }
    store.close()
    expect(readdirSync(dirname(path)).sort()).toEqual(['data', 'test.claimbook'])
  })

  test('refuses an empty file and leaves it as it was', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'n.claimbook')
    writeFileSync(path, '')
    expect(codeOf(() => openStore(path, join(folder, 'data')))).toBe('notebook-empty')
    expect(readFileSync(path, 'utf8')).toBe('')
  })

  test('refuses a folder', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'n.claimbook')
    mkdirSync(path)
    expect(codeOf(() => openStore(path, join(folder, 'data')))).toBe('file-unreadable')
  })

  test.each<[string, string | Uint8Array]>([
    [
      'text',
      'not a database at all, but long enough to have a header of a hundred bytes '.repeat(3),
    ],
    ['half a header', 'SQLite format 3\0'],
  ])('refuses a file that is no notebook (%s) and leaves it as it was', (_, bytes) => {
    const folder = temporaryFolder()
    const path = join(folder, 'n.claimbook')
    writeFileSync(path, bytes)
    expect(codeOf(() => openStore(path, join(folder, 'data')))).toBe('notebook-foreign')
    expect(readFileSync(path, 'utf8')).toBe(bytes)
    expect(readdirSync(folder)).toEqual(['data', 'n.claimbook'])
  })

  test('refuses the database of another program and leaves it as it was', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'n.claimbook')
    const other = new Database(path)
    other.exec('CREATE TABLE t (a); PRAGMA application_id = 7')
    other.close()
    const before = readFileSync(path)
    expect(codeOf(() => openStore(path, join(folder, 'data')))).toBe('notebook-foreign')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('refuses a newer notebook and leaves it as it was', () => {
    const { path, dataDir } = newNotebook()
    const newer = new Database(path)
    newer.pragma('user_version = 99999')
    newer.close()
    const before = readFileSync(path)
    expect(codeOf(() => openStore(path, dataDir))).toBe('notebook-newer')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('says what is missing, and makes nothing in its place', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'none.claimbook')
    expect(codeOf(() => openStore(path, join(folder, 'data')))).toBe('notebook-missing')
    expect(existsSync(path)).toBe(false)
  })

  test('says that a damaged file is damaged', () => {
    const { path, dataDir } = newNotebook()
    const bytes = readFileSync(path)
    bytes.fill(0xff, 100, 4096)
    writeFileSync(path, bytes)
    expect(codeOf(() => openStore(path, dataDir))).toBe('notebook-damaged')
    expect(codeOf(() => openStore(path, dataDir))).toBe('notebook-damaged')
  })
})

describe('the lock', () => {
  test('lets one open a notebook, by whatever path', () => {
    const { path, dataDir } = newNotebook()
    const first = openStore(path, dataDir)
    const link = join(dirname(path), 'link.claimbook')
    symlinkSync(path, link)
    expect(codeOf(() => openStore(path, dataDir))).toBe('notebook-in-use')
    expect(codeOf(() => openStore(link, dataDir))).toBe('notebook-in-use')
    first.close()
    openStore(link, dataDir).close()
  })

  test('names the process that holds it, and ends with that process however it ends', () => {
    const { path, dataDir } = newNotebook()
    const code = `
      const { openStore } = await import(${JSON.stringify(import.meta.resolve('#data/store/open.ts'))})
      openStore(${JSON.stringify(path)}, ${JSON.stringify(dataDir)})
      process.kill(process.pid, 'SIGKILL')`
    expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', code])).toThrow()
    openStore(path, dataDir).close()
  })

  test('says where it cannot be kept', () => {
    const { path } = newNotebook()
    expect(codeOf(() => openStore(path, path))).toBe('write-failed')
  })

  test('is not in the way of another notebook', () => {
    const { path, dataDir } = newNotebook()
    const other = `${path}.other`
    copyFileSync(path, other)
    const first = openStore(path, dataDir)
    openStore(other, dataDir).close()
    first.close()
  })
})

describe('a write', () => {
  test('that fails changes nothing', () => {
    const { path, dataDir } = newNotebook()
    const store = openStore(path, dataDir)
    const insert = sql`INSERT INTO saved_search (uuid, name, name_folded, query) VALUES ('u', 'a', 'a', '')`
    expect(() =>
      store.write((writer) => {
        writer.run(insert)
        throw new Error('half way')
      }),
    ).toThrow('half way')
    expect(store.read.all(sql`SELECT * FROM saved_search`)).toEqual([])
    store.close()
  })
})
