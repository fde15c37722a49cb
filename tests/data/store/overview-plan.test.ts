import { expect, it } from 'vitest'
import { overviewStatement, spreadsStatement } from '#data/store/claim-overview.ts'
import { claimsAbout, claimsBy } from '#data/store/entity-pages.ts'
import { groundOf, isFirm } from '#data/store/gaps.ts'
import { type Sql, sql } from '#data/store/sql.ts'
import { countStatement } from '#data/store/topic-counts.ts'
import { taggedClaims } from '#data/store/topic-pages.ts'
import { searchable } from '#tests/support/library.ts'

const SETS: readonly [string, Sql, string][] = [
  ['of a topic', taggedClaims([1, 2]), 'SEARCH claim_topic USING PRIMARY KEY (topic=?)'],
  [
    'of an entity',
    sql`${claimsBy(1)} UNION ${claimsAbout(1)}`,
    'SEARCH claim USING INDEX claim_speaker_entity (speaker_entity=?)',
  ],
]

it.each(SETS)('what is counted of the claims %s is read from them alone', (_of, claims, found) => {
  const { read } = searchable()
  const steps = (statement: Sql) =>
    read
      .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${statement}`)
      .map(({ detail }) => detail)
      .join('\n')
  for (const statement of [
    overviewStatement(claims, { topics: [1], entity: 1 }),
    spreadsStatement(claims),
    groundOf(claims),
    isFirm(claims, '2026-01-01'),
  ]) {
    expect(steps(statement)).toContain(found)
    expect(steps(statement)).toContain('SCAN hit')
    expect(steps(statement)).not.toMatch(/SCAN (claim|entity|source|topic|judgement)/)
    expect(steps(statement)).not.toContain('AUTOMATIC')
  }
  expect(steps(countStatement('claim', [1, 2]))).toContain(
    'SEARCH claim_topic USING PRIMARY KEY (topic=?)',
  )
})
