import type { Span } from '#data/model/quote.ts'

/** Where the characters of a piece of a page stand in the text; -1 for those that do not. */
export type Placed = readonly number[]

/** What is told apart: the text leaves out, adds and changes the rest where it puts lines together. */
const SOLID = /[^\s\p{Cc}\p{Co}\u00AD\u2010•-]/u

/** A piece with fewer characters is looked for where it should be, and nowhere else. */
const TELLING = 4

/**
 * Finds the pieces of text of a page, in their order, in the text that was taken from it.
 * @param text the whole text; offsets are of it, UTF-16 units
 * @param page the part of it that was taken from this page
 */
export function placePieces(pieces: readonly string[], text: string, page: Span): Placed[] {
  const places = solidIn(text, page)
  const solid = places.map((at) => text[at]!).join('')
  let next = 0
  return pieces.map((piece) => {
    const own = solidIn(piece, { start: 0, end: piece.length })
    const letters = own.map((at) => piece[at]!).join('')
    const found = placeOf(solid, letters, next)
    const placed = Array.from({ length: piece.length }, () => -1)
    if (found === undefined) return placed
    own.forEach((at, count) => (placed[at] = places[found + count]!))
    next = found + letters.length
    return placed
  })
}

/** Where the characters of a part of a text stand that are told apart. */
function solidIn(text: string, { start, end }: Span): number[] {
  const places: number[] = []
  for (let at = start; at < end; at += 1) if (SOLID.test(text[at]!)) places.push(at)
  return places
}

function placeOf(solid: string, letters: string, next: number): number | undefined {
  if (letters === '' || solid.startsWith(letters, next)) return next
  if (letters.length < TELLING) return undefined
  const ahead = solid.indexOf(letters, next)
  const found = ahead < 0 ? solid.indexOf(letters) : ahead
  return found < 0 ? undefined : found
}

/** Some characters of a piece: its index, and which of it, half open. */
export interface Part extends Span {
  readonly piece: number
}

/** The words of the text that parts of a page's pieces stand for; `undefined` where none do. */
export function wordsOf(placed: readonly Placed[], parts: readonly Part[]): Span | undefined {
  let start = Number.POSITIVE_INFINITY
  let end = -1
  for (const { piece, start: from, end: to } of parts) {
    for (const place of placed[piece]?.slice(from, to) ?? []) {
      if (place < 0) continue
      start = Math.min(start, place)
      end = Math.max(end, place + 1)
    }
  }
  return end < 0 ? undefined : { start, end }
}

/** The parts of a page's pieces that words of the text stand in. */
export function partsOf(placed: readonly Placed[], { start, end }: Span): Part[] {
  return placed.flatMap((places, piece) => {
    const inside = (place: number) => place >= start && place < end
    const from = places.findIndex(inside)
    return from < 0 ? [] : [{ piece, start: from, end: places.findLastIndex(inside) + 1 }]
  })
}

/** The part of a text that was taken from a page, from 1, where that is known. */
export function spanOfPage(
  pages: readonly number[] | undefined,
  number: number,
  length: number,
): Span | undefined {
  const start = pages?.[number - 1]
  return start === undefined ? undefined : { start, end: pages?.[number] ?? length }
}
