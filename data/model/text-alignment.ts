import type { Span } from './quote.ts'

/** A stretch that two texts have in common: from `from` in the one, from `to` in the other. UTF-16 units. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly length: number
}

/** What two texts have in common, in the order of both. */
export interface Alignment {
  /** Every stretch that was found; where words repeat, it may be another one than a person would choose. */
  readonly common: readonly Stretch[]
  /**
   * The part of it that cannot be another one: it begins and ends with words that stand once, and only
   * once, in either text.
   */
  readonly sure: readonly Stretch[]
}

/** So many words in a row are looked for as one that stands once in either text. */
const SURE_WORDS = 4

/** Languages that set no spaces are cut at every character. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu

/**
 * Finds what two texts have in common, by what stands once in both (the "patience" way of comparing,
 * after B. Cohen): first runs of words, then, between these, single words. Its time grows as the texts
 * do, whatever they say.
 */
export function alignTexts(before: string, after: string): Alignment {
  const one = tokensOf(before, new Map())
  const other = tokensOf(after, one.ids)
  const whole: Gap = { from: 0, fromEnd: before.length, to: 0, toEnd: after.length }
  const anchors = anchorsIn(one, other, whole, SURE_WORDS)
  const grown = growAll(before, after, whole, anchors)
  const common = gapsBetween(grown, whole).flatMap(({ gap, next }) => [
    ...growAll(before, after, gap, anchorsIn(one, other, gap, 1)),
    ...(next ? [next] : []),
  ])
  return { common: joined(common), sure: sureParts(grown, anchors) }
}

/** The same, seen from the other text. */
export function flip({ common, sure }: Alignment): Alignment {
  const turned = (all: readonly Stretch[]) =>
    all.map(({ from, to, length }) => ({ from: to, to: from, length }))
  return { common: turned(common), sure: turned(sure) }
}

/** The stretch that holds all of a span. */
export function stretchAround(
  stretches: readonly Stretch[],
  { start, end }: Span,
): Stretch | undefined {
  const found = stretches[lastFrom(stretches, start)]
  return found && found.from + found.length >= end ? found : undefined
}

/** Where a span must be in the other text if it was not moved: between what is sure on either side of it. */
export function boundsOf(
  { sure }: Alignment,
  { start, end }: Span,
  other: { readonly length: number },
): Span {
  const at = lastFrom(sure, start)
  const before = sure[at]
  let next = Math.max(0, at)
  while (next < sure.length && sure[next]!.from + sure[next]!.length < end) next += 1
  const closing = sure[next]
  return {
    start: before ? before.to + Math.min(start - before.from, before.length) : 0,
    end: closing ? closing.to + Math.max(0, end - closing.from) : other.length,
  }
}

/** Index of the last stretch that begins at a place or before; -1 where none does. */
function lastFrom(stretches: readonly Stretch[], place: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.from <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}

interface Tokens {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** The number of each word; the same word has the same number in both texts. */
  readonly words: readonly number[]
  readonly ids: Map<string, number>
}

interface Gap {
  readonly from: number
  readonly fromEnd: number
  readonly to: number
  readonly toEnd: number
}

function tokensOf(text: string, ids: Map<string, number>): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  const words: number[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const id = ids.get(word) ?? ids.size
    ids.set(word, id)
    starts.push(index)
    ends.push(index + word.length)
    words.push(id)
  }
  return { text, starts, ends, words, ids }
}

/** What stands once in either part, in the order of both. */
function anchorsIn(one: Tokens, other: Tokens, gap: Gap, size: number): Stretch[] {
  const here = onceIn(one, gap.from, gap.fromEnd, size)
  const there = onceIn(other, gap.to, gap.toEnd, size)
  const pairs: Stretch[] = []
  for (const [hash, at] of here) {
    const place = at < 0 ? undefined : there.get(hash)
    if (place === undefined || place < 0) continue
    const from = one.starts[at]!
    const to = other.starts[place]!
    const length = one.ends[at + size - 1]! - from
    if (sameWords(one.text, from, other.text, to, length)) pairs.push({ from, to, length })
  }
  return rising(pairs.toSorted((a, b) => a.from - b.from))
}

/** The index of the first word of each run that stands once in a part; -1 where it stands more often. */
function onceIn({ starts, ends, words }: Tokens, from: number, end: number, size: number) {
  const found = new Map<number, number>()
  for (let at = firstAt(starts, from); at + size <= words.length; at += 1) {
    if (ends[at + size - 1]! > end) break
    let hash = 0
    for (let next = at; next < at + size; next += 1)
      hash = Math.imul(hash, 0x01000193) ^ words[next]!
    found.set(hash, found.has(hash) ? -1 : at)
  }
  return found
}

function firstAt(starts: readonly number[], place: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}

function sameWords(one: string, from: number, other: string, to: number, length: number): boolean {
  return one.slice(from, from + length) === other.slice(to, to + length)
}

/** The longest part of a list that rises in the other text too. */
function rising(pairs: readonly Stretch[]): Stretch[] {
  const tails: number[] = []
  const before: number[] = []
  pairs.forEach(({ to }, at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]!.to < to) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? tails[low - 1]! : -1
    tails[low] = at
  })
  const chosen: Stretch[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) chosen.push(pairs[at]!)
  return chosen.toReversed()
}

/** Lets anchors grow to both sides as far as the texts agree; those at the ends of the part too. */
function growAll(one: string, other: string, gap: Gap, anchors: readonly Stretch[]): Stretch[] {
  const edges = [
    { from: gap.from, to: gap.to, length: 0 },
    ...anchors,
    { from: gap.fromEnd, to: gap.toEnd, length: 0 },
  ]
  const grown: Stretch[] = []
  let [from, to] = [gap.from, gap.to]
  for (const anchor of edges) {
    // What is common already holds it, or stands in its way.
    if (anchor.from < from || anchor.to < to) continue
    let before = 0
    while (
      anchor.from - before > from &&
      anchor.to - before > to &&
      one.charCodeAt(anchor.from - before - 1) === other.charCodeAt(anchor.to - before - 1)
    ) {
      before += 1
    }
    let length = anchor.length
    while (
      anchor.from + length < gap.fromEnd &&
      anchor.to + length < gap.toEnd &&
      one.charCodeAt(anchor.from + length) === other.charCodeAt(anchor.to + length)
    ) {
      length += 1
    }
    from = anchor.from + length
    to = anchor.to + length
    if (before + length > 0) {
      grown.push({ from: anchor.from - before, to: anchor.to - before, length: before + length })
    }
  }
  return grown
}

/** What lies before each stretch, and behind the last one. */
function gapsBetween(stretches: readonly Stretch[], whole: Gap): { gap: Gap; next?: Stretch }[] {
  let [from, to] = [whole.from, whole.to]
  const gaps = stretches.map((next) => {
    const gap = { from, fromEnd: next.from, to, toEnd: next.to }
    from = next.from + next.length
    to = next.to + next.length
    return { gap, next }
  })
  return [...gaps, { gap: { from, fromEnd: whole.fromEnd, to, toEnd: whole.toEnd } }]
}

/** Of each stretch the part from its first anchor to its last. */
function sureParts(grown: readonly Stretch[], anchors: readonly Stretch[]): Stretch[] {
  let at = 0
  return grown.flatMap((stretch) => {
    const end = stretch.from + stretch.length
    let first: Stretch | undefined
    let last = 0
    while (at < anchors.length && anchors[at]!.from < end) {
      const { from, to, length } = anchors[at]!
      at += 1
      if (from - to !== stretch.from - stretch.to || from + length > end) continue
      first ??= anchors[at - 1]!
      last = Math.max(last, from + length)
    }
    return first ? [{ ...first, length: last - first.from }] : []
  })
}

/** Stretches that follow upon one another in both texts are one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = []
  for (const next of stretches) {
    const last = all.at(-1)
    const follows =
      last && last.from + last.length === next.from && last.to + last.length === next.to
    if (follows) all[all.length - 1] = { ...last, length: last.length + next.length }
    else all.push(next)
  }
  return all
}
