import { CLAIM_COLUMNS, type ClaimColumn } from '#data/model/claim.ts'

/** What the table of claims can say of a claim. */
export const COLUMNS = [...CLAIM_COLUMNS, 'topics', 'entities'] as const
export type Column = (typeof COLUMNS)[number]

/** The columns that show until others are chosen. */
export const USUAL_COLUMNS: readonly Column[] = [
  'ref',
  'status',
  'statement',
  'speaker',
  'grade',
  'said',
  'independent',
]

/** Whether the table can be sorted by a column; a claim has more topics than one. */
export function isSortable(column: Column): column is ClaimColumn {
  return column !== 'topics' && column !== 'entities'
}

/** Shows a column behind the others, or hides it. The statement stays: it is what a row is of. */
export function turnColumn(columns: readonly Column[], column: Column): readonly Column[] {
  if (column === 'statement') return columns
  return columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column]
}

/** Moves a column so many places on. */
export function moveColumn(
  columns: readonly Column[],
  column: Column,
  by: number,
): readonly Column[] {
  const at = columns.indexOf(column)
  const to = at + by
  if (at < 0 || to < 0 || to >= columns.length) return columns
  return columns.filter((one) => one !== column).toSpliced(to, 0, column)
}

/** Columns that were kept: those that there are, each once; the usual ones where they say nothing. */
export function readColumns(kept: unknown): readonly Column[] {
  const named: readonly unknown[] = Array.isArray(kept) ? kept : []
  const columns = [...new Set(named)].flatMap((name) => COLUMNS.find((one) => one === name) ?? [])
  return columns.includes('statement') ? columns : USUAL_COLUMNS
}

/** How the rows are laid out for their columns: values of the style sheet's own properties. */
export interface RowLayout {
  readonly style: Readonly<Record<`--${string}`, string>>
  /** In rows of two lines, where each cell stands. */
  readonly areas: ReadonlyMap<Column, string> | undefined
}

/** @param narrow whether a row has two lines: the statement has the first, and what tells the claim apart */
export function layoutOf(columns: readonly Column[], narrow: boolean): RowLayout {
  const isFirst = (one: Column) => one === 'ref' || one === 'status'
  const first = columns.filter(isFirst)
  const rest = columns.filter((one) => !isFirst(one) && one !== 'statement')
  // Behind the box that selects.
  const at = first.length + 2
  const areas = new Map<Column, string>([
    ...first.map((one, place) => [one, `1 / ${place + 2}`] as const),
    ['statement', `1 / ${at} / 2 / -1`],
    ...rest.map((one, place) => [one, `2 / ${at + place}`] as const),
  ])
  const leastStatement = narrow ? 64 : 200
  const statement = `minmax(${leastStatement}px, 1fr)`
  const tracks = (shown: readonly Column[]) =>
    shown.map((one) => (one === 'statement' ? statement : track(one)))
  const least = columns.reduce((sum, one) => sum + GAP + leastOf(one), leastStatement)
  return {
    style: {
      '--columns': [BOX, ...tracks(columns)].join(' '),
      '--columns-of-two': [BOX, ...tracks(first), statement, ...tracks(rest.slice(1))].join(' '),
      '--least': `calc(${least + EDGES}px + ${columns.includes('ref') ? 'var(--ref)' : '0px'})`,
    },
    areas: narrow ? areas : undefined,
  }
}

const BOX = '16px'
const GAP = 8
/** The box and the space at both ends of a row. */
const EDGES = 16 + 2 * 12

/** Widths in px; two where a column gives way. References are as wide as the longest. */
const WIDTHS: Readonly<
  Record<Exclude<Column, 'ref' | 'statement'>, number | readonly [number, number]>
> = {
  status: 16,
  speaker: [64, 136],
  grade: 52,
  said: 84,
  independent: 44,
  speakers: 60,
  kind: 108,
  on: 84,
  likelihood: 108,
  added: 84,
  changed: 84,
  topics: [96, 176],
  entities: [96, 176],
}

function track(column: Exclude<Column, 'statement'>): string {
  if (column === 'ref') return 'var(--ref)'
  const width = WIDTHS[column]
  return typeof width === 'number' ? `${width}px` : `minmax(${width[0]}px, ${width[1]}px)`
}

function leastOf(column: Column): number {
  if (column === 'ref' || column === 'statement') return 0
  const width = WIDTHS[column]
  return typeof width === 'number' ? width : width[0]
}
