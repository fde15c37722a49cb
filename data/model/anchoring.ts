import { likeness, type Pair, WIDEST } from './anchor-score.ts'
import {
  findAlike,
  findAll,
  findBetween,
  isIn,
  type Looking,
  overlaps,
  ROOM,
} from './anchor-search.ts'
import { CONTEXT_UNITS, type Span } from './quote.ts'
import type { AnchorState } from './source.ts'
import { type Alignment, alignTexts, boundsOf, flip, stretchAround } from './text-alignment.ts'

/** A place of a new text where a passage may be, and how well its words and those around fit; from 0 to 1. */
export interface AnchorCandidate extends Span {
  readonly score: number
}

/** What became of a passage in a new text. */
export type Anchoring =
  | {
      readonly state: Extract<AnchorState, 'exact' | 'moved'>
      readonly place: Span
      readonly score: number
    }
  | {
      readonly state: Extract<AnchorState, 'ambiguous' | 'lost'>
      /** Where it may be, the likeliest first; for a person to choose from. */
      readonly candidates: readonly AnchorCandidate[]
    }

/** Nothing below this is taken for the passage: as much as lost words and foreign neighbours come to. */
const FLOOR = 0.75
/** Words that stand to the letter need no more where they are expected, or where they carry their own context. */
const FLOOR_TO_THE_LETTER = 0.55
/** By so much the likeliest place must be ahead of every other. */
const MARGIN = 0.1
/** Below this a place is not even worth showing. */
const SHOWN = 0.4
const MOST_SHOWN = 5

/**
 * Tells where passages of a text are in a new one:
 * - `exact`: the same words, at their place once what differs between the texts is accounted for;
 * - `moved`: clearly there, but elsewhere, or with words that were corrected;
 * - `ambiguous`: several places fit about equally well; none is picked;
 * - `lost`: nothing fits well enough.
 *
 * What stands between words that are in either text once was not touched (`text-alignment.ts`): most
 * passages are found so, and no place in it is another passage's. Elsewhere every place where the words
 * stand, or nearly, is scored (`anchor-score.ts`), and the best one is taken if it is above a floor, ahead
 * of every other by a margin, and the old text has no other words that would fit it as well. A place that
 * fits because of look-alikes around it is told from them by ever wider surroundings.
 *
 * Places are of whole characters. Passages whose words and place were both changed are looked for near
 * their place only, so that the time is bounded; further away they are `lost`, not taken for another.
 */
export function anchorPassages(
  before: string,
  passages: readonly Span[],
  after: string,
  alignment: Alignment = alignTexts(before, after),
): Anchoring[] {
  const turned = flip(alignment)
  const ahead: Looking = { from: before, to: after, alignment, turned }
  const back: Looking = { from: after, to: before, alignment: turned, turned: alignment }
  return passages.map((span) => quickly(ahead, span) ?? carefully(ahead, back, span))
}

/**
 * Where each page begins in a new text: what stood at its beginning, or what is next to that and is still
 * there. There are as many pages as before.
 * @param pages where they began, rising
 */
export function carryPages(
  pages: readonly number[],
  after: string,
  alignment: Alignment,
): number[] {
  let last = 0
  return pages.map((place) => {
    const here = { start: place, end: place }
    const around = stretchAround(alignment.common, here)
    const start = around ? place - around.from + around.to : boundsOf(alignment, here, after).start
    last = place === 0 ? 0 : Math.max(last, start)
    return last
  })
}

/** The place of a passage that stands with its context where nothing was touched. */
function quickly({ from, alignment }: Looking, span: Span): Anchoring | undefined {
  const wide = {
    start: Math.max(0, span.start - CONTEXT_UNITS),
    end: Math.min(from.length, span.end + CONTEXT_UNITS),
  }
  const sure = stretchAround(alignment.sure, wide)
  if (!sure) return undefined
  const place = { start: span.start - sure.from + sure.to, end: span.end - sure.from + sure.to }
  return { state: 'exact', place, score: 1 }
}

function carefully(ahead: Looking, back: Looking, span: Span): Anchoring {
  let candidates = scored(ahead, span)
  for (;;) {
    const [best] = candidates
    if (!best || best.score < floorFor(ahead, span, best)) return lost(candidates)
    const rivals = candidates.filter((one) => !overlaps(one, best))
    if (!rivals.every((rival) => isAhead(ahead, span, best, rival))) return ambiguous(candidates)
    const owners = scored(back, best).filter((one) => !overlaps(one, span))
    const lead = leadOver(back, best, span, owners)
    if (lead === 'ahead') return found(ahead, span, best)
    if (lead === 'even') return ambiguous(candidates)
    // These words were another passage's all along.
    candidates = candidates.filter((one) => !overlaps(one, best))
  }
}

/**
 * Every place that may be that of a span, the likeliest first. Corrected words are looked for further away
 * only where neither the very words nor such words between the old neighbours fit.
 */
function scored(looking: Looking, span: Span): AnchorCandidate[] {
  const score = (places: readonly Span[]) => places.map((place) => withScore(looking, span, place))
  const found = score([...findAll(looking, span), ...findBetween(looking, span)])
  if (!found.some(({ score: one }) => one >= FLOOR)) found.push(...score(findAlike(looking, span)))
  return found.toSorted((a, b) => b.score - a.score || a.start - b.start)
}

function withScore(looking: Looking, span: Span, place: Span): AnchorCandidate {
  return { ...place, score: likeness(pairOf(looking, span, place)) }
}

function pairOf({ from, to, alignment }: Looking, span: Span, place: Span): Pair {
  return { from, span, to, place, expected: boundsOf(alignment, span, to).start }
}

/** Whether a place fits a span better than a rival does, by a margin, in surroundings of some width. */
function isAhead(looking: Looking, span: Span, place: Span, rival: Span): boolean {
  for (let width = CONTEXT_UNITS; width <= WIDEST; width *= 4) {
    const lead =
      likeness(pairOf(looking, span, place), width) - likeness(pairOf(looking, span, rival), width)
    if (lead >= MARGIN) return true
    if (lead <= -MARGIN) return false
  }
  return false
}

/** How a span of the old text stands to others of it that a place may be of. */
function leadOver(
  back: Looking,
  place: Span,
  span: Span,
  owners: readonly Span[],
): 'ahead' | 'even' | 'behind' {
  if (owners.every((owner) => isAhead(back, place, span, owner))) return 'ahead'
  return owners.some((owner) => isAhead(back, place, owner, span)) ? 'behind' : 'even'
}

function floorFor(looking: Looking, span: Span, place: Span): number {
  if (!isToTheLetter(looking, span, place)) return FLOOR
  const isLong = span.end - span.start >= CONTEXT_UNITS
  return isLong || isExpected(looking, span, place) ? FLOOR_TO_THE_LETTER : FLOOR
}

function found(looking: Looking, span: Span, best: AnchorCandidate): Anchoring {
  const { score, start, end } = best
  const isThere =
    isExpected(looking, span, best) || isIn(best, boundsOf(looking.alignment, span, looking.to))
  const isExact = isThere && isToTheLetter(looking, span, best)
  return { state: isExact ? 'exact' : 'moved', place: { start, end }, score }
}

function isToTheLetter({ from, to }: Looking, span: Span, place: Span): boolean {
  return from.slice(span.start, span.end) === to.slice(place.start, place.end)
}

/** Whether a place is where a span comes to stand once what differs between the texts is accounted for. */
function isExpected({ alignment, to }: Looking, span: Span, place: Span): boolean {
  const around = stretchAround(alignment.common, span)
  if (around && span.start - around.from + around.to === place.start) return true
  const bounds = boundsOf(alignment, span, to)
  const room = bounds.end - bounds.start - (span.end - span.start)
  return isIn(place, bounds) && room <= ROOM
}

function ambiguous(candidates: readonly AnchorCandidate[]): Anchoring {
  return { state: 'ambiguous', candidates: shown(candidates) }
}

function lost(candidates: readonly AnchorCandidate[]): Anchoring {
  return { state: 'lost', candidates: shown(candidates) }
}

function shown(candidates: readonly AnchorCandidate[]): AnchorCandidate[] {
  return candidates.filter(({ score }) => score >= SHOWN).slice(0, MOST_SHOWN)
}
