import { expect, test } from 'vitest'
import { countsOfTopics, groundsOfJudgements, groundsOfTopics } from '#data/store/gaps.ts'
import { type Sql, sql } from '#data/store/sql.ts'
import { openNotebook } from '#tests/support/notebooks.ts'

function steps(statement: Sql): string {
  return openNotebook()
    .read.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${statement}`)
    .map(({ detail }) => detail)
    .join('\n')
}

test.each<[string, Sql]>([
  ['topics', groundsOfTopics()],
  ['judgements', groundsOfJudgements()],
])('what %s rest on is read in one pass, by keys, without sorting', (_, statement) => {
  const taken = steps(statement)
  expect(taken).not.toMatch(/SCAN (claim|claim_list|judgement_claim|note)$/m)
  expect(taken).not.toMatch(/AUTOMATIC|TEMP B-TREE/)
})

test('the claims of a topic and of those below it are found by keys and indexes', () => {
  const taken = steps(countsOfTopics('[1]'))
  expect(taken).not.toMatch(/SCAN (claim|claim_topic|topic)$/m)
  expect(taken).not.toContain('AUTOMATIC')
})
