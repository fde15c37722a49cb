import {
  CLAIM_STATUSES,
  type ClaimColumn,
  type ClaimNarrowing,
  type ClaimOrder,
  type ClaimStatus,
} from '../model/claim.ts'
import { fold } from '../model/fold.ts'
import { parseRef } from '../model/refs.ts'
import { parseQuery } from '../query/grammar.ts'
import { mustBeRead, wordsOf } from '../query/text.ts'
import { condition } from './search/conditions.ts'
import { resolveNames } from './search/names.ts'
import { joinSql, list, type Reader, type Sql, sql } from './sql.ts'

/** Which claims a list shows, and in which order: what is equal by reference, what says nothing last. */
export interface ClaimListing extends ClaimNarrowing, ClaimOrder {}

/** A part of a list by the places of its rows, from 0; absent: all of it. */
export interface Part {
  readonly offset?: number | undefined
  readonly limit?: number | undefined
}

/** How many claims have each status, and how many there are. */
export type ClaimCounts = Record<ClaimStatus | 'all', number>

export function countByStatus(reader: Reader): ClaimCounts {
  const rows = reader.all<{ status: number; count: number }>(
    sql`SELECT status, count(*) AS count FROM claim_list GROUP BY status`,
  )
  const counts: ClaimCounts = {
    all: 0,
    open: 0,
    disputed: 0,
    superseded: 0,
    refuted: 0,
    retracted: 0,
  }
  for (const { status, count } of rows) {
    counts[CLAIM_STATUSES[status]!] = count
    counts.all += count
  }
  return counts
}

/** How many claims a list shows. @throws Problem query-broken */
export function countListed(reader: Reader, narrowing: ClaimNarrowing): number {
  return reader.pluck<number>(countStatement(conditions(reader, narrowing)))[0] ?? 0
}

/** The claims of a part of a list, in its order, as row numbers. @throws Problem query-broken */
export function claimsListed(reader: Reader, listing: ClaimListing, part: Part = {}): number[] {
  return pageListed(reader, listing, part).claims
}

/** A part of a list, and how many claims the whole has. @throws Problem query-broken */
export function pageListed(
  reader: Reader,
  listing: ClaimListing,
  part: Part,
): { total: number; claims: number[] } {
  const narrowed = conditions(reader, listing)
  const total = reader.pluck<number>(countStatement(narrowed))[0] ?? 0
  const walk = narrowed.length > 0 && total > FEW
  return { total, claims: reader.pluck(listStatement(narrowed, listing, part, walk)) }
}

/** Which of these claims a list shows. @throws Problem query-broken */
export function stillListed(
  reader: Reader,
  narrowing: ClaimNarrowing,
  claims: readonly number[],
): number[] {
  const narrowed = conditions(reader, narrowing)
  const among = sql`claim IN (${list(claims)})`
  return reader.pluck<number>(
    sql`SELECT claim FROM ${listedFrom(narrowed)} WHERE ${all([among, ...narrowed])}`,
  )
}

/** The place of a claim in a list, from 0; `undefined` when it is not in it. @throws Problem query-broken */
export function placeOf(
  reader: Reader,
  claim: number,
  { by, down, ...narrowing }: ClaimListing,
): number | undefined {
  const narrowed = conditions(reader, narrowing)
  const [key] = reader.pluck<string | number | null>(
    sql`SELECT ${KEYS[by]} FROM ${listedFrom(narrowed)}
      WHERE ${all([sql`claim = ${claim}`, ...narrowed])}`,
  )
  if (key === undefined) return undefined
  const sign = down ? sql`>` : sql`<`
  const before =
    key === null
      ? sql`(${KEYS[by]} IS NOT NULL OR claim ${sign} ${claim})`
      : sql`(${KEYS[by]}, claim) ${sign} (${key}, ${claim})`
  return reader.pluck<number>(
    sql`SELECT count(*) FROM ${listedFrom(narrowed)} WHERE ${all([before, ...narrowed])}`,
  )[0]
}

/**
 * Where a narrowed list is read from: a condition may look into the claim itself. With `walk` the list
 * leads, so that its order's own index is followed, whatever an index of a condition promises.
 */
export function listedFrom(narrowed: readonly Sql[], walk = false): Sql {
  if (narrowed.length === 0) return sql`claim_list`
  return walk ? sql`claim_list CROSS JOIN ${CLAIM}` : sql`claim_list JOIN ${CLAIM}`
}

const CLAIM = sql`claim ON claim.id = claim_list.claim`

/** A narrowed list this long is read by its order, passing over what it does not show; a shorter one is sorted. */
const FEW = 2_000

const KEYS: Readonly<Record<ClaimColumn, Sql>> = {
  ref: sql`claim`,
  status: sql`claim_list.status`,
  statement: sql`claim_list.statement`,
  speaker: sql`claim_list.speaker`,
  grade: sql`claim_list.grade`,
  said: sql`claim_list.said`,
  independent: sql`claim_list.independent`,
  speakers: sql`claim_list.speakers`,
  kind: sql`claim_list.kind`,
  on: sql`claim_list."on"`,
  likelihood: sql`claim_list.likelihood`,
  added: sql`claim_list.added`,
  changed: sql`claim_list.changed`,
}

/** @param walk whether the order's own index is to be followed */
export function listStatement(
  narrowed: readonly Sql[],
  { by, down }: ClaimOrder,
  { offset = 0, limit = -1 }: Part,
  walk: boolean,
): Sql {
  const conditions = walk ? narrowed.map((one) => sql`+(${one})`) : narrowed
  return sql`SELECT claim FROM ${listedFrom(narrowed, walk)} WHERE ${all(conditions)}
    ORDER BY ${orderOf(by, down)} LIMIT ${limit} OFFSET ${offset}`
}

export function countStatement(narrowed: readonly Sql[]): Sql {
  return sql`SELECT count(*) FROM ${listedFrom(narrowed)} WHERE ${all(narrowed)}`
}

function orderOf(by: ClaimColumn, down: boolean): Sql {
  if (by === 'ref') return down ? sql`claim DESC` : sql`claim`
  // SQLite takes what says nothing for the least.
  return down
    ? sql`${KEYS[by]} DESC, claim DESC`
    : sql`${KEYS[by]} ASC ${SPARSE.has(by) ? sql`NULLS LAST` : sql``}, claim`
}

const SPARSE: ReadonlySet<ClaimColumn> = new Set<ClaimColumn>([
  'grade',
  'said',
  'independent',
  'on',
  'likelihood',
])

/** All of these conditions as one. */
export function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`1` : joinSql(conditions, ' AND ')
}

/** What a claim must be to be listed, each a condition on what `listedFrom` gives. @throws Problem query-broken */
export function conditions(reader: Reader, { query = '', words }: ClaimNarrowing): Sql[] {
  return [...asks(reader, query), ...(words === undefined ? [] : holds(words))]
}

function asks(reader: Reader, query: string): Sql[] {
  const { expression } = parseQuery(query)
  if (!expression) return []
  const names = resolveNames(reader, expression)
  const parts = expression.type === 'and' ? expression.parts : [expression]
  return parts.map((part) => condition(part, 'claim', names))
}

function holds(words: string): Sql[] {
  const ref = parseRef(words.trim())
  if (ref?.noun === 'claim') return [sql`claim.id = ${ref.number}`]
  return [...wordsOf(words)].map(({ folded }) => {
    const pattern = `%${folded}%`
    const inText = mustBeRead(folded)
      ? sql`SELECT id FROM claim WHERE statement LIKE ${pattern}`
      : sql`SELECT rowid FROM claim_fts WHERE claim_fts MATCH ${`"${folded}" *`}`
    return sql`(claim.id IN (${inText}) OR claim.id IN (
      SELECT id FROM claim
      WHERE speaker_entity IN (SELECT id FROM entity WHERE instr(name_folded, ${fold(folded)}))
        OR speaker_source IN (SELECT id FROM source WHERE instr(title_folded, ${fold(folded)}))))`
  })
}
