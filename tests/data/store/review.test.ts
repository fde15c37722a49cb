import { describe, expect, it, test } from 'vitest'
import { sql, type Reader, type Sql } from '#data/store/sql.ts'
import { openIds, settledIds } from '#data/store/review-list.ts'
import { fileReviews, restingOnClaims, restingOnSources } from '#data/store/review.ts'
import { openNotebook, stamp } from '#tests/support/notebooks.ts'

function steps(reader: Reader, statement: Sql): string {
  return reader
    .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${statement}`)
    .map(({ detail }) => detail)
    .join('\n')
}

describe('what rests on many claims is found by indexes', () => {
  it.each<[string, Sql]>([
    ['of claims', restingOnClaims('[1, 2]')],
    ['of sources', restingOnSources('[1]')],
  ])('%s', (_, statement) => {
    const taken = steps(openNotebook().read, statement)
    expect(taken).not.toMatch(
      /SCAN (link|judgement|judgement_claim|edition|edition_rests|claim|passage|evidence|rendition)\b/,
    )
    expect(taken).not.toContain('AUTOMATIC')
  })

  it('the open ones and the last decided ones without a look at all that ever were', () => {
    const { read } = openNotebook()
    expect(steps(read, openIds(10))).toMatch(/review USING INDEX review_open/)
    expect(steps(read, settledIds(10))).toMatch(/review USING (COVERING )?INDEX review_decided/)
  })
})

test('nothing is filed for what no action did, such as putting the notebook in order', () => {
  const store = openNotebook()
  store.write((writer) => {
    writer.run(sql`
      INSERT INTO entity (id, uuid, kind, name, name_folded) VALUES (1, 'e', 'person', 'A', 'a')`)
    writer.run(sql`
      INSERT INTO claim (id, uuid, statement, speaker_entity, kind, added_at, changed_at)
      VALUES (1, 'c', 'Rain', 1, 'fact', '', '')`)
    writer.run(sql`UPDATE claim SET status = 'refuted'`)
    expect(fileReviews(writer, stamp())).toBe(false)
  })
})
