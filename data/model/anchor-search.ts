import search from 'approx-string-match'
import { isBoundary, wholeCharacters } from './graphemes.ts'
import type { Span } from './quote.ts'
import { type Alignment, boundsOf, stretchAround } from './text-alignment.ts'

/** A text that is looked from, one that is looked in, and what they have in common, seen from either. */
export interface Looking {
  readonly from: string
  readonly to: string
  readonly alignment: Alignment
  readonly turned: Alignment
}

/** More places than these are told apart by nobody. */
const MOST = 64
/** Of so many units one may differ in words that were corrected: three of ten. */
const ERRORS = 0.3
/** So many units of text, times blocks of 32 units of words, are looked through for corrected words: 10 ms. */
const WORK = 1_000_000
/** So much more than a span may stand between its old neighbours, and still be known to be in its place. */
export const ROOM = 64

/**
 * Every place where the words of a span stand to the letter, but for those that are known to be another
 * span's: they lie within what nobody touched.
 */
export function findAll(looking: Looking, span: Span): Span[] {
  const words = looking.from.slice(span.start, span.end)
  const found = new Map<number, Span>()
  for (const region of partsFor(looking, span, words.length - 1)) {
    const text = looking.to.slice(region.start, region.end)
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
      const place = { start: region.start + at, end: region.start + at + words.length }
      const isWhole = isBoundary(looking.to, place.start) && isBoundary(looking.to, place.end)
      if (isWhole && mayBeOf(looking, span, place)) found.set(place.start, place)
      if (found.size === MOST) return [...found.values()]
    }
  }
  return [...found.values()]
}

/** Where nearly the words of a span stand between the neighbours that it had, and what else stands there. */
export function findBetween(looking: Looking, span: Span): Span[] {
  const { to, alignment } = looking
  const bounds = boundsOf(alignment, span, to)
  const length = span.end - span.start
  if (bounds.end - bounds.start > length + ROOM) return []
  const between = trimmed(to, bounds)
  const whole = between.end > between.start ? [wholeCharacters(to, between)] : []
  return distinct(looking, span, [...matchesIn(looking, span, bounds), ...whole])
}

/** Places where nearly the words of a span stand, near its own first; the work is bounded. */
export function findAlike(looking: Looking, span: Span): Span[] {
  const length = span.end - span.start
  const near = boundsOf(looking.alignment, span, looking.to)
  const regions = partsFor(looking, span, Math.ceil(length * (1 + ERRORS))).toSorted(
    (one, other) => distance(one, near) - distance(other, near),
  )
  const found: Span[] = []
  let left = Math.floor(WORK / Math.ceil(length / 32))
  for (const region of regions) {
    if (left <= 0 || found.length >= MOST) break
    const part = nearest(region, near, left)
    left -= part.end - part.start
    found.push(...matchesIn(looking, span, part))
  }
  return distinct(looking, span, found)
}

function distinct(looking: Looking, span: Span, places: readonly Span[]): Span[] {
  const byPlace = new Map(places.map((place) => [`${place.start} ${place.end}`, place]))
  return [...byPlace.values()].filter((place) => mayBeOf(looking, span, place))
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

export function isIn(one: Span, other: Span): boolean {
  return one.start >= other.start && one.end <= other.end
}

/** The best places of a part, and the best ones to either side of them. */
function matchesIn(looking: Looking, span: Span, part: Span): Span[] {
  const words = looking.from.slice(span.start, span.end)
  const most = Math.floor(words.length * ERRORS)
  const matches = ({ start: from, end: to }: Span): Span[] =>
    apart(
      search(looking.to.slice(from, to), words, most).map(({ start, end }) => ({
        start: from + start,
        end: from + end,
      })),
    )
  const best = matches(part)
  const first = best[0]
  const last = best.at(-1)
  if (!first || !last) return []
  return [
    ...matches({ start: part.start, end: first.start }),
    ...best,
    ...matches({ start: last.end, end: part.end }),
  ].map((match) => wholeWords(looking, span, match))
}

/** Of places that overlap, the last: it is the longest. */
function apart(places: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const place of places) {
    const last = kept.at(-1)
    if (last && overlaps(last, place)) kept[kept.length - 1] = place
    else kept.push(place)
  }
  return kept
}

/**
 * The parts of a text that a span may be in: its own place, where that is known, and all but the midst of
 * what nobody touched, which is other spans'.
 * @param reach how far words that begin outside may reach into that
 */
function partsFor({ to, alignment }: Looking, span: Span, reach: number): Span[] {
  const parts: Span[] = []
  const own = stretchAround(alignment.sure, span)
  if (own) {
    const start = span.start - own.from + own.to
    parts.push({ start, end: start + span.end - span.start })
  }
  let start = 0
  for (const { to: at, length } of alignment.sure) {
    if (length <= 2 * reach) continue
    parts.push({ start, end: at + reach })
    start = at + length - reach
  }
  return [...parts, { start, end: to.length }]
}

/** Whether it is not known that what stands at a place was elsewhere in the old text. */
function mayBeOf({ turned }: Looking, span: Span, place: Span): boolean {
  const sure = stretchAround(turned.sure, place)
  if (!sure) return true
  const start = place.start - sure.from + sure.to
  return overlaps({ start, end: start + place.end - place.start }, span)
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length }
}

function distance(region: Span, near: Span): number {
  return Math.max(0, region.start - near.end, near.start - region.end)
}

/** As much of a part as may be looked through, around a place. */
function nearest(part: Span, near: Span, most: number): Span {
  if (part.end - part.start <= most) return part
  const middle = Math.min(Math.max((near.start + near.end) >> 1, part.start), part.end)
  const start = Math.min(Math.max(part.start, middle - (most >> 1)), part.end - most)
  return { start, end: start + most }
}

const SPACED = /[\p{L}\p{M}\p{N}]/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/** No word of a language that sets spaces is longer. */
const LONGEST_WORD = 40

/** A place of whole characters; of whole words, on each side where the span is. */
function wholeWords({ from, to }: Looking, span: Span, place: Span): Span {
  let { start, end } = wholeCharacters(to, place)
  if (!isWithinWord(from, span.start)) {
    for (let steps = 0; steps < LONGEST_WORD && isWithinWord(to, start); steps += 1) start -= 1
  }
  if (!isWithinWord(from, span.end)) {
    for (let steps = 0; steps < LONGEST_WORD && isWithinWord(to, end); steps += 1) end += 1
  }
  return { start, end }
}

function isWithinWord(text: string, place: number): boolean {
  const [before, after] = [text[place - 1] ?? '', text[place] ?? '']
  return (
    SPACED.test(before) && SPACED.test(after) && !(UNSPACED.test(before) || UNSPACED.test(after))
  )
}
