import type { Node } from 'mdast'

/** A place in a note's text: UTF-16 units, half open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where a parsed node stands. */
export function spanOf({ position }: Node): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

/** The line that an offset stands in, without its ending. */
export function lineAt(text: string, offset: number): Span & { readonly text: string } {
  let start = offset
  while (start > 0 && !isEnding(text[start - 1])) start -= 1
  let end = offset
  while (end < text.length && !isEnding(text[end])) end += 1
  return { start, end, text: text.slice(start, end) }
}

function isEnding(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}
