import { expect, test } from 'vitest'
import { once } from '#data/store/actions.ts'
import { insertClaim } from '#data/store/claim-edits.ts'
import { listActions, nextUndo } from '#data/store/history.ts'
import { NOT_JOURNALLED } from '#data/store/journal/shape.ts'
import { openStore } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { addClaim } from '#tests/support/facts.ts'
import { newNotebook, openNotebook, stamp } from '#tests/support/notebooks.ts'
import { makeOlder } from '#tests/support/older.ts'

test('a notebook from before the journal keeps its actions in order, and journals from then on', () => {
  const { path, dataDir } = newNotebook()
  const before = openStore(path, dataDir)
  for (const name of ['first', 'second']) {
    const by = stamp()
    before.write((writer) =>
      once(writer, by, `test.${name}`, {}, () =>
        insertClaim(writer, { statement: name, speaker: 'Somebody' }, by),
      ),
    )
  }
  before.close()
  makeOlder(path, 20)

  const after = openStore(path, dataDir)
  try {
    const calls = sql`SELECT call FROM action ORDER BY number`
    expect(after.read.pluck(calls)).toEqual(['test.first', 'test.second'])
    expect(listActions(after.read, { most: 9 })).toEqual([])
    const by = stamp()
    after.write((writer) =>
      once(writer, by, 'test.third', {}, () =>
        writer.run(sql`UPDATE claim SET comment = 'seen' WHERE id = 1`),
      ),
    )
    expect(nextUndo(after.read)).toMatchObject({ call: 'test.third', about: ['C-1'] })
  } finally {
    after.close()
  }
})

test('every table is journalled, but for those that say why not', () => {
  const { read } = openNotebook()
  const tables = read.pluck<string>(sql`
    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
      AND name NOT LIKE 'sqlite%'`)
  const journalled = tables.filter((name) =>
    read.get(sql`
        SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name = ${`journal_${name}_delete`}`),
  )
  expect([...journalled, ...Object.keys(NOT_JOURNALLED)].sort()).toEqual(tables.sort())
})

test('a change is journalled whatever code makes it, other rows named by UUID', () => {
  const store = openNotebook()
  addClaim(store)
  store.write((writer) => writer.run(sql`DELETE FROM journal`))
  store.write((writer) => writer.run(sql`UPDATE claim SET status = 'refuted'`))
  const [entry] = store.read.all<{ action: null; before: string; after: string }>(
    sql`SELECT action, before, after FROM journal`,
  )
  const speaker = store.read.pluck<string>(sql`SELECT uuid FROM entity`)[0]
  expect(entry?.action).toBeNull()
  expect(JSON.parse(entry!.before)).toMatchObject({ status: 'open', speaker_entity: speaker })
  expect(JSON.parse(entry!.after)).toMatchObject({ status: 'refuted', speaker_entity: speaker })
  // What changes nothing leaves nothing.
  store.write((writer) => writer.run(sql`UPDATE claim SET status = 'refuted'`))
  expect(store.read.pluck(sql`SELECT count(*) FROM journal`)).toEqual([1])
})

test('a text is never journalled while it is there, and whole when it goes', () => {
  const store = openNotebook()
  store.write((writer) =>
    writer.run(sql`
      INSERT INTO note (uuid, title, title_folded, text, added_at, changed_at)
      VALUES ('n', 'Title', 'title', 'Secret words', '2026', '2026')`),
  )
  store.write((writer) => writer.run(sql`UPDATE note SET text = 'Other words', version = 2`))
  expect(store.read.pluck<string>(sql`SELECT after FROM journal`).join()).not.toContain('words')
  store.write((writer) => writer.run(sql`DELETE FROM note`))
  expect(store.read.pluck<string>(sql`SELECT before FROM journal`).join()).toContain('Other words')
})
