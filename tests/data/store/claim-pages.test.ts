import { describe, expect, it, test } from 'vitest'
import {
  CLAIM_COLUMNS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  type ClaimColumn,
  type ClaimNarrowing,
  type ClaimSummary,
} from '#data/model/claim.ts'
import { dateSpan } from '#data/model/dates.ts'
import { fold } from '#data/model/fold.ts'
import { refNumber } from '#data/model/refs.ts'
import { editClaim } from '#data/store/claim-edits.ts'
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

const NARROWINGS: readonly ClaimNarrowing[] = [
  {},
  { status: 'open' },
  { status: 'refuted' },
  { topic: 'trade' },
  { topic: 'trade/tariffs', status: 'open' },
  { topic: 'nowhere' },
  { words: 'cano tari' },
  { words: 'robertson' },
  { words: 'quebec' },
  { words: 'C-2' },
  { words: '‘"* (' },
]

function isListed(claim: ClaimSummary, { status, topic, words }: ClaimNarrowing): boolean {
  const said = fold(`${claim.statement} ${claim.speaker}`).split(/\P{L}+/u)
  return (
    (status === undefined || claim.status === status) &&
    (topic === undefined ||
      claim.topics.some((one) => one === topic || one.startsWith(`${topic}/`))) &&
    (words === undefined ||
      claim.ref === words ||
      (!words.startsWith('C-') &&
        (words.match(/\p{L}+/gu) ?? []).every((word) => said.some((one) => one.startsWith(word)))))
  )
}

function all(read: Reader): ClaimSummary[] {
  return claimsByNumber(
    read,
    read.pluck<number>(sql`SELECT id FROM claim WHERE merged_into IS NULL`),
  )
}

describe('a list of claims', () => {
  it.each(CLAIM_COLUMNS)('is sorted by %s both ways, in whole and in parts', (by) => {
    const { read } = searchable()
    for (const narrowing of NARROWINGS) {
      const claims = all(read).filter((claim) => isListed(claim, narrowing))
      for (const down of [true, false]) {
        const wanted = expected(claims, by, down).map((ref) => Number(ref.slice(2)))
        const listing = { ...narrowing, by, down }
        expect(claimsListed(read, listing), JSON.stringify(listing)).toEqual(wanted)
        expect(claimsListed(read, listing, { offset: 1, limit: 2 })).toEqual(wanted.slice(1, 3))
        expect(wanted.map((id) => placeOf(read, id, listing))).toEqual([...wanted.keys()])
        expect(stillListed(read, narrowing, [...wanted, 404])).toEqual(wanted.toSorted())
        expect(countListed(read, narrowing)).toBe(wanted.length)
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
    const narrowed = conditions(read, { status: 'open', topic: 'trade' })
    expect(steps(read, listStatement(narrowed, order, part, true))).not.toContain(
      'TEMP B-TREE FOR ORDER BY',
    )
  }
})

test('what narrows a list is found by an index', () => {
  const { read } = searchable()
  const plan = (narrowing: ClaimNarrowing) =>
    steps(read, countStatement(conditions(read, narrowing)))
  expect(plan({ status: 'open' })).toBe(
    'SEARCH claim_list USING COVERING INDEX claim_list_status (status=?)',
  )
  expect(plan({ topic: 'trade' })).toContain('SEARCH claim_topic USING PRIMARY KEY (topic=?)')
  for (const narrowing of [{ topic: 'trade' }, { words: 'canola' }]) {
    expect(plan(narrowing)).not.toMatch(/SCAN (claim|claim_topic|evidence)$/m)
  }
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
