import { describe, expect, it, test } from 'vitest'
import {
  CLAIM_COLUMNS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  type ClaimColumn,
  type ClaimSummary,
} from '#data/model/claim.ts'
import { dateSpan } from '#data/model/dates.ts'
import { fold } from '#data/model/fold.ts'
import { refNumber } from '#data/model/refs.ts'
import { CLAIM_FACETS, type ClaimFacet, narrowTo, withPart } from '#data/query/narrow.ts'
import { editClaim } from '#data/store/claim-edits.ts'
import { facetOf } from '#data/store/claim-facets.ts'
import {
  claimsListed,
  conditions,
  countByStatus,
  countListed,
  countStatement,
  listStatement,
  placeOf,
  stillListed,
} from '#data/store/claim-pages.ts'
import { claimsByNumber } from '#data/store/claims.ts'
import { editSources } from '#data/store/sources.ts'
import { type Reader, type Sql, sql } from '#data/store/sql.ts'
import { addClaim, addSource } from '#tests/support/facts.ts'
import { searchable } from '#tests/support/library.ts'
import { openNotebook, stamp } from '#tests/support/notebooks.ts'

/** What a row is sorted by; absent where it says nothing. */
const KEYS: Record<ClaimColumn, (claim: ClaimSummary) => string | number | undefined> = {
  ref: ({ ref }) => refNumber('claim', ref),
  status: ({ status }) => CLAIM_STATUSES.indexOf(status),
  statement: ({ statement }) => fold(statement),
  speaker: ({ speaker, publisher }) => fold(publisher ?? speaker),
  grade: ({ reliability, credibility }) =>
    reliability || credibility ? `${reliability ?? '~'}${credibility ?? '~'}` : undefined,
  said: ({ said }) => said && (dateSpan(said)?.from ?? ''),
  independent: ({ passages, independent }) => (passages === 0 ? undefined : independent),
  speakers: ({ speakers }) => speakers,
  kind: ({ kind }) => CLAIM_KINDS.indexOf(kind),
  on: ({ on }) => on && (dateSpan(on)?.from ?? ''),
  likelihood: ({ likelihood }) => likelihood?.band,
  added: ({ added }) => added,
  changed: ({ changed }) => changed,
}

/** The list as it must be, made from the claims themselves. */
function expected(claims: readonly ClaimSummary[], by: ClaimColumn, down: boolean): string[] {
  const sign = down ? -1 : 1
  return claims
    .toSorted((one, other) => {
      const [a, b] = [KEYS[by](one), KEYS[by](other)]
      const newer = (refNumber('claim', one.ref)! - refNumber('claim', other.ref)!) * sign
      if (a === b) return newer
      if (a === undefined) return 1
      if (b === undefined) return -1
      return a < b ? -sign : sign
    })
    .map(({ ref }) => ref)
}

/** Queries, and what a claim must be to be found by each. */
const QUERIES: Readonly<Record<string, (claim: ClaimSummary) => boolean>> = {
  '': () => true,
  'status:open': ({ status }) => status === 'open',
  'status:refuted': ({ status }) => status === 'refuted',
  'topic:trade': isAboutTrade,
  'topic:trade status:open': (claim) => isAboutTrade(claim) && claim.status === 'open',
  'kind:forecast OR kind:denial': ({ kind }) => kind === 'forecast' || kind === 'denial',
  '-kind:fact': ({ kind }) => kind !== 'fact',
  'cano* tari*': ({ statement }) => /Canola.*ariffs|Tariffs.*canola/i.test(statement),
  'speaker:"Li Qiang"': ({ speaker }) => speaker === 'Li Qiang',
  'reliability:B': ({ reliability }) => reliability === 'B',
  'reliability:none': ({ reliability }) => reliability === undefined,
  'credibility:<=2': ({ credibility }) => credibility !== undefined && credibility <= 2,
  'source:S-1': ({ speaker, passages }) => passages > 0 || speaker === 'Globe report',
  'said:2018': ({ said }) => said?.startsWith('2018') === true,
  'in:notes': () => false,
}

function isAboutTrade({ topics }: ClaimSummary): boolean {
  return topics.some((one) => one === 'trade' || one.startsWith('trade/'))
}

function all(read: Reader): ClaimSummary[] {
  return claimsByNumber(
    read,
    read.pluck<number>(sql`SELECT id FROM claim WHERE merged_into IS NULL`),
  )
}

describe('a list of claims', () => {
  it.each([
    ['', [1, 2, 3, 4, 6]],
    ['cano tari', [1, 2]],
    ['robertson', [1, 4, 6]],
    ['globe quebec', [3]],
    ['C-2', [2]],
    ['‘"* (', [1, 2, 3, 4, 6]],
  ])('is narrowed by words half typed, a speaker and a reference: %s', (words, wanted) => {
    const { read } = searchable()
    const listing = { words, by: 'ref', down: false } as const
    expect(claimsListed(read, listing)).toEqual(wanted)
    expect(claimsListed(read, { ...listing, query: 'kind:denial' })).toEqual(
      wanted.filter((claim) => claim === 6),
    )
  })

  it.each(CLAIM_COLUMNS)('is sorted by %s both ways, in whole and in parts', (by) => {
    const { read } = searchable()
    for (const [query, isListed] of Object.entries(QUERIES)) {
      const claims = all(read).filter(isListed)
      for (const down of [true, false]) {
        const wanted = expected(claims, by, down).map((ref) => Number(ref.slice(2)))
        const listing = { query, by, down }
        expect(claimsListed(read, listing), JSON.stringify(listing)).toEqual(wanted)
        expect(claimsListed(read, listing, { offset: 1, limit: 2 })).toEqual(wanted.slice(1, 3))
        expect(wanted.map((id) => placeOf(read, id, listing))).toEqual([...wanted.keys()])
        expect(stillListed(read, { query }, [...wanted, 404])).toEqual(wanted.toSorted())
        expect(countListed(read, { query })).toBe(wanted.length)
      }
    }
  })

  it('follows what its rows derive from: source, publisher, evidence, derivation, merging', () => {
    const store = searchable()
    const by = (column: ClaimColumn) => {
      const wanted = expected(all(store.read), column, true)
      expect(claimsListed(store.read, { by: column, down: true }).map((id) => `C-${id}`)).toEqual(
        wanted,
      )
    }
    const steps: (() => void)[] = [
      () =>
        store.write((writer) => editSources(writer, ['S-1'], { reliability: 'E' }, 'why', stamp())),
      () =>
        store.write((writer) =>
          editSources(writer, ['S-1'], { publisher: 'Abacus' }, 'why', stamp()),
        ),
      () =>
        store.write((writer) =>
          writer.run(sql`UPDATE entity SET reliability = 'A', name = 'Zebra', name_folded = 'zebra'
            WHERE name = 'Abacus'`),
        ),
      () =>
        store.write((writer) =>
          editClaim(
            writer,
            'C-1',
            { evidence: [{ source: 'S-2', exact: 'A wire text on barley' }], credibility: 1 },
            stamp(),
          ),
        ),
      () => store.write((writer) => writer.run(sql`INSERT INTO source_derived VALUES (2, 1)`)),
      () => store.write((writer) => writer.run(sql`DELETE FROM source_derived`)),
      () => store.write((writer) => writer.run(sql`DELETE FROM evidence WHERE claim = 3`)),
      () => store.write((writer) => writer.run(sql`UPDATE claim SET merged_into = 2 WHERE id = 4`)),
      () =>
        store.write((writer) => writer.run(sql`UPDATE claim SET merged_into = NULL WHERE id = 4`)),
      () => void addClaim(store, { statement: 'Zinc', speaker: 'Älva' }),
    ]
    for (const step of steps) {
      step()
      for (const column of CLAIM_COLUMNS) by(column)
    }
    expect(store.read.pluck(sql`SELECT claim FROM claim_stale`)).toEqual([])
  })

  it('counts by status', () => {
    const { read } = searchable()
    const counts = countByStatus(read)
    expect(counts).toMatchObject({ all: 5, open: 4, refuted: 1, retracted: 0 })
  })
})

/** The steps that SQLite takes for a statement, a line each. */
function steps(reader: Reader, statement: Sql): string {
  return reader
    .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${statement}`)
    .map(({ detail }) => detail)
    .join('\n')
}

test.each(CLAIM_COLUMNS)('a part by %s is read from an index, without sorting', (by) => {
  const { read } = searchable()
  for (const down of [true, false]) {
    const order = { by, down }
    const part = { offset: 50_000, limit: 100 }
    expect(steps(read, listStatement([], order, part, false))).not.toContain('TEMP B-TREE')
    const narrowed = conditions(read, { query: 'status:open topic:trade' })
    expect(steps(read, listStatement(narrowed, order, part, true))).not.toContain(
      'TEMP B-TREE FOR ORDER BY',
    )
  }
})

test.each([
  ['topic:trade', 'SEARCH claim_topic USING PRIMARY KEY (topic=?)'],
  ['canola', 'SCAN claim_fts VIRTUAL TABLE INDEX 0:M3'],
  ['speaker:"Li Qiang"', 'USING INDEX claim_speaker_entity (speaker_entity=?)'],
  ['source:S-1', 'USING COVERING INDEX evidence_passage (passage=?)'],
  ['corroborated:yes', 'USING COVERING INDEX claim_list_speakers (speakers>?)'],
])('what narrows a list is found by an index: %s', (query, step) => {
  const { read } = searchable()
  const narrowed = conditions(read, { query })
  const order = { by: 'statement', down: false } as const
  for (const statement of [
    countStatement(narrowed),
    listStatement(narrowed, order, { limit: 100 }, false),
  ]) {
    const taken = steps(read, statement)
    expect(taken).toContain(step)
    expect(taken).not.toMatch(/SCAN (claim|claim_list|claim_topic|evidence)$/m)
  }
})

test('a list that is not narrowed is counted without a look at its claims', () => {
  const { read } = searchable()
  expect(steps(read, countStatement([]))).toMatch(/^SCAN claim_list USING COVERING INDEX/)
})

test.each(CLAIM_FACETS)('a facet counts as many claims as narrowing to it lists: %s', (by) => {
  const { read } = searchable()
  for (const query of ['', 'status:open', 'canola', 'topic:trade']) {
    const values = facetOf(read, { query }, by)
    if (query === '') expect(values).not.toEqual([])
    for (const { value, count } of values) {
      const narrowed = narrowTo(query, by, [value])
      // The topic that the query asks for already is told, with all that is found.
      const both = by === 'topic' ? withPart(query, `topic:${value}`) : narrowed
      expect(countListed(read, { query: both }), `${query} ${value}`).toBe(count)
    }
  }
})

test('a facet says what has an order in that order, and all else by how often it is', () => {
  const { read } = searchable()
  const values = (by: ClaimFacet) => facetOf(read, {}, by).map(({ value }) => value)
  expect(values('status')).toEqual(['open', 'refuted'])
  expect(values('credibility')).toEqual(['2', '4', '6', 'none'])
  expect(values('year')).toEqual(['2026', '2018'])
  expect(values('topic')[0]).toBe('trade')
  expect(facetOf(read, {}, 'source')).toEqual([{ value: 'S-1', label: 'Globe report', count: 2 }])
})

test('what a query names and the notebook does not know is a mistake with its place', () => {
  const { read } = searchable()
  const list = () => countListed(read, { query: 'canola topic:trad' })
  expect(list).toThrow(expect.objectContaining({ code: 'query-broken' }))
})

test('thousands of claims in one transaction are listed when it ends', () => {
  const store = openNotebook()
  const source = addSource(store)
  store.write((writer) => {
    for (let id = 1; id <= 2_500; id += 1) {
      writer.run(sql`
        INSERT INTO claim (id, uuid, statement, speaker_source, kind, added_at, changed_at)
        VALUES (${id}, ${`c${id}`}, ${`Claim ${id % 7}`}, 1, 'fact', '', '')`)
    }
  })
  expect(source).toBe('S-1')
  expect(countListed(store.read, {})).toBe(2_500)
})
