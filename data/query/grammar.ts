import { say } from '../messages/index.ts'
import type { Problem } from '../model/problem.ts'
import type { Span } from '../model/quote.ts'
import type { Expression, Field, Query } from './ast.ts'
import type { SortOrder } from './fields.ts'
import { lex, type Token } from './lexer.ts'
import { mistake } from './mistakes.ts'

/** UTF-16 units that a query may have. */
export const LONGEST_QUERY = 10_000
/** Words and fields that a query may have. */
export const MOST_TERMS = 200
/** Levels of parentheses and minus signs that a query may have. */
export const DEEPEST = 32

/**
 * Reads a query:
 *
 *     any  = all { "OR" all }
 *     all  = one { one }
 *     one  = "-" one | "(" any ")" | words | field
 *
 * An empty text is the query that finds everything.
 * @throws Problem query-broken, with the place of the mistake and what may have been meant
 */
export function parseQuery(text: string): Query {
  assertLength(text)
  const tokens = lex(text)
  assertTerms(tokens)
  if (tokens.length === 0) return { expression: undefined, sort: undefined }
  return liftSort(new Parser(tokens, text.length).whole())
}

class Parser {
  private readonly tokens: readonly Token[]
  private readonly end: Span
  private next = 0
  private depth = 0

  constructor(tokens: readonly Token[], length: number) {
    this.tokens = tokens
    this.end = { start: length, end: length }
  }

  whole(): Expression {
    const expression = this.any()
    const rest = this.tokens[this.next]
    if (rest) throw mistake(say('query.parenthesis-extra'), rest.span, say('query.take-out'))
    return expression
  }

  private any(): Expression {
    const parts = [this.all()]
    while (this.tokens[this.next]?.type === 'or') {
      this.next += 1
      parts.push(this.all())
    }
    return junction('or', parts)
  }

  private all(): Expression {
    const parts: Expression[] = []
    for (;;) {
      const token = this.tokens[this.next]
      if (!token || token.type === 'or' || token.type === 'close') break
      parts.push(this.one(token))
    }
    if (parts.length === 0) throw this.nothingHere()
    return junction('and', parts)
  }

  private one(token: Token): Expression {
    this.next += 1
    if (token.type === 'minus') return this.negation(token.span)
    if (token.type === 'open') return this.group(token.span)
    if (token.type === 'words' || token.type === 'field') return token
    throw this.nothingHere()
  }

  private negation(minus: Span): Expression {
    const token = this.tokens[this.next]
    if (!token || token.type === 'or' || token.type === 'close') {
      throw mistake(say('query.minus-alone'), minus, say('query.write-minus'))
    }
    const part = this.deeper(minus, () => this.one(token))
    return { type: 'not', part, span: { start: minus.start, end: part.span.end } }
  }

  private group(open: Span): Expression {
    const first = this.tokens[this.next]
    if (first?.type === 'close') {
      const span = { start: open.start, end: first.span.end }
      throw mistake(say('query.parentheses-empty'), span, say('query.take-out'))
    }
    if (!first) throw mistake(say('query.parenthesis-open'), open, say('query.close-parenthesis'))
    const expression = this.deeper(open, () => this.any())
    const close = this.tokens[this.next]
    if (close?.type !== 'close') {
      throw mistake(say('query.parenthesis-open'), open, say('query.close-parenthesis'))
    }
    this.next += 1
    return { ...expression, span: { start: open.start, end: close.span.end } }
  }

  private deeper(at: Span, read: () => Expression): Expression {
    if (this.depth === DEEPEST) throw mistake(say('query.too-deep', { limit: DEEPEST }), at)
    this.depth += 1
    const expression = read()
    this.depth -= 1
    return expression
  }

  /** Words were expected where an OR, a closing parenthesis or the end stands. */
  private nothingHere(): Problem {
    const here = this.tokens[this.next]
    const before = this.tokens[this.next - 1]
    if (here?.type === 'close' && before?.type !== 'or') {
      return mistake(say('query.parenthesis-extra'), here.span, say('query.take-out'))
    }
    const or = before?.type === 'or' ? before : here
    return mistake(say('query.or-alone'), or?.span ?? this.end, say('query.write-or'))
  }
}

function junction(type: 'and' | 'or', parts: readonly Expression[]): Expression {
  const flat = parts.flatMap((part) => (part.type === type ? part.parts : [part]))
  const [first] = flat
  const last = flat.at(-1)
  if (!first || !last) throw new Error('a junction of nothing')
  if (flat.length === 1) return first
  return { type, parts: flat, span: { start: first.span.start, end: last.span.end } }
}

/** Takes `sort:` out of the conditions: it says how to show what was found, not what to find. */
function liftSort(expression: Expression): Query {
  const parts = expression.type === 'and' ? expression.parts : [expression]
  const [sort, second] = parts.filter(isSort)
  if (second) throw mistake(say('query.sort-twice'), second.span, say('query.take-out'))
  const rest = parts.filter((part) => !isSort(part))
  for (const part of rest) assertNoSort(part)
  return {
    expression: rest.length === 0 ? undefined : junction('and', rest),
    sort: sort?.value.form === 'is' ? (sort.value.text as SortOrder) : undefined,
  }
}

function isSort(expression: Expression): expression is Field {
  return expression.type === 'field' && expression.name === 'sort'
}

function assertNoSort(expression: Expression): void {
  if (isSort(expression)) {
    throw mistake(say('query.sort-inside'), expression.span, say('query.sort-apart'))
  }
  if (expression.type === 'not') assertNoSort(expression.part)
  if (expression.type === 'and' || expression.type === 'or') expression.parts.forEach(assertNoSort)
}

function assertLength(text: string): void {
  if (text.length <= LONGEST_QUERY) return
  throw mistake(
    say('query.too-long', { limit: LONGEST_QUERY }),
    { start: LONGEST_QUERY, end: text.length },
    say('query.shorten'),
  )
}

function assertTerms(tokens: readonly Token[]): void {
  const terms = tokens.filter(({ type }) => type === 'words' || type === 'field')
  const over = terms[MOST_TERMS]
  if (over) {
    throw mistake(say('query.too-many', { limit: MOST_TERMS }), over.span, say('query.shorten'))
  }
}
