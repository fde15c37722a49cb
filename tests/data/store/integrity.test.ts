import { closeSync, openSync, writeSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkNotebook, type Damage } from '#data/store/integrity.ts'
import { openStore, type Store } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { addClaim, addSource, WIRE } from '#tests/support/facts.ts'
import { newNotebook } from '#tests/support/notebooks.ts'

/** A notebook file with two claims, a source with its file, and a note; closed. */
function filled(): { path: string; dataDir: string } {
  const files = newNotebook()
  const store = openStore(files.path, files.dataDir)
  const source = addSource(store, WIRE)
  addClaim(store, { evidence: [{ source, exact: 'canola tariffs eased' }] })
  addClaim(store, { statement: 'Canola will come back', said: '2026-01' })
  store.write((writer) => {
    const bytes = Buffer.from('abc')
    writer.run(sql`INSERT INTO blob VALUES (
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', ${bytes}, 3)`)
    writer.run(sql`UPDATE source SET original =
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'`)
    writer.run(sql`
      INSERT INTO note (id, uuid, title, title_folded, text, added_at, changed_at)
      VALUES (1, 'n1', 'One', 'one', 'Text', '', '')`)
    writer.run(sql`UPDATE counter SET last = 1 WHERE noun = 'note'`)
  })
  store.close()
  return files
}

/** Opens a notebook anew and looks for damage. */
function check({ path, dataDir }: { path: string; dataDir: string }): Damage[] {
  const store: Store = openStore(path, dataDir)
  onTestFinished(() => store.close())
  return checkNotebook(store.path)
}

/** Does to a notebook file what the program never does. */
function harm(path: string, ...statements: readonly string[]): void {
  const database = new Database(path)
  database.unsafeMode(true)
  database.pragma('foreign_keys = OFF')
  for (const statement of statements) database.exec(statement)
  database.close()
}

describe('a check', () => {
  it('finds nothing in a sound notebook, and leaves it as it was', () => {
    const files = filled()
    expect(check(files)).toEqual([])
  })

  it.each([
    [
      'a claim that the index does not know',
      ['DROP TRIGGER claim_fts_update', `UPDATE claim SET statement = 'Barley' WHERE id = 1`],
      'the search index does not hold what its table holds',
      'the search index of “claim”',
    ],
    [
      'a note that the index does not know',
      ['DROP TRIGGER note_fts_delete', 'DELETE FROM note'],
      'the search index does not hold what its table holds',
      'the search index of “note”',
    ],
    [
      'a source under another title',
      ['DROP TRIGGER source_fts_update', `UPDATE source SET title = 'Other'`],
      'the search index does not hold what its table holds',
      'the search index of “source”',
    ],
    [
      'a row that lost what it belongs to',
      ['DELETE FROM entity WHERE id = 1'],
      'it names a row of “entity” that is not there',
      '“claim”, row 1',
    ],
    ['changed bytes', [`UPDATE blob SET bytes = x'616264'`], 'its file is not the one', 'S-1'],
    [
      'changed bytes of nobody',
      ['UPDATE source SET original = NULL', `UPDATE blob SET bytes = x'616264'`],
      'its file is not the one',
      'the file ba7816bf8f01',
    ],
    [
      'a changed text',
      [
        'DROP TRIGGER rendition_never_changes',
        `UPDATE rendition SET text = replace(text, 'useful', 'futile')`,
      ],
      'its text is not the one that came in',
      'S-1',
    ],
    [
      'a passage off its place',
      ['UPDATE passage SET start = start + 1, "end" = "end" + 1'],
      'the words “canola tariffs eased” no longer stand at their place',
      'S-1',
    ],
    [
      'a word changed where no index looks',
      [`UPDATE source SET author = 'Somebody else'`],
      'it is not as it was last saved',
      'S-1',
    ],
    [
      'a role changed',
      [`UPDATE evidence SET role = 'mentions'`],
      'it is not as it was last saved',
      '“evidence”, row [1,1]',
    ],
    [
      'a row that went',
      ['DELETE FROM evidence'],
      'it is not there any more',
      '“evidence”, row [1,1]',
    ],
    [
      'a row that Claimbook did not write',
      [`INSERT INTO saved_search VALUES (7, 'u', 'Mine', 'mine', 'canola')`],
      'it was not written by Claimbook',
      '“saved_search”, row 7',
    ],
    [
      'a trigger that went',
      ['DROP TRIGGER counter_stays'],
      '“counter_stays” is not as Claimbook made it',
      'the file’s plan of its tables',
    ],
    [
      'a rule that reads otherwise',
      [
        'PRAGMA writable_schema = ON',
        `UPDATE sqlite_schema SET sql = replace(sql, 'BETWEEN 1 AND 6', 'BETWEEN 1 AND 7') WHERE name = 'claim'`,
      ],
      '“claim” is not as Claimbook made it',
      'the file’s plan of its tables',
    ],
    [
      'a number that would be given twice',
      ['DROP TRIGGER counter_only_grows', `UPDATE counter SET last = 1 WHERE noun = 'claim'`],
      'its next references were given before',
      '“counter”, row claim',
    ],
    [
      'a value that a rule forbids',
      ['PRAGMA ignore_check_constraints = ON', 'UPDATE claim SET credibility = 9 WHERE id = 1'],
      'CHECK constraint failed in claim',
      'the file’s pages',
    ],
  ])('finds %s', (_, statements, what, where) => {
    const files = filled()
    harm(files.path, ...statements)
    const damage = check(files)
    expect(damage).toContainEqual({
      what: expect.stringContaining(what),
      where: expect.stringContaining(where),
    })
  })

  it('tells of a page that was overwritten', () => {
    const files = filled()
    const database = new Database(files.path, { readonly: true })
    const page = Number(
      database
        .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'claim_said'`)
        .pluck()
        .get(),
    )
    const size = Number(database.pragma('page_size', { simple: true }))
    database.close()
    const file = openSync(files.path, 'r+')
    writeSync(file, Buffer.alloc(size, 0xaa), 0, size, (page - 1) * size)
    closeSync(file)
    expect(check(files)).toEqual([
      {
        what: expect.stringContaining(`Tree ${page} page ${page}`) as string,
        where: 'the file’s pages',
      },
      { what: 'wrong # of entries in index claim_said', where: 'the file’s pages' },
    ])
  })
})
