import type { Expression, Field, FieldValue, Query, Words } from './ast.ts'

/** Writes a query so that reading it again gives the same query. */
export function formatQuery({ expression, sort }: Query): string {
  return [expression ? formatExpression(expression) : '', sort ? `sort:${sort}` : '']
    .filter((part) => part !== '')
    .join(' ')
}

/** A text in quotation marks. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** A field's value, in quotation marks where it would not be read whole without them. */
export function quoteIfNeeded(text: string): string {
  return /^[\p{L}\p{N}][^\s()"“„\\.=<>]*$/u.test(text) ? text : quote(text)
}

function formatExpression(expression: Expression): string {
  switch (expression.type) {
    case 'or':
      return expression.parts.map(formatExpression).join(' OR ')
    case 'and':
      return expression.parts
        .map((part) => (part.type === 'or' ? inParentheses(part) : formatExpression(part)))
        .join(' ')
    case 'not':
      return expression.part.type === 'and' || expression.part.type === 'or'
        ? `-${inParentheses(expression.part)}`
        : `-${formatExpression(expression.part)}`
    case 'words':
      return formatWords(expression)
    case 'field':
      return formatField(expression)
  }
}

function inParentheses(expression: Expression): string {
  return `(${formatExpression(expression)})`
}

function formatWords({ form, text }: Words): string {
  switch (form) {
    case 'word':
      return text
    case 'phrase':
      return quote(text)
    case 'prefix':
      return `${text}*`
    case 'inside':
      return `*${text}*`
  }
}

function formatField({ name, value }: Field): string {
  return `${name}:${formatValue(value)}`
}

function formatValue(value: FieldValue): string {
  switch (value.form) {
    case 'is':
      return quoteIfNeeded(value.text)
    case 'alone':
      return `=${quoteIfNeeded(value.text)}`
    case 'compare':
      return value.sign + quoteIfNeeded(value.text)
    case 'range':
      return `${formatEnd(value.from)}..${formatEnd(value.to)}`
  }
}

function formatEnd(end: string | undefined): string {
  return end === undefined ? '' : quoteIfNeeded(end)
}
