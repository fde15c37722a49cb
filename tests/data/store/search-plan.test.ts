import { describe, expect, it } from 'vitest'
import { parseQuery } from '#data/query/grammar.ts'
import type { HitType } from '#data/store/search/fields.ts'
import { resolveNames } from '#data/store/search/names.ts'
import { everyRow, firstRows, planFor } from '#data/store/search/plan.ts'
import { type Reader, type Sql, sql } from '#data/store/sql.ts'
import { searchable } from '#tests/support/library.ts'

function plan(reader: Reader, query: string, type: HitType) {
  const { expression } = parseQuery(query)
  return planFor(type, expression, resolveNames(reader, expression))
}

/** The steps that SQLite takes for a statement, a line each. */
function steps(reader: Reader, statement: Sql): string {
  return reader
    .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${statement}`)
    .map(({ detail }) => detail)
    .join('\n')
}

describe('a search reads no whole table where an index leads', () => {
  it.each<[string, HitType, string[]]>([
    ['canola', 'claim', ['SCAN claim_fts VIRTUAL TABLE INDEX 0:M3']],
    ['canola tar*', 'note', ['SCAN note_fts VIRTUAL TABLE INDEX 0:M2']],
    ['canola (a OR "b c")', 'source', ['SCAN source_fts VIRTUAL TABLE INDEX 0:M2']],
    ['canola -tariffs kind:fact', 'claim', ['SCAN claim_fts VIRTUAL TABLE INDEX 0:M3']],
    ['canola 李强', 'claim', ['SCAN claim_fts VIRTUAL TABLE INDEX 0:M3']],
    [
      'topic:trade',
      'claim',
      [
        'SEARCH claim_topic USING PRIMARY KEY (topic=?)',
        'SEARCH topic USING COVERING INDEX topic_parent (parent=?)',
      ],
    ],
    ['topic:=trade', 'note', ['SEARCH note_topic USING PRIMARY KEY (topic=?)']],
    [
      'topic:trade canola',
      'claim',
      ['SCAN claim_fts VIRTUAL TABLE INDEX 0:M3', 'INDEX topic_parent (parent=?)'],
    ],
    ['speaker:robertson', 'claim', ['USING INDEX claim_speaker_entity (speaker_entity=?)']],
    ['about:canada', 'claim', ['SEARCH claim_entity USING PRIMARY KEY (entity=?)']],
    ['source:S-1', 'claim', ['USING COVERING INDEX evidence_passage (passage=?)']],
    ['publisher:"The Globe"', 'claim', ['USING COVERING INDEX source_publisher (publisher=?)']],
  ])('%s among %ss', (query, type, expected) => {
    const { read } = searchable()
    const found = plan(read, query, type)
    for (const taken of [
      steps(read, everyRow(found)),
      steps(read, firstRows(found, found.ranked ? 'relevance' : 'ref', 20)),
    ]) {
      expect(taken).not.toMatch(/SCAN (claim|note|source|rendition|topic|passage|evidence)$/m)
      expect(taken).not.toMatch(/AUTOMATIC/)
      for (const step of expected.filter((one) => !one.includes(' 0:'))) {
        expect(taken).toContain(step)
      }
    }
    for (const step of expected) expect(steps(read, everyRow(found))).toContain(step)
  })

  it('the newest come without sorting all', () => {
    const { read } = searchable()
    expect(steps(read, firstRows(plan(read, '', 'claim'), 'ref', 20))).not.toContain('TEMP B-TREE')
  })
})
