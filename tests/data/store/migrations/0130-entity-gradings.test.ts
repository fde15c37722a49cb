import { expect, test } from 'vitest'
import { gradeEntity, insertEntity } from '#data/store/entities.ts'
import { gradingsOf } from '#data/store/gradings.ts'
import { openStore } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { newNotebook, stamp } from '#tests/support/notebooks.ts'
import { makeOlder } from '#tests/support/older.ts'

test('the gradings of an entity stay, and are found without a look at all others', () => {
  const { path, dataDir } = newNotebook()
  const before = openStore(path, dataDir)
  before.write((writer) => {
    const id = insertEntity(writer, { kind: 'publisher', name: 'Gazette', aliases: [] }, stamp())
    gradeEntity(writer, id, 'B', 'long known', stamp())
  })
  before.close()
  makeOlder(path, 80)

  const store = openStore(path, dataDir)
  try {
    expect(gradingsOf(store.read, 'entity', 1)).toMatchObject([{ value: 'B', why: 'long known' }])
    const steps = store.read.all<{ detail: string }>(
      sql`EXPLAIN QUERY PLAN SELECT field FROM grading WHERE entity = ${1} ORDER BY id`,
    )
    expect(steps[0]?.detail).toContain('USING INDEX grading_entity')
  } finally {
    store.close()
  }
})
