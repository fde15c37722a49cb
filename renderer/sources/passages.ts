import type { Span } from '#data/model/quote.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Passage } from '#data/model/source.ts'
import type { Sentence } from './sentences.ts'

/** A paragraph of a source: its words, with the sentences and the passages that reach into it. */
export interface Paragraph extends Span {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly passages: readonly Passage[]
}

/** A run of words of a paragraph that is marked alike from end to end. */
export interface Run {
  readonly start: number
  readonly text: string
  /** Claims that rest on all of it. */
  readonly claims: readonly Ref<'claim'>[]
  /** How many passages lie over each other here. */
  readonly depth: number
  /** Whether the words were corrected, or moved, since a claim was made of them. */
  readonly moved: boolean
  /** The cursor stands on it. */
  readonly current: boolean
}

/** Cuts a source's text at its line ends; both lists are in the order of the text. */
export function paragraphs(
  text: string,
  sentences: readonly Sentence[],
  passages: readonly Passage[],
): Paragraph[] {
  const result: Paragraph[] = []
  let at = 0
  for (const { 0: line, index: start } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue
    const end = start + line.length
    const from = at
    while (at < sentences.length && sentences[at]!.start < end) at += 1
    const inside = passages.filter((passage) => passage.start < end && passage.end > start)
    result.push({ start, end, text: line, sentences: sentences.slice(from, at), passages: inside })
  }
  return result
}

/** Cuts a paragraph where passages, which may overlap, and the cursor begin and end. */
export function runsOf({ start, end, text, passages }: Paragraph, cursor?: Span): Run[] {
  const spans = cursor ? [...passages, cursor] : passages
  const cuts = spans.flatMap((span) => [span.start, span.end])
  const places = [...new Set([start, end, ...cuts])]
    .filter((place) => place >= start && place <= end)
    .toSorted((a, b) => a - b)
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1]!
    const over = passages.filter((passage) => passage.start <= from && passage.end >= to)
    return {
      start: from,
      text: text.slice(from - start, to - start),
      claims: [...new Set(over.flatMap((passage) => passage.claims))],
      moved: over.some(({ anchor }) => anchor === 'moved'),
      depth: over.filter((passage) => passage.claims.length > 0).length,
      current: cursor !== undefined && cursor.start <= from && cursor.end >= to,
    }
  })
}

/** The part of a cursor that lies in a paragraph; `undefined` when none does. */
export function clip(cursor: Span | undefined, { start, end }: Span): Span | undefined {
  if (!cursor || cursor.end <= start || cursor.start >= end) return undefined
  return { start: Math.max(cursor.start, start), end: Math.min(cursor.end, end) }
}

/** The claims whose passages begin in a paragraph, each once, with the words of the first. */
export function begunIn({ start, passages }: Paragraph): { claim: Ref<'claim'>; span: Span }[] {
  const begun = new Map<Ref<'claim'>, Span>()
  for (const passage of passages) {
    if (passage.start < start) continue
    for (const claim of passage.claims) if (!begun.has(claim)) begun.set(claim, passage)
  }
  return [...begun].map(([claim, span]) => ({ claim, span }))
}

/** The claims that rest on words under a cursor, in the order of the text. */
export function claimsUnder(
  passages: readonly Passage[],
  cursor: Span | undefined,
): Ref<'claim'>[] {
  if (!cursor) return []
  const under = passages.filter(({ start, end }) => start < cursor.end && end > cursor.start)
  return [...new Set(under.flatMap(({ claims }) => claims))]
}

/** Every claim of a source once, where its first words stand, in the order of the text. */
export function claimsInOrder(
  passages: readonly Passage[],
): { claim: Ref<'claim'>; start: number }[] {
  const first = new Map<Ref<'claim'>, number>()
  for (const { claims, start } of passages.toSorted((a, b) => a.start - b.start)) {
    for (const claim of claims) if (!first.has(claim)) first.set(claim, start)
  }
  return [...first].map(([claim, start]) => ({ claim, start }))
}
