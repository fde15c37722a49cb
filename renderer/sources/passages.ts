import type { Ref } from '#data/model/refs.ts'
import type { Passage } from '#data/model/source.ts'

/** A run of words of a source, with the claims that rest on all of it. */
export interface Run {
  readonly start: number
  readonly text: string
  readonly claims: readonly Ref<'claim'>[]
}

/** A paragraph of a source: its runs, and the claims whose passages begin in it. */
export interface Paragraph {
  readonly start: number
  readonly runs: readonly Run[]
  readonly begins: readonly Ref<'claim'>[]
}

/** Cuts a source's text at its line ends and at the ends of its passages, which may overlap. */
export function paragraphs(text: string, passages: readonly Passage[]): Paragraph[] {
  const result: Paragraph[] = []
  for (const { 0: line, index: start } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue
    const end = start + line.length
    const inside = passages.filter((passage) => passage.start < end && passage.end > start)
    const cuts = inside.flatMap((passage) => [passage.start, passage.end])
    const places = [...new Set([start, end, ...cuts])]
      .filter((place) => place >= start && place <= end)
      .toSorted((a, b) => a - b)
    const runs = places.slice(0, -1).map((from, at) => {
      const to = places[at + 1]!
      const over = inside.filter((passage) => passage.start <= from && passage.end >= to)
      return {
        start: from,
        text: text.slice(from, to),
        claims: [...new Set(over.flatMap((passage) => passage.claims))],
      }
    })
    const begins = inside
      .filter((passage) => passage.start >= start)
      .toSorted((a, b) => a.start - b.start)
      .flatMap(({ claims }) => claims)
    result.push({ start, runs, begins: [...new Set(begins)] })
  }
  return result
}
