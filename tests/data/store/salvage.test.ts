import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { RepairReport } from '#data/model/repair.ts'
import { checkNotebook } from '#data/store/integrity.ts'
import { openStore, type Store } from '#data/store/open.ts'
import { repairNotebook } from '#data/store/salvage.ts'
import { sql } from '#data/store/sql.ts'
import { addClaim, addSource, WIRE } from '#tests/support/facts.ts'
import { AT, newNotebook, testUuid } from '#tests/support/notebooks.ts'

interface Files {
  readonly path: string
  readonly dataDir: string
}

/** A closed notebook with a source, claims that fill several pages, and a note. */
function filled(): Files {
  const files = newNotebook()
  const store = openStore(files.path, files.dataDir)
  const source = addSource(store, WIRE)
  for (let number = 1; number <= 80; number += 1) {
    const exact = number === 1 ? [{ source, exact: 'canola tariffs eased' }] : []
    addClaim(store, {
      statement: `Claim ${number} ${'canola '.repeat(20)}`,
      evidence: exact,
      topics: ['trade'],
    })
  }
  store.write((writer) => {
    writer.run(sql`
      INSERT INTO note (id, uuid, title, title_folded, text, added_at, changed_at)
      VALUES (1, 'n1', 'One', 'one', 'Text', '', '')`)
    writer.run(sql`UPDATE counter SET last = 1 WHERE noun = 'note'`)
  })
  store.close()
  return files
}

/** Does to a notebook file what the program never does. */
function harm(path: string, ...statements: readonly string[]): void {
  const database = new Database(path)
  database.unsafeMode(true)
  database.pragma('foreign_keys = OFF')
  for (const statement of statements) database.exec(statement)
  database.close()
}

/** Overwrites the page on which a table or index begins, or the first of its leaves. */
function spoil(path: string, name: string, which: 'root' | 'leaf'): void {
  const database = new Database(path, { readonly: true })
  const pages = database
    .prepare(`SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY path`)
    .pluck()
    .all(name, which === 'leaf' ? 'leaf' : 'internal') as number[]
  const size = Number(database.pragma('page_size', { simple: true }))
  database.close()
  const bytes = readFileSync(path)
  const page = pages.at(which === 'leaf' ? 1 : 0) ?? pages[0]!
  bytes.fill(0, (page - 1) * size, page * size)
  writeFileSync(path, bytes)
}

/** Repairs a notebook beside itself, and hands the new one to `look`. */
function repair(
  { path, dataDir }: Files,
  look: (store: Store) => void = () => undefined,
): RepairReport {
  const before = readFileSync(path)
  const report = repairNotebook(path, `${path}.new`, { at: AT, uuid: testUuid })
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(existsSync(`${path}-wal`) && readFileSync(`${path}-wal`).length > 0).toBe(false)
  const store = openStore(report.file, dataDir)
  try {
    look(store)
  } finally {
    store.close()
  }
  expect(checkNotebook(report.file)).toEqual([])
  return report
}

const statementsOf = (store: Store) =>
  store.read.pluck<string>(sql`SELECT statement FROM claim ORDER BY id`)

describe('a repair', () => {
  it('saves all of a sound notebook, and says so', () => {
    const report = repair(filled(), (store) => {
      expect(statementsOf(store)).toHaveLength(80)
      expect(
        store.read.pluck(sql`SELECT rowid FROM claim_fts WHERE claim_fts MATCH '"claim 7"'`),
      ).toEqual([7])
      expect(store.read.pluck(sql`SELECT count(*) FROM claim_list`)).toEqual([80])
    })
    expect(report).toMatchObject({ ok: true, lost: [], doubtful: [], standIns: [], problems: [] })
    expect(report.tables).toContainEqual({ table: 'claim', saved: 80, lost: 0, complete: true })
  })

  it('reads around a page that is gone, names each claim that stood on it, and keeps what hangs on them', () => {
    const files = filled()
    spoil(files.path, 'claim', 'leaf')
    const report = repair(files, (store) => {
      expect(statementsOf(store)).toHaveLength(80)
    })
    const lost = report.lost.filter((name) => name.startsWith('C-'))
    expect(report.ok).toBe(false)
    expect(lost.length).toBeGreaterThan(3)
    expect(report.tables).toContainEqual({
      table: 'claim',
      saved: 80 - lost.length,
      lost: lost.length,
      complete: false,
    })
  })

  it('names a lost row each, however many there are', () => {
    const files = filled()
    harm(
      files.path,
      `INSERT INTO row_hash
       WITH RECURSIVE gone (key) AS (
         SELECT 1000001 UNION ALL SELECT key + 1 FROM gone WHERE key < 1150000)
       SELECT id, key, zeroblob(16) FROM hashed_table, gone WHERE name = 'journal'`,
    )
    const report = repair(files)
    expect(report.lost).toHaveLength(150_000)
    expect(report.tables).toContainEqual(
      expect.objectContaining({ table: 'journal', lost: 150_000 }),
    )
  })

  it('gives no number again that a lost row had', () => {
    const files = filled()
    harm(
      files.path,
      'DROP TRIGGER counter_only_grows',
      'UPDATE counter SET last = 0',
      'DELETE FROM claim WHERE id > 70',
    )
    repair(files, (store) => {
      expect(addClaim(store)).toBe('C-81')
    })
  })

  it('tells what is not as it was last saved', () => {
    const files = filled()
    harm(
      files.path,
      'DROP TRIGGER claim_fts_update',
      `UPDATE claim SET comment = 'No' WHERE id = 5`,
    )
    expect(repair(files).doubtful).toEqual([
      { where: 'C-5', what: 'it is not as it was last saved' },
    ])
  })

  it('keeps a claim of which one value makes no sense', () => {
    const files = filled()
    harm(
      files.path,
      'PRAGMA ignore_check_constraints = ON',
      `UPDATE claim SET kind = 'fbct' WHERE id = 5`,
    )
    const report = repair(files, (store) => {
      expect(store.read.all(sql`SELECT kind, statement FROM claim WHERE id = 5`)).toEqual([
        { kind: 'fact', statement: expect.stringMatching(/^Claim 5/) as string },
      ])
    })
    expect(report.doubtful).toEqual([
      { where: 'C-5', what: 'these parts of it could not be read and were replaced: kind' },
    ])
  })

  it('puts a stand-in where a speaker or a source is lost', () => {
    const files = filled()
    harm(files.path, 'DELETE FROM entity', 'DELETE FROM source')
    const report = repair(files, (store) => {
      expect(store.read.pluck(sql`SELECT name FROM entity`)).toEqual(['E-1 could not be read'])
      expect(store.read.pluck(sql`SELECT title FROM source`)).toEqual(['S-1 could not be read'])
    })
    expect(report.standIns.toSorted()).toEqual(['E-1', 'S-1'])
    expect(report.lost.toSorted()).toEqual(['E-1', 'S-1'])
  })

  it('keeps the words of passages where their text is lost', () => {
    const files = filled()
    harm(files.path, 'DELETE FROM rendition')
    repair(files, (store) => {
      const [text] = store.read.pluck<string>(sql`SELECT text FROM rendition`)
      expect(text).toMatch(/^·+canola tariffs eased$/)
    })
  })

  it('lets the side that is as it was written decide between a text and a passage of it', () => {
    const files = filled()
    harm(files.path, `UPDATE passage SET exact = 'canola tariffs raised'`)
    repair(files, (store) => {
      expect(store.read.pluck(sql`SELECT exact FROM passage`)).toEqual(['canola tariffs eased'])
    })
    const others = filled()
    harm(
      others.path,
      'DROP TRIGGER rendition_never_changes',
      `UPDATE rendition SET text = replace(text, 'canola tariffs eased', 'canola tariffs raise')`,
    )
    const report = repair(others, (store) => {
      expect(store.read.pluck(sql`SELECT text FROM rendition`)).toEqual([WIRE])
    })
    expect(report.doubtful).toEqual([])
  })

  it('gives a row its own number back', () => {
    const files = filled()
    harm(files.path, 'DROP TRIGGER claim_fts_insert', 'UPDATE claim SET id = 4000 WHERE id = 66')
    const report = repair(files, (store) => {
      expect(statementsOf(store)[65]).toMatch(/^Claim 66/)
    })
    expect(report.lost).toEqual([])
  })

  it('makes anew what only derives from the rows', () => {
    const files = filled()
    harm(files.path, 'DELETE FROM claim_fts_data', 'DELETE FROM claim_list')
    expect(repair(files).ok).toBe(true)
  })

  it('takes the place of nothing, and leaves nothing behind where it fails', () => {
    const { path } = filled()
    const repairing = { at: AT, uuid: testUuid }
    expect(() => repairNotebook(path, path, repairing)).toThrow('notebook-exists')
    spoil(path, 'sqlite_schema', 'root')
    expect(() => repairNotebook(path, `${path}.new`, repairing)).toThrow('notebook-damaged')
    expect(existsSync(`${path}.new`)).toBe(false)
  })
})
