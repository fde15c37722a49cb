import { fold } from '../model/fold.ts'
import type { Expression } from './ast.ts'
import type { FieldName, SortOrder } from './fields.ts'
import { formatQuery, quoteIfNeeded } from './format.ts'
import { parseQuery } from './grammar.ts'
import { lex } from './lexer.ts'

/** By what a search is narrowed, and the field that says so. */
export const NARROWINGS = {
  type: 'in',
  topic: 'topic',
  speaker: 'speaker',
  kind: 'kind',
  status: 'status',
  reliability: 'reliability',
  credibility: 'credibility',
  source: 'source',
  publisher: 'publisher',
  year: 'said',
} as const satisfies Record<string, FieldName>
export type Narrowing = keyof typeof NARROWINGS

/** By what a list of claims is narrowed. */
export const CLAIM_FACETS = [
  'topic',
  'speaker',
  'status',
  'kind',
  'reliability',
  'credibility',
  'source',
  'publisher',
  'year',
] as const satisfies readonly Narrowing[]
export type ClaimFacet = (typeof CLAIM_FACETS)[number]

/**
 * The values to which a query is narrowed: of `speaker:a`, and of `(speaker:a OR speaker:b)`, where
 * they are asked for beside all else. A year is one of four digits; `said:2026-01` is no year.
 * @throws Problem query-broken
 */
export function valuesIn(query: string, by: Narrowing): string[] {
  return narrowed(query, by).flatMap((part) => fieldsOf(part, by) ?? [])
}

/**
 * The query narrowed to these values instead of what it was narrowed to before; the rest of its text
 * stays as it was written.
 * @throws Problem query-broken
 */
export function narrowTo(query: string, by: Narrowing, values: readonly string[]): string {
  const rest = without(query, narrowed(query, by))
  if (values.length === 0) return rest
  const terms = values.map((value) => `${NARROWINGS[by]}:${quoteIfNeeded(value)}`)
  return withPart(rest, terms.length === 1 ? terms.join('') : `(${terms.join(' OR ')})`)
}

/** The parts of a query that must all hold, each as it is written. @throws Problem query-broken */
export function partsIn(query: string): string[] {
  return partsOf(query).map(({ span }) => query.slice(span.start, span.end))
}

/** The query with one more part that must hold. @throws Problem query-broken */
export function withPart(query: string, part: string): string {
  return [query, part]
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one, _, both) => (both.length > 1 && isLooseChoice(one) ? `(${one})` : one))
    .join(' ')
}

/** The query without the part at a place among `partsIn`. @throws Problem query-broken */
export function withoutPart(query: string, at: number): string {
  const part = partsOf(query)[at]
  return part ? without(query, [part]) : query
}

/** Adds a value to those that a query is narrowed to, or takes it away. @throws Problem query-broken */
export function toggleValue(query: string, by: Narrowing, value: string): string {
  const values = valuesIn(query, by)
  const kept = values.filter((one) => fold(one) !== fold(value))
  return narrowTo(query, by, kept.length < values.length ? kept : [...values, value])
}

/** The query with this order, or with none of its own. @throws Problem query-broken */
export function sortBy(query: string, order: SortOrder | undefined): string {
  const sorts = lex(query).filter((token) => token.type === 'field' && token.name === 'sort')
  const rest = cut(query, sorts)
  return [rest, order && `sort:${order}`].filter(Boolean).join(' ')
}

/** The parts of a query that narrow it by a field. */
function narrowed(query: string, by: Narrowing): Expression[] {
  return partsOf(query).filter((part) => fieldsOf(part, by) !== undefined)
}

function partsOf(query: string): readonly Expression[] {
  const { expression } = parseQuery(query)
  return expression?.type === 'and' ? expression.parts : expression ? [expression] : []
}

/** Whether a query is a choice that needs parentheses to stay one beside anything else. */
function isLooseChoice(query: string): boolean {
  return parseQuery(`x ${query}`).expression?.type === 'or'
}

/** The values of a part that narrows by this field; `undefined` for any other part. */
function fieldsOf(part: Expression, by: Narrowing): string[] | undefined {
  if (part.type === 'or') {
    const values = part.parts.map((one) => fieldsOf(one, by))
    return values.includes(undefined) ? undefined : values.flatMap((one) => one ?? [])
  }
  if (part.type !== 'field' || part.name !== NARROWINGS[by]) return undefined
  const { value } = part
  if (value.form !== 'is' || (by === 'year' && !/^\d{4}$/.test(value.text))) return undefined
  return [value.text]
}

function without(query: string, parts: readonly Expression[]): string {
  if (parts.length === 0) return query.trim()
  const left = cut(query, parts)
  try {
    parseQuery(left)
    return left
  } catch {
    // What was cut stood in parentheses that are empty now: write the rest anew.
    const { expression, sort } = parseQuery(query)
    const all = expression?.type === 'and' ? expression.parts : []
    const kept = all.filter((part) => !parts.some(({ span }) => span.start === part.span.start))
    const [first] = kept
    if (!first) return formatQuery({ expression: undefined, sort })
    const { span } = first
    return formatQuery({
      expression: kept.length === 1 ? first : { type: 'and', parts: kept, span },
      sort,
    })
  }
}

/** A text without these pieces, and without the space that stood around them. */
function cut(text: string, pieces: readonly { readonly span: Expression['span'] }[]): string {
  let left = ''
  let at = 0
  for (const { span } of pieces) {
    left = `${left}${text.slice(at, span.start)}`.trimEnd()
    at = span.end
    while (/\s/.test(text.charAt(at))) at += 1
    if (left !== '' && !left.endsWith('(') && text.charAt(at) !== ')') left += ' '
  }
  return `${left}${text.slice(at)}`.trim()
}
