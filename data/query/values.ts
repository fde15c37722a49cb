import { say } from '../messages/index.ts'
import { dateSpan } from '../model/dates.ts'
import { readDate } from '../model/people-dates.ts'
import type { Span } from '../model/quote.ts'
import { topicLevels } from '../model/topic.ts'
import type { FieldValue, Sign } from './ast.ts'
import { type FieldName, FIELDS, type FieldShape, NONE } from './fields.ts'
import { quoteIfNeeded } from './format.ts'
import { didYouMean, mistake } from './mistakes.ts'
import { match, phraseAt, type Piece, RANGE_END, RUN } from './scan.ts'

/**
 * Reads and checks what stands behind a field's colon; `head` is the span of its name and colon.
 * Choices come out in the spelling of their set, dates as EDTF.
 * @throws Problem query-broken
 */
export function valueAt(
  query: string,
  name: FieldName,
  head: Span,
): { value: FieldValue; end: number } {
  const { takes } = FIELDS[name]
  if (takes === 'scale' || takes === 'date') return orderedAt(query, name, head)
  const alone = takes === 'topic' && query.charAt(head.end) === '='
  const piece = pieceAt(query, head.end + (alone ? 1 : 0), RUN)
  if (!piece) throw missing(query, name, head)
  const text = checked(name, piece)
  return { value: { form: alone ? 'alone' : 'is', text }, end: piece.span.end }
}

function orderedAt(query: string, name: FieldName, head: Span): { value: FieldValue; end: number } {
  const sign = match(/[<>]=?/y, query, head.end)
  const first = pieceAt(query, head.end + sign.length, RANGE_END)
  const after = first?.span.end ?? head.end + sign.length
  if (!query.startsWith('..', after)) {
    if (!first) throw missing(query, name, head)
    const text = checked(name, first)
    if (sign === '') return { value: { form: 'is', text }, end: after }
    assertOrdered(text, first)
    return { value: { form: 'compare', sign: sign as Sign, text }, end: after }
  }
  const second = pieceAt(query, after + 2, RANGE_END)
  const whole = { start: head.start, end: second?.span.end ?? after + 2 }
  if (sign) throw mistake(say('query.sign-and-range'), whole, say('query.write-range'))
  if (!first && !second) throw missing(query, name, whole)
  const [from, to] = [first, second].map((piece) => {
    if (!piece) return undefined
    const text = checked(name, piece)
    assertOrdered(text, piece)
    return text
  })
  if (from !== undefined && to !== undefined && isBackwards(name, from, to)) {
    const words = `${name}:${quoteIfNeeded(to)}..${quoteIfNeeded(from)}`
    throw mistake(say('query.range-backwards'), whole, say('query.turn-range', { words }))
  }
  return { value: { form: 'range', from, to }, end: whole.end }
}

function isBackwards(name: FieldName, from: string, to: string): boolean {
  const shape: FieldShape = FIELDS[name]
  if (shape.takes === 'date') {
    const [first, last] = [dateSpan(from)?.from, dateSpan(to)?.to]
    return first !== undefined && last !== undefined && first > last
  }
  // Terms of likelihood stand in more than one scale: what lies between is known only there.
  if (shape.takes !== 'scale' || name === 'likelihood') return false
  return shape.choices.indexOf(from) > shape.choices.indexOf(to)
}

function pieceAt(query: string, at: number, bare: RegExp): Piece | undefined {
  const phrase = phraseAt(query, at)
  if (phrase) return phrase
  const text = match(bare, query, at)
  return text === '' ? undefined : { text, span: { start: at, end: at + text.length } }
}

function missing(query: string, name: FieldName, span: Span): Error {
  const next = match(RUN, query, span.end + match(/\s*/y, query, span.end).length)
  return mistake(
    say('query.value-missing', { field: name }),
    span,
    next === '' ? '' : say('query.close-up', { words: `${name}:${next}` }),
  )
}

function assertOrdered(text: string, { span }: Piece): void {
  if (text === NONE) throw mistake(say('query.none-ordered'), span, say('query.none-alone'))
}

/** The value in its proper spelling. */
function checked(name: FieldName, { text, span }: Piece): string {
  const shape: FieldShape = FIELDS[name]
  switch (shape.takes) {
    case 'name':
      return text
    case 'topic':
      if (topicLevels(text)) return text.replace(/^#/, '')
      throw mistake(say('query.no-topic', { text }), span, say('query.write-topic'))
    case 'date': {
      if (shape.none && text.toLowerCase() === NONE) return NONE
      const date = readDate(text)
      if (date !== undefined) return date
      throw mistake(say('query.no-date', { text }), span, say('query.write-date'))
    }
    case 'choice':
      return choice(name, shape.choices, text, span)
    case 'scale':
      return choice(name, [...shape.choices, NONE], text, span)
  }
}

function choice(name: FieldName, choices: readonly string[], text: string, span: Span): string {
  const wanted = text.toLowerCase().replace(/\s+/g, ' ')
  const found = choices.find((known) => known.toLowerCase() === wanted)
  if (found !== undefined) return found
  throw mistake(
    say('query.unknown-value', { field: name, text }),
    span,
    didYouMean(text, choices, (known) => `${name}:${quoteIfNeeded(known)}`, quoteIfNeeded) ??
      say('query.choices', { choices: choices.map(quoteIfNeeded).join(', ') }),
  )
}
