import type { DateSpan } from './dates.ts'
import { agree, type Figure } from './figures.ts'
import type { Said, Wording } from './wording.ts'

/** What two claims are perhaps to each other. */
export const PROPOSAL_KINDS = ['contradiction', 'duplicate'] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

/** Two expressions, one of each claim, that cannot both be right. */
export interface Clash {
  readonly why: 'opposite' | 'negated' | 'denied' | 'figure' | 'year'
  /** As each claim writes it; empty where it has no word of its own for it. */
  readonly one: string
  readonly other: string
}

/** How the dates of two claims stand to each other. */
export type Nearness = 'same' | 'near' | 'unknown'

/** Why two claims are proposed. */
export interface PairGrounds<Key> {
  /** Whom or what both are by or about, or name. */
  readonly entities: readonly Key[]
  readonly topics: readonly Key[]
  readonly date: Nearness
  /** How much of their wording is alike, in hundredths. */
  readonly alike: number
  /** Empty for a duplicate. */
  readonly clashes: readonly Clash[]
}

/** What is proposed of two claims, and why. */
export interface PairVerdict<Key> {
  readonly kind: ProposalKind
  /** How sure it is, in hundredths. */
  readonly score: number
  readonly grounds: PairGrounds<Key>
}

/** A claim as it is compared with another. */
export interface PairSide {
  readonly wording: Wording
  /** Entities that it is by or about. */
  readonly entities: ReadonlySet<number>
  readonly topics: ReadonlySet<number>
  readonly said: DateSpan | undefined
  readonly on: DateSpan | undefined
}

/** A name says less than a word: the same actors do many things. */
const NAME_WEIGHT = 0.5
/** From here on wording counts as alike. */
const ALIKE = 0.66
/** What is opposed is about the same from here on. */
const SAME_MATTER = 0.65
/** So alike must claims be that share neither an entity nor a topic. */
const ALIKE_UNTIED = 0.9
/** So much must both say, in words. */
const LEAST_COMMON = 1.5
/** Claims said within so many days are of one time. */
const NEAR_DAYS = 31
const DAY_MS = 86_400_000

/**
 * Tells whether two claims perhaps contradict each other or are perhaps the same: they are by or about
 * the same, of a topic, of one time, and their wording is opposed or alike. `undefined` where neither.
 * It is a guess from words, only to be offered, and the same whichever claim comes first.
 */
export function judgePair(one: PairSide, other: PairSide): PairVerdict<number> | undefined {
  const date = nearnessOf(one, other)
  if (date === 'apart') return undefined
  const words = compareWords(one.wording, other.wording)
  if (words.common < LEAST_COMMON || words.turned || words.others || areApart(one, other)) {
    return undefined
  }
  const entities = [
    ...new Set([...common(one.entities, other.entities), ...commonNames(one, other)]),
  ].toSorted((a, b) => a - b)
  const topics = common(one.topics, other.topics).toSorted((a, b) => a - b)
  const tied = entities.length + topics.length > 0
  const clashes = clashesOf(one.wording, other.wording, words.opposed)
  const floor = !tied ? ALIKE_UNTIED : clashes.length > 0 ? SAME_MATTER : ALIKE
  if (words.alike < floor) return undefined
  if (clashes.length === 0 && !sameFigures(one.wording.figures, other.wording.figures)) {
    return undefined
  }
  const alike = Math.round(words.alike * 100)
  return {
    kind: clashes.length > 0 ? 'contradiction' : 'duplicate',
    score: scoreOf(words.alike, entities.length, topics.length, date),
    grounds: { entities, topics, date, alike, clashes },
  }
}

/** Wording counts most; what they share beside it, and one time, make it surer. */
function scoreOf(alike: number, entities: number, topics: number, date: Nearness): number {
  const ties = (entities > 0 ? 0.1 : 0) + (topics > 0 ? 0.1 : 0)
  const time = { same: 0.1, near: 0.05, unknown: 0 }[date]
  return Math.round((alike * 0.7 + ties + time) * 100)
}

function common(one: ReadonlySet<number>, other: ReadonlySet<number>): number[] {
  return [...one].filter((key) => other.has(key))
}

/** Entities that both statements name. */
function commonNames(one: PairSide, other: PairSide): number[] {
  return [...one.wording.words.keys()]
    .filter((concept) => concept.startsWith('@') && other.wording.words.has(concept))
    .map((concept) => Number(concept.slice(1)))
}

/** How much two wordings have in common, and what of it is opposed. */
interface WordsCompared {
  /** From 0 to 1. */
  readonly alike: number
  /** The weight of the words that both have. */
  readonly common: number
  readonly opposed: readonly { readonly one: Said; readonly other: Said }[]
  /** Whether each names somebody else where the other names its own. */
  readonly others: boolean
  /** Whether the same names stand in another order, so that who does it to whom is another matter. */
  readonly turned: boolean
}

function compareWords(one: Wording, other: Wording): WordsCompared {
  let [shared, rest, otherRest, names, otherNames] = [0, 0, 0, 0, 0]
  const opposed: { one: Said; other: Said }[] = []
  const order: string[] = []
  for (const [concept, said] of one.words) {
    const same = other.words.get(concept)
    if (!same) {
      rest += weightOf(said)
      if (said.name) names += 1
      continue
    }
    shared += Math.min(weightOf(said), weightOf(same))
    if (said.name && same.name) order.push(concept)
    if (said.side === same.side || one.mixed.has(concept) || other.mixed.has(concept)) continue
    opposed.push({ one: said, other: same })
  }
  for (const [concept, said] of other.words) {
    if (one.words.has(concept)) continue
    otherRest += weightOf(said)
    if (said.name) otherNames += 1
  }
  const all = 2 * shared + rest + otherRest
  // Where each has a word of its own, the one may stand in the other’s place.
  const swapped = Math.min(rest, otherRest)
  return {
    alike: all === 0 ? 0 : Math.max(0, (2 * shared - swapped) / all),
    common: shared,
    opposed,
    others: names > 0 && otherNames > 0,
    turned: one.passive === other.passive && isTurned(order, other),
  }
}

function weightOf({ name }: Said): number {
  return name ? NAME_WEIGHT : 1
}

function isTurned(order: readonly string[], other: Wording): boolean {
  const there = [...other.words.keys()].filter((concept) => order.includes(concept))
  return order.some((concept, at) => there[at] !== concept)
}

/** Whether what they say is of two times, by the words of the statements. */
function areApart({ wording: one }: PairSide, { wording: other }: PairSide): boolean {
  const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    a.size > 0 && b.size > 0 && a.isDisjointFrom(b)
  const planned = one.future && other.future
  return differ(one.times, other.times) || (differ(one.years, other.years) && !planned)
}

function clashesOf(one: Wording, other: Wording, opposed: WordsCompared['opposed']): Clash[] {
  const figures = [...figureClashes(one.figures, other.figures), ...yearClashes(one, other)]
  const denies = (one.denial === undefined) !== (other.denial === undefined)
  // Who denies that it is not so says that it is.
  if (denies === opposed.length > 0) return figures
  if (denies) {
    return [{ why: 'denied', one: one.denial ?? '', other: other.denial ?? '' }, ...figures]
  }
  return [
    ...opposed.map(({ one: said, other: same }) => ({
      why: said.negated === same.negated ? ('opposite' as const) : ('negated' as const),
      one: said.text,
      other: same.text,
    })),
    ...figures,
  ]
}

/** Amounts of one thing of which neither has its like in the other claim. */
function figureClashes(one: readonly Figure[], other: readonly Figure[]): Clash[] {
  const alone = (some: readonly Figure[], all: readonly Figure[]) =>
    some.filter((figure) => !all.some((rival) => isSame(figure, rival)))
  const rest = alone(other, one)
  return alone(one, other).flatMap((figure) => {
    const at = rest.findIndex(({ unit }) => unit === figure.unit)
    const [rival] = at < 0 ? [] : rest.splice(at, 1)
    return rival ? [{ why: 'figure' as const, one: figure.text, other: rival.text }] : []
  })
}

function isSame(one: Figure, other: Figure): boolean {
  const counted = one.unit === other.unit || one.unit === '' || other.unit === ''
  return counted && agree(one, other)
}

/** What is to come cannot be due in two years. */
function yearClashes(one: Wording, other: Wording): Clash[] {
  if (one.years.size !== 1 || other.years.size !== 1 || !one.future || !other.future) return []
  const [year = ''] = one.years
  const [rival = ''] = other.years
  return year === rival ? [] : [{ why: 'year', one: year, other: rival }]
}

/** Whether they name the same amounts, or one names none. */
function sameFigures(one: readonly Figure[], other: readonly Figure[]): boolean {
  if (one.length === 0 || other.length === 0) return true
  const within = (some: readonly Figure[], all: readonly Figure[]) =>
    some.every((figure) => all.some((rival) => isSame(figure, rival) && areNear(figure, rival)))
  return within(one, other) && within(other, one)
}

/** At least 40 and nearly 60 can both be right, and are not the same. */
function areNear({ value: one }: Figure, { value: other }: Figure): boolean {
  return Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) / 10
}

/** By what they are about where both say so, else by when they were said. */
function nearnessOf(one: PairSide, other: PairSide): Nearness | 'apart' {
  if (one.on && other.on) return daysBetween(one.on, other.on) === 0 ? 'same' : 'apart'
  const [first, second] =
    one.said && other.said ? [one.said, other.said] : [one.on ?? one.said, other.on ?? other.said]
  if (!first || !second) return 'unknown'
  const days = daysBetween(first, second)
  return days === 0 ? 'same' : days <= NEAR_DAYS ? 'near' : 'apart'
}

/** Days from the end of one span to the beginning of the other; 0 where they overlap. */
function daysBetween(one: DateSpan, other: DateSpan): number {
  const start = (span: DateSpan) => (span.from === undefined ? -Infinity : Date.parse(span.from))
  const end = (span: DateSpan) => (span.to === undefined ? Infinity : Date.parse(span.to))
  return Math.max(0, start(other) - end(one), start(one) - end(other)) / DAY_MS
}
