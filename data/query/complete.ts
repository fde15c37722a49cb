import type { Span } from '../model/quote.ts'
import { FIELD_NAMES, type FieldName, fieldNamed, FIELDS, type FieldShape, NONE } from './fields.ts'
import { quoteIfNeeded } from './format.ts'

/** What is being written at the caret: the name of a field, or the value of one. */
export interface Unfinished {
  /** What a choice takes the place of. */
  readonly span: Span
  readonly typed: string
  /** Absent while the name itself is written. */
  readonly field: FieldName | undefined
}

/** A field, its colon and the value so far, in or without quotation marks; or letters alone. */
const TERM = /(?:^|[\s(-])(?:(\p{L}+):([<>]?=?)("[^"]*|[^\s()"“„]*)|(\p{L}{2,}))$/u

/** What stands unfinished before the caret; `undefined` where it is words to be found. */
export function unfinishedAt(query: string, caret: number): Unfinished | undefined {
  const found = TERM.exec(query.slice(0, caret))
  if (!found) return undefined
  const [, name, , value = '', letters] = found
  if (letters !== undefined) {
    const begun = FIELD_NAMES.some((field) => field.startsWith(letters.toLowerCase()))
    return begun
      ? { span: { start: caret - letters.length, end: caret }, typed: letters, field: undefined }
      : undefined
  }
  const field = fieldNamed(name ?? '')
  return (
    field && {
      span: { start: caret - value.length, end: caret },
      typed: value.replace(/^"/, ''),
      field,
    }
  )
}

/** Names that a notebook gives to the values of fields. */
export type KnownValues = (field: FieldName) => readonly string[]

/** Choices that are offered at most. */
const MOST = 8

/** What may be meant, as it is written into the query: fields with their colon, values quoted where needed. */
export function choicesFor({ typed, field }: Unfinished, known: KnownValues): string[] {
  const begun = typed.toLowerCase()
  if (field === undefined) {
    return FIELD_NAMES.filter((name) => name.startsWith(begun)).map((name) => `${name}:`)
  }
  const values = valuesOf(field, known)
  const starts = values.filter((value) => value.toLowerCase().startsWith(begun))
  const inside = values.filter(
    (value) => !starts.includes(value) && /[\s/]/.test(value) && holdsWord(value, begun),
  )
  const written = [...starts, ...inside].map(quoteIfNeeded)
  // What is written whole already needs no choice.
  return written.length === 1 && written[0] === typed ? [] : written.slice(0, MOST)
}

function valuesOf(field: FieldName, known: KnownValues): readonly string[] {
  const shape: FieldShape = FIELDS[field]
  switch (shape.takes) {
    case 'topic':
    case 'name':
      return known(field)
    case 'choice':
      return shape.choices
    case 'scale':
      return [...shape.choices, NONE]
    case 'date':
      return []
  }
}

function holdsWord(value: string, begun: string): boolean {
  return value
    .toLowerCase()
    .split(/[\s/]+/u)
    .some((word) => word.startsWith(begun))
}
