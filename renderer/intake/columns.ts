import { say } from '#data/messages/index.ts'
import { dateSpan } from '#data/model/dates.ts'
import { RELIABILITIES, RELIABILITY, TLP_LABELS } from '#data/model/ratings.ts'
import { refNumber } from '#data/model/refs.ts'
import { INTAKE_STATES, SOURCE_TYPES, type SourceSummary } from '#data/model/source.ts'
import type { CellOption } from '#renderer/ui/cell/cell.ts'

/** What the table says of a source, in this order. */
export const COLUMNS = [
  'ref',
  'state',
  'title',
  'type',
  'publisher',
  'author',
  'published',
  'language',
  'handling',
  'reliability',
] as const
export type Column = (typeof COLUMNS)[number]

/** A column whose cells can be changed. */
export type Field = Exclude<Column, 'ref'>

/** The values of a column that has few; `undefined` where anything can stand. */
export function optionsOf(field: Field): readonly CellOption[] | undefined {
  switch (field) {
    case 'state':
      return INTAKE_STATES.map((value) => ({ value, label: say(`window.intake.${value}`) }))
    case 'type':
      return SOURCE_TYPES.map((value) => ({ value, label: say(`window.source.type.${value}`) }))
    case 'handling':
      return [
        { value: '', label: say('window.table.none') },
        ...TLP_LABELS.map((value) => ({ value, label: value })),
      ]
    case 'reliability':
      return [
        { value: '', label: say('window.table.inherit') },
        ...RELIABILITIES.map((value) => ({ value, label: `${value} – ${RELIABILITY[value]}` })),
      ]
    default:
      return undefined
  }
}

/** What stands in a cell when its change begins: empty for none. A grade that is inherited is none. */
export function valueOf(source: SourceSummary, field: Field): string {
  if (field === 'reliability' && source.reliabilityFrom === 'publisher') return ''
  return source[field] ?? ''
}

/** How sources are put in order: by what a column says. What has nothing there stands last, either way. */
export interface QueueOrder {
  readonly by: Column
  readonly down: boolean
}

const words = new Intl.Collator('en', { numeric: true })

/** Sources in order; those alike in the column, the newest first. */
export function inOrder(
  sources: readonly SourceSummary[],
  { by, down }: QueueOrder,
): readonly SourceSummary[] {
  const keys = new Map(sources.map((source) => [source, sortKey(source, by)]))
  const turn = down ? -1 : 1
  return sources.toSorted((one, other) => {
    const [a, b] = [keys.get(one)!, keys.get(other)!]
    if (a === '' || b === '') return Number(a === '') - Number(b === '') || newest(one, other)
    const order = typeof a === 'number' ? a - Number(b) : words.compare(a, String(b))
    return turn * order || newest(one, other)
  })
}

function sortKey(source: SourceSummary, by: Column): string | number {
  switch (by) {
    case 'ref':
      return refNumber('source', source.ref) ?? 0
    case 'state':
      return INTAKE_STATES.indexOf(source.state)
    case 'published':
      return source.published === undefined ? '' : (dateSpan(source.published)?.from ?? '')
    case 'handling':
      return source.handling === undefined ? '' : TLP_LABELS.indexOf(source.handling)
    default:
      return source[by] ?? ''
  }
}

function newest(one: SourceSummary, other: SourceSummary): number {
  return (refNumber('source', other.ref) ?? 0) - (refNumber('source', one.ref) ?? 0)
}

/** A grade in words, with whose it is. */
export function sayReliability({ reliability, reliabilityFrom }: SourceSummary): string {
  if (reliability === undefined) return say('window.ungraded')
  const word = RELIABILITY[reliability]
  return say(reliabilityFrom === 'publisher' ? 'window.grade.publisher' : 'window.table.own', {
    word,
  })
}
