import { say } from '../messages/index.ts'
import type { Span } from '../model/quote.ts'
import type { Field, Words } from './ast.ts'
import { FIELD_NAMES, fieldNamed } from './fields.ts'
import { quote } from './format.ts'
import { didYouMean, mistake } from './mistakes.ts'
import { match, phraseAt, RUN } from './scan.ts'
import { valueAt } from './values.ts'

/** A piece of a query: a mark of the grammar, or a whole term. */
export type Token =
  | { readonly type: 'open' | 'close' | 'minus' | 'or'; readonly span: Span }
  | Words
  | Field

/**
 * Cuts a query into its pieces.
 * @throws Problem query-broken
 */
export function lex(query: string): Token[] {
  const tokens: Token[] = []
  let at = skipSpace(query, 0)
  while (at < query.length) {
    const token = tokenAt(query, at)
    tokens.push(token)
    at = skipSpace(query, token.span.end)
  }
  return tokens
}

const MARKS: ReadonlyMap<string, 'open' | 'close' | 'minus'> = new Map([
  ['(', 'open'],
  [')', 'close'],
  ['-', 'minus'],
])

function tokenAt(query: string, start: number): Token {
  const span = { start, end: start + 1 }
  const mark = MARKS.get(query.charAt(start))
  if (mark === 'minus' && /^\s?$/.test(query.charAt(start + 1))) {
    throw mistake(say('query.minus-alone'), span, say('query.write-minus'))
  }
  if (mark) return { type: mark, span }
  const phrase = phraseAt(query, start)
  if (phrase) return { type: 'words', form: 'phrase', ...phrase }
  const run = match(RUN, query, start)
  const field = /^(\p{L}+):/u.exec(run)?.[1]
  return field === undefined ? wordOf(run, start) : fieldAt(query, start, field, run)
}

function wordOf(run: string, start: number): Token {
  const span = { start, end: start + run.length }
  if (run === 'OR') return { type: 'or', span }
  if (run === 'AND') throw mistake(say('query.and'), span, say('query.leave-out-and'))
  if (run === 'NOT') throw mistake(say('query.not'), span, say('query.write-minus'))
  const [, before, text = '', after] = /^(\*?)(.*?)(\*?)$/su.exec(run) ?? []
  if (text === '' || text.includes('*') || (before && !after)) {
    throw mistake(say('query.star'), span, say('query.write-star'))
  }
  return { type: 'words', form: before ? 'inside' : after ? 'prefix' : 'word', text, span }
}

function fieldAt(query: string, start: number, written: string, run: string): Field {
  const head = { start, end: start + written.length + 1 }
  const name = fieldNamed(written)
  if (!name) {
    const suggestion =
      didYouMean(written, FIELD_NAMES, (field) => `${field}:`) ??
      say('query.quote-it', { words: quote(run) })
    throw mistake(say('query.unknown-field', { field: written }), head, suggestion)
  }
  const { value, end } = valueAt(query, name, head)
  return { type: 'field', name, value, span: { start, end } }
}

function skipSpace(query: string, at: number): number {
  return at + match(/\s*/y, query, at).length
}
