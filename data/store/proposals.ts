import {
  judgePair,
  type PairVerdict,
  PROPOSAL_KINDS,
  type ProposalKind,
} from '../model/claim-pairs.ts'
import type { ClaimSummary } from '../model/claim.ts'
import { FALLEN } from '../model/corroboration.ts'
import { Problem } from '../model/problem.ts'
import type { ClaimPair, Proposal, ProposalCounts } from '../model/proposal.ts'
import { refNumber, type Ref } from '../model/refs.ts'
import { claimNumber } from './claim-refs.ts'
import { claimsByNumber } from './claims.ts'
import { pairCandidates } from './pair-candidates.ts'
import { type ReadSide, type Sides, sidesIn } from './pair-sides.ts'
import { list, type Reader, type Sql, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'
import { topicPaths } from './topics.ts'

/** Pairs of a kind that one claim looks for: of a sentence that stands in many sources, not each with each. */
const MOST_OF_ONE = 8
/** Counting ends here. */
const MOST_COUNTED = 1_000

/** What is proposed of one claim, the surest first, as it stands now. @throws Problem not-found */
export function proposalsOf(reader: Reader, ref: Ref<'claim'>): Proposal[] {
  const claim = claimNumber(reader, ref)
  const sides = sidesIn(reader)
  const found = pairsOf(reader, claim, sides)
  const open = new Set(
    reader.pluck<number>(sql`
      SELECT first.id FROM json_each(${JSON.stringify(found.map(({ other }) => other))})
        JOIN claim AS first ON first.id = value JOIN claim AS second ON second.id = ${claim}
      WHERE ${IS_OPEN}`),
  )
  return tell(
    reader,
    found.filter(({ other }) => open.has(other)).map(({ other }) => inOrder(claim, other)),
    sides,
  )
}

/** Which pairs are listed, and how many at most. */
export interface ProposalListing {
  /** Absent: of either kind. */
  readonly kind?: ProposalKind | undefined
  readonly most: number
}

/** What is proposed in the whole notebook, as far as claims were looked at, the surest first. */
export function listProposals(reader: Reader, { kind, most }: ProposalListing): Proposal[] {
  return tell(reader, reader.all<Pair>(openPairs(kind, most)), sidesIn(reader))
}

export function openPairs(kind: ProposalKind | undefined, most: number): Sql {
  const ofKind = kind === undefined ? sql`` : sql`AND claim_pair.kind = ${kind}`
  return sql`
    SELECT one, other FROM claim_pair CROSS JOIN claim AS first ON first.id = one
      CROSS JOIN claim AS second ON second.id = other
    WHERE ${IS_OPEN} ${ofKind} ORDER BY score DESC, one DESC, other DESC LIMIT ${most}`
}

/** How many pairs are proposed of each kind, up to a thousand, and how many claims are still to be looked at. */
export function countProposals(reader: Reader): ProposalCounts {
  const count = (kind: ProposalKind) =>
    reader.pluck<number>(sql`SELECT count(*) FROM (${openPairs(kind, MOST_COUNTED)})`)[0] ?? 0
  return {
    contradiction: count('contradiction'),
    duplicate: count('duplicate'),
    left: claimsUnpaired(reader),
  }
}

/** How many claims are new or changed, and were not looked at yet. */
export function claimsUnpaired(reader: Reader): number {
  return reader.pluck<number>(sql`SELECT count(*) FROM claim_unpaired`)[0] ?? 0
}

/** Looks for the pairs of so many claims that are new or changed, the newest first; tells how many are left. */
export function lookForPairs(writer: Writer, most: number): number {
  const sides = sidesIn(writer)
  const due = writer.pluck<number>(
    sql`SELECT claim FROM claim_unpaired ORDER BY claim DESC LIMIT ${most}`,
  )
  for (const claim of due) {
    const known = writer.pluck<number>(sql`
      SELECT other FROM claim_pair WHERE one = ${claim}
      UNION SELECT one FROM claim_pair WHERE other = ${claim}`)
    writer.run(sql`DELETE FROM claim_pair WHERE one = ${claim}`)
    writer.run(sql`DELETE FROM claim_pair WHERE other = ${claim}`)
    for (const { other, verdict } of pairsOf(writer, claim, sides, new Set(known))) {
      const pair = inOrder(claim, other)
      writer.run(sql`
        INSERT INTO claim_pair (one, other, kind, score)
        VALUES (${pair.one}, ${pair.other}, ${verdict.kind}, ${verdict.score})`)
    }
    writer.run(sql`DELETE FROM claim_unpaired WHERE claim = ${claim}`)
  }
  return claimsUnpaired(writer)
}

/** Keeps that two claims have nothing to do with each other. @throws Problem not-found, relation-self */
export function tellApart(writer: Writer, pair: ClaimPair, stamp: Stamp): void {
  const [one, other] = [claimNumber(writer, pair.one), claimNumber(writer, pair.other)]
  if (one === other) throw new Problem('relation-self', { claim: pair.one })
  writer.run(sql`
    INSERT INTO claim_apart (one, other, author, at)
    VALUES (${Math.min(one, other)}, ${Math.max(one, other)}, ${stamp.author}, ${stamp.at})
    ON CONFLICT DO NOTHING`)
}

/** Whether two claims still hold, and nobody has said yet what they are to each other. */
const IS_OPEN = sql`first.merged_into IS NULL AND second.merged_into IS NULL
  AND first.status NOT IN (${list([...FALLEN])}) AND second.status NOT IN (${list([...FALLEN])})
  AND NOT EXISTS (SELECT 1 FROM relation WHERE from_claim = first.id AND to_claim = second.id)
  AND NOT EXISTS (SELECT 1 FROM relation WHERE from_claim = second.id AND to_claim = first.id)
  AND NOT EXISTS (SELECT 1 FROM claim_apart
    WHERE claim_apart.one = min(first.id, second.id) AND claim_apart.other = max(first.id, second.id))`

/** Two claims by row number, the smaller one first. */
interface Pair {
  readonly one: number
  readonly other: number
}

function inOrder(claim: number, other: number): Pair {
  return { one: Math.min(claim, other), other: Math.max(claim, other) }
}

interface Found {
  readonly other: number
  readonly verdict: PairVerdict<number>
}

/**
 * The surest pairs of a claim with others, whatever was said of them.
 * @param known what it was paired with by the other's look: that stays one of its pairs while it is one
 */
function pairsOf(
  reader: Reader,
  claim: number,
  { read, counts }: Sides,
  known: ReadonlySet<number> = new Set(),
): Found[] {
  const side = read([claim]).get(claim)
  if (!side) return []
  const others = read([...new Set([...known, ...pairCandidates(reader, side, counts)])])
  const found = [...others]
    .flatMap(([other, there]) => {
      const verdict = judge(side, there)
      return verdict ? [{ other, verdict }] : []
    })
    .toSorted((a, b) => b.verdict.score - a.verdict.score || b.other - a.other)
  const surest = PROPOSAL_KINDS.flatMap((kind) =>
    found.filter(({ verdict }) => verdict.kind === kind).slice(0, MOST_OF_ONE),
  )
  return found.filter((one) => known.has(one.other) || surest.includes(one))
}

/** Judges a pair the same way, whichever claim is asked about. */
function judge(side: ReadSide, there: ReadSide): PairVerdict<number> | undefined {
  return side.claim < there.claim ? judgePair(side, there) : judgePair(there, side)
}

/** The pairs with their claims and grounds, judged anew: a pair that is none any more is left out. */
function tell(reader: Reader, pairs: readonly Pair[], { read }: Sides): Proposal[] {
  const numbers = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]
  const sides = read(numbers)
  const claims = new Map(
    claimsByNumber(reader, numbers).map((claim) => [refNumber('claim', claim.ref), claim]),
  )
  const names = namesOf(reader)
  return pairs.flatMap(({ one, other }) => {
    const [side, there] = [sides.get(one), sides.get(other)]
    const verdict = side && there && judgePair(side, there)
    const [first, second] = [claims.get(one), claims.get(other)]
    if (!verdict || !first || !second) return []
    return [toProposal(verdict, first, second, side.speaker === there.speaker, names)]
  })
}

function toProposal(
  { kind, score, grounds }: PairVerdict<number>,
  one: ClaimSummary,
  other: ClaimSummary,
  sameSpeaker: boolean,
  names: Names,
): Proposal {
  return {
    kind,
    score,
    one,
    other,
    sameSpeaker,
    grounds: {
      ...grounds,
      entities: grounds.entities.map(names.entity).toSorted(),
      topics: grounds.topics.map(names.topic).toSorted(),
    },
  }
}

interface Names {
  readonly entity: (id: number) => string
  readonly topic: (id: number) => string
}

function namesOf(reader: Reader): Names {
  const paths = topicPaths(reader)
  return {
    entity: (id) => reader.pluck<string>(sql`SELECT name FROM entity WHERE id = ${id}`)[0] ?? '',
    topic: (id) => paths.get(id) ?? '',
  }
}
