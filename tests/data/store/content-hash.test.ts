import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { checkNotebook } from '#data/store/integrity.ts'
import { openStore, type Store } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { addClaim, addSource, WIRE } from '#tests/support/facts.ts'
import { newNotebook, openNotebook } from '#tests/support/notebooks.ts'

/** Every row's hash, by table and key. */
function hashes(store: Store): Record<string, string> {
  const rows = store.read.all<{ row: string; hash: string }>(sql`
    SELECT name || ' ' || key AS row, hex(hash) AS hash
    FROM row_hash JOIN hashed_table ON id = tab ORDER BY 1`)
  return Object.fromEntries(rows.map(({ row, hash }) => [row, hash]))
}

describe('the hash of a row', () => {
  it('is there for every row that a person made, and goes with it', () => {
    const store = openNotebook()
    const source = addSource(store, WIRE)
    addClaim(store, { evidence: [{ source, exact: 'canola tariffs eased' }], topics: ['trade'] })
    expect(Object.keys(hashes(store))).toEqual(
      expect.arrayContaining(['claim 1', 'evidence [1,1]', 'passage 1', 'rendition 1', 'source 1']),
    )
    store.write((writer) => {
      writer.run(sql`DELETE FROM evidence`)
      writer.run(sql`DELETE FROM passage`)
    })
    const left = Object.keys(hashes(store))
    expect(left).toContain('claim 1')
    expect(left.filter((row) => /^(evidence|passage)/.test(row))).toEqual([])
  })

  it.each([
    ['changed', sql`UPDATE saved_search SET query = 'barley'`],
    [
      'put in the place of another',
      sql`INSERT OR REPLACE INTO saved_search VALUES (1, 'v', 'Mine', 'mine', 'barley')`,
    ],
    [
      'put there or changed',
      sql`INSERT INTO saved_search VALUES (1, 'u', 'Mine', 'mine', 'barley')
        ON CONFLICT (id) DO UPDATE SET query = excluded.query`,
    ],
    ['changed, if it can be', sql`UPDATE OR IGNORE saved_search SET query = 'barley'`],
    ['given another number', sql`UPDATE saved_search SET id = 9`],
  ])('follows a row that is %s', (_, statement) => {
    const { path, dataDir } = newNotebook()
    const store = openStore(path, dataDir)
    store.write((writer) =>
      writer.run(sql`INSERT INTO saved_search VALUES (1, 'u', 'Mine', 'mine', 'canola')`),
    )
    const before = hashes(store)
    store.write((writer) => writer.run(statement))
    expect(hashes(store)).not.toEqual(before)
    store.close()
    expect(checkNotebook(path)).toEqual([])
  })

  it('is made in the transaction of the row, and undone with it', () => {
    const store = openNotebook()
    addClaim(store)
    const before = hashes(store)
    expect(() =>
      store.write((writer) => {
        writer.run(sql`UPDATE claim SET statement = 'Barley'`)
        throw new Error('half way')
      }),
    ).toThrow('half way')
    expect(hashes(store)).toEqual(before)
  })

  it('is found by the index of hashes when a row goes', () => {
    const { path, dataDir } = newNotebook()
    openStore(path, dataDir).close()
    const database = new Database(path)
    const plan = database
      .prepare('EXPLAIN QUERY PLAN DELETE FROM row_hash WHERE tab = 1 AND key = +?')
      .all(7) as { detail: string }[]
    database.close()
    expect(plan.map(({ detail }) => detail)).toEqual([
      'SEARCH row_hash USING PRIMARY KEY (tab=? AND key=?)',
    ])
  })
})

describe('the journal', () => {
  it('is hashed when the writing rests, in slices, and waits for that without being taken for damage', () => {
    const { path, dataDir } = newNotebook()
    const store = openStore(path, dataDir)
    addClaim(store)
    const journal = () => Object.keys(hashes(store)).filter((row) => row.startsWith('journal'))
    expect(journal()).toEqual([])
    expect(checkNotebook(path)).toEqual([])
    expect(store.hashRest()).toBe(true)
    expect(journal()).not.toEqual([])
    addClaim(store)
    store.close()
    const disk = new Database(path)
    disk.exec(
      `UPDATE journal SET after = replace(after, 'Canola', 'Barley') WHERE "table" = 'claim'`,
    )
    disk.close()
    const told = checkNotebook(path).map(({ what, where }) => `${where}: ${what}`)
    expect(told).toHaveLength(2)
    expect(told[0]).toMatch(/^“journal”, row \d+: it is not as it was last saved$/)
  })
})

describe('a table that has got another column', () => {
  it('has its rows hashed with it, and what was changed by nobody stays told of', () => {
    const { path, dataDir } = newNotebook()
    const store = openStore(path, dataDir)
    addClaim(store)
    addClaim(store, { statement: 'Barley will follow' })
    store.close()
    const database = new Database(path)
    database.exec(`
      UPDATE claim SET statement = 'Barley will not follow' WHERE id = 2;
      ALTER TABLE claim ADD COLUMN note TEXT DEFAULT 'new'`)
    database.close()
    openStore(path, dataDir).close()
    expect(checkNotebook(path)).toContainEqual({
      what: 'it is not as it was last saved',
      where: 'C-2',
    })
    expect(checkNotebook(path).map(({ where }) => where)).not.toContain('C-1')
  })
})

it('every table either has hashes or is known to need none', () => {
  const store = openNotebook()
  const tables = store.read.pluck<string>(sql`
    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
      AND name NOT LIKE 'sqlite%' AND name NOT IN (SELECT name FROM hashed_table) ORDER BY name`)
  expect(tables).toEqual([
    'blob',
    'claim_entity',
    'claim_list',
    'claim_pair',
    'claim_stale',
    'claim_topic',
    'claim_unpaired',
    'counter',
    'current_action',
    'hashed_table',
    'judgement_claim',
    'note_topic',
    'review_due',
    'review_due_rest',
    'row_hash',
  ])
})
