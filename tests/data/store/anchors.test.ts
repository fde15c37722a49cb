import { expect, test } from 'vitest'
import { unsettledSql } from '#data/store/anchors.ts'
import { sql } from '#data/store/sql.ts'
import { searchable } from '#tests/support/library.ts'

test('what waits to be settled is found without a look at what does not', () => {
  const { read } = searchable()
  for (const statement of [unsettledSql(), unsettledSql(1)]) {
    const steps = read
      .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${statement}`)
      .map(({ detail }) => detail)
      .join('\n')
    expect(steps).toContain('passage_carry_open')
    expect(steps).toContain('SEARCH source USING INTEGER PRIMARY KEY (rowid=?)')
    expect(steps).not.toMatch(/SCAN (?!passage_carry USING INDEX passage_carry_open)|AUTOMATIC/)
  }
})
