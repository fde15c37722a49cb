import { mustBeRead, wordsOf } from '../query/text.ts'
import { type Reader, sql } from './sql.ts'

/** Words that are looked up to find the telling ones, and telling ones that are asked for. */
const MOST_WORDS = 40
const MOST_TELLING = 8

/** A word that more claims hold than this tells nothing, and would take long to rank. */
const COMMON = 2_000
/** In a small notebook: a word in more than this share of the claims, if in more than these. */
const COMMON_SHARE = 0.2
const FEW = 5

/** How many statements hold a word: kept by who asks for many statements at once. */
export type WordCounts = Map<string, number>

/**
 * Claims whose statements share telling words with a text, the likest first, as row numbers. Any word
 * will do, rare ones weigh more (bm25); work is bounded however many claims there are.
 */
export function similarClaims(
  reader: Reader,
  statement: string,
  most: number,
  counts: WordCounts = new Map(),
): number[] {
  const words = tellingWords(reader, statement, counts)
  if (words.length === 0) return []
  return reader.pluck<number>(sql`
    SELECT claim.id FROM claim_fts CROSS JOIN claim ON claim.id = claim_fts.rowid
    WHERE claim_fts MATCH ${words.map(({ word }) => inStatement(word)).join(' OR ')} AND merged_into IS NULL
    ORDER BY rank, claim.id DESC LIMIT ${most}`)
}

/** A word of a text, and how many statements hold it. */
export interface TellingWord {
  readonly word: string
  readonly held: number
}

/** The words of a text that fewest statements hold, the rarest first. */
export function tellingWords(reader: Reader, text: string, counts: WordCounts): TellingWord[] {
  const words = new Set<string>()
  for (const { folded } of wordsOf(text)) {
    if (words.size >= MOST_WORDS) break
    if (folded.length > 2 || mustBeRead(folded)) words.add(folded)
  }
  const common = Math.min(COMMON, Math.max(FEW, claimsKept(reader) * COMMON_SHARE))
  return [...words]
    .map((word) => ({ word, held: countOf(reader, word, counts) }))
    .filter(({ held }) => held > 0 && held <= common)
    .toSorted((one, other) => one.held - other.held)
    .slice(0, MOST_TELLING)
}

function claimsKept(reader: Reader): number {
  return reader.pluck<number>(sql`SELECT last FROM counter WHERE noun = 'claim'`)[0] ?? 0
}

function countOf(reader: Reader, word: string, counts: WordCounts): number {
  const held = counts.get(word) ?? statementsWith(reader, word)
  counts.set(word, held)
  return held
}

/** How many statements hold a word; counting ends where it is common anyway. */
function statementsWith(reader: Reader, word: string): number {
  return (
    reader.pluck<number>(sql`
      SELECT count(*) FROM (
        SELECT 1 FROM claim_fts WHERE claim_fts MATCH ${inStatement(word)} LIMIT ${COMMON + 1})`)[0] ??
    0
  )
}

/** What the index is asked for, to find a word in statements. */
export function inStatement(word: string): string {
  return `statement : "${word}"`
}
