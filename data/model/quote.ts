/** A span of a text, UTF-16 units, half open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Units of text kept before and after a quotation (W3C TextQuoteSelector as Claimbook uses it). */
export const CONTEXT_UNITS = 32

/**
 * Every place where a quotation stands in a text. White space of any length, and straight or curly
 * quotation marks, are one: people copy from pages that set both otherwise.
 */
export function findQuote(text: string, quote: string): Span[] {
  const words = quote.trim()
  if (words === '') return []
  const pattern = new RegExp(words.split(/\s+/u).map(toPattern).join('\\s+'), 'gu')
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}

/** The words around a span, without cutting a character in two. */
export function contextOf(text: string, { start, end }: Span): { prefix: string; suffix: string } {
  const before = text.slice(Math.max(0, start - CONTEXT_UNITS), start)
  const after = text.slice(end, end + CONTEXT_UNITS)
  return {
    prefix: /^[\uDC00-\uDFFF]/.test(before) ? before.slice(1) : before,
    suffix: /[\uD800-\uDBFF]$/.test(after) ? after.slice(0, -1) : after,
  }
}

/** Counts Unicode code points, which is what leaves the notebook (W3C Web Annotation). */
export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

function toPattern(word: string): string {
  return word
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/["“”„«»]/g, '["“”„«»]')
    .replace(/['‘’‚]/g, "['‘’‚]")
}
