import { expect, test } from 'vitest'
import { endParts, oncePart, openActions } from '#data/store/actions.ts'
import { openStore } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { newNotebook, stamp } from '#tests/support/notebooks.ts'
import { makeOlder } from '#tests/support/older.ts'

test('an action that was begun before stays so, and is found without a look at all others', () => {
  const { path, dataDir } = newNotebook()
  const before = openStore(path, dataDir)
  const [open, ended] = [stamp(), stamp()]
  before.write((writer) => {
    for (const one of [open, ended]) oncePart(writer, one, 'sources.import', () => null)
    endParts(writer, ended.action)
  })
  before.close()
  makeOlder(path, 130)

  const store = openStore(path, dataDir)
  try {
    expect(openActions(store.read)).toEqual([open.action])
    const steps = store.read.all<{ detail: string }>(
      sql`EXPLAIN QUERY PLAN SELECT id FROM action WHERE answer = '"begun"' AND undone_by IS NULL`,
    )
    expect(steps[0]?.detail).toContain('USING INDEX action_begun')
  } finally {
    store.close()
  }
})
