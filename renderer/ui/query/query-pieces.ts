import type { Span } from '#data/model/quote.ts'
import { fieldNamed } from '#data/query/fields.ts'

/** A piece of a query as the field shows it. */
export interface QueryPiece {
  readonly text: string
  /** A field's name, an `OR`, a minus, a parenthesis: what is no word to be found. */
  readonly sign: boolean
  /** Where the mistake is. */
  readonly wrong: boolean
}

const PIECE = /\s+|["“„](?:\\[^]|[^"”“\\])*["”“]?|[()]|-(?=\S)|\p{L}+:|[^\s()"“„]+/gu
const SIGNS: ReadonlySet<string> = new Set(['OR', '-', '(', ')'])

/** Cuts a query into what has a colour of its own, and at the ends of the mistake in it. */
export function queryPieces(query: string, wrong?: Span): QueryPiece[] {
  return [...query.matchAll(PIECE)].flatMap(({ 0: text, index }) => {
    const sign =
      SIGNS.has(text) || (text.endsWith(':') && fieldNamed(text.slice(0, -1)) !== undefined)
    const from = Math.max(0, (wrong?.start ?? query.length) - index)
    const to = Math.max(from, (wrong?.end ?? query.length) - index)
    return [
      { text: text.slice(0, from), sign, wrong: false },
      { text: text.slice(from, to), sign, wrong: true },
      { text: text.slice(to), sign, wrong: false },
    ].filter((piece) => piece.text !== '')
  })
}
