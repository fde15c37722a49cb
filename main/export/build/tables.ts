import type { Table } from 'mdast'
import type { Block, Column, Inline } from '../document.ts'
import { textOf } from './text-of.ts'
import type { Writing } from './writing.ts'

/** Characters that the table's face sets in a line over the whole width. */
const LINE = 100
const PADDING = 3
const LONGEST_WORD = 24

/** A table with its columns' shares of the width, wide enough for their words where there is room. */
export function writeTable(node: Table, writing: Writing): Block {
  const [head = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => writing.inlines(cell.children)),
  )
  const full = rows.map((row) => head.map((_, column) => row[column] ?? []))
  const widths = columnWidths(
    head.map((cell, column) => [cell, ...full.map((row) => row[column]!)]),
  )
  const cols = widths.map((width, column): Column => ({
    align: node.align?.[column] ?? 'left',
    width,
  }))
  return { t: 'table', id: '', cols, head, rows: full }
}

/** Each column gets its longest word, then what is left in proportion to what it would still like. */
function columnWidths(columns: readonly (readonly (readonly Inline[])[])[]): number[] {
  const wishes = columns.map((cells) => {
    const texts = cells.map(textOf)
    const words = texts.flatMap((text) => text.split(/\s+/))
    const least = Math.min(longest(words), LONGEST_WORD) + PADDING
    return { least, most: Math.max(longest(texts) + PADDING, least) }
  })
  const least = sum(wishes.map((wish) => wish.least))
  const wanted = sum(wishes.map((wish) => wish.most - wish.least))
  const share = wanted === 0 ? 0 : Math.min(1, Math.max(0, LINE - least) / wanted)
  return wishes.map((wish) => Math.round(wish.least + (wish.most - wish.least) * share))
}

/** Length of the longest text; a Chinese character is as wide as two Latin ones. */
function longest(texts: readonly string[]): number {
  return Math.max(
    1,
    ...texts.map((text) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0)),
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
