import type { ReadSide } from './pair-sides.ts'
import { inStatement, tellingWords, type TellingWord, type WordCounts } from './similar.ts'
import { type Reader, type Sql, sql } from './sql.ts'

/** Claims of the likest wording that are looked at, and claims that are asked for with each word. */
const MOST_ALIKE = 30
const MOST_WITH_WORD = 400
/** Fewer telling words do not find what is alike: Chinese has none, nor has a notebook about one thing. */
const ENOUGH_WORDS = 3
/** Claims of one entity or topic that are looked at, on each side of the claim. */
const MOST_NEAR = 6
const MOST_NEAR_WITHOUT_WORDS = 30
/** Entities, and topics, whose claims are looked at. */
const MOST_SHARED = 6

/**
 * Row numbers of the claims that a claim is worth being compared with: those that share telling words with
 * it, and of those by or about the same, or of its topics, the ones that came in next to it. Work is
 * bounded however many claims there are.
 */
export function pairCandidates(reader: Reader, side: ReadSide, counts: WordCounts): number[] {
  const words = tellingWords(reader, side.statement, counts)
  const near = nearClaims(
    reader,
    side,
    words.length < ENOUGH_WORDS ? MOST_NEAR_WITHOUT_WORDS : MOST_NEAR,
  )
  return [...new Set([...claimsWith(reader, words), ...near])].filter(
    (other) => other !== side.claim,
  )
}

/** Claims whose statements share the most of these words, rare ones counting more. */
function claimsWith(reader: Reader, words: readonly TellingWord[]): number[] {
  const weights = new Map<number, number>()
  for (const { word, held } of words) {
    for (const claim of reader.pluck<number>(claimsHolding(word))) {
      weights.set(claim, (weights.get(claim) ?? 0) + 1 + 1 / held)
    }
  }
  return [...weights]
    .toSorted(([one, weight], [other, otherWeight]) => otherWeight - weight || other - one)
    .slice(0, MOST_ALIKE)
    .map(([claim]) => claim)
}

/** The newest claims whose statements hold a word; no rank, which would read all of them. */
export function claimsHolding(word: string): Sql {
  return sql`
    SELECT rowid FROM claim_fts WHERE claim_fts MATCH ${inStatement(word)}
    ORDER BY rowid DESC LIMIT ${MOST_WITH_WORD}`
}

function nearClaims(reader: Reader, { claim, entities, topics }: ReadSide, most: number): number[] {
  const [before, after] = [
    { claim, most, before: true },
    { claim, most, before: false },
  ]
  const queries = [
    ...[...entities]
      .slice(0, MOST_SHARED)
      .flatMap((entity) => [
        aboutEntity(entity, before),
        aboutEntity(entity, after),
        byEntity(entity, before),
        byEntity(entity, after),
      ]),
    ...[...topics]
      .slice(0, MOST_SHARED)
      .flatMap((topic) => [ofTopic(topic, before), ofTopic(topic, after)]),
  ]
  return queries.flatMap((query) => reader.pluck<number>(query))
}

/** So many claims that came in before a claim, or after it. */
interface Next {
  readonly claim: number
  readonly before: boolean
  readonly most: number
}

export function aboutEntity(entity: number, next: Next): Sql {
  return sql`SELECT claim FROM claim_entity WHERE entity = ${entity} AND ${within(sql`claim`, next)}`
}

export function byEntity(entity: number, next: Next): Sql {
  return sql`SELECT id FROM claim WHERE speaker_entity = ${entity} AND ${within(sql`id`, next)}`
}

export function ofTopic(topic: number, next: Next): Sql {
  return sql`SELECT claim FROM claim_topic WHERE topic = ${topic} AND ${within(sql`claim`, next)}`
}

function within(column: Sql, { claim, before, most }: Next): Sql {
  return before
    ? sql`${column} < ${claim} ORDER BY ${column} DESC LIMIT ${most}`
    : sql`${column} > ${claim} ORDER BY ${column} LIMIT ${most}`
}
