import { expect, test } from 'vitest'
import { firstThings } from '#data/store/history.ts'
import { sql } from '#data/store/sql.ts'
import { openNotebook } from '#tests/support/notebooks.ts'

test('what an action is about is what it changed first, and no more is read than that takes', () => {
  const store = openNotebook()
  const things = ['c', 'a', 'c', ...'zyxwvutsrb']
  store.write((writer) => {
    for (const thing of things) {
      writer.run(sql`
        INSERT INTO journal (action, "table", row, thing, before, after)
        VALUES ('one', 'claim', ${thing}, ${thing}, NULL, '{}'),
          ('other', 'claim', ${thing}, 'other', NULL, '{}')`)
    }
  })
  const statement = firstThings('one')
  expect(store.read.pluck(statement)).toEqual([...'cazyxwvu'])
  const plan = store.read.all<{ detail: string }>({
    ...statement,
    text: `EXPLAIN QUERY PLAN ${statement.text}`,
  })
  // Nothing is sorted, and what is told once is remembered as it comes.
  expect(plan.map(({ detail }) => detail)).toEqual([
    'SEARCH journal USING INDEX journal_action (action=?)',
    'USE TEMP B-TREE FOR DISTINCT',
  ])
})
