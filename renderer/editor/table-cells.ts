/** A table as its lines stand in a note, and a place in it. */
interface TablePlace {
  readonly lines: readonly string[]
  /** Which of the lines, from 0. */
  readonly line: number
  /** UTF-16 units in that line. */
  readonly column: number
}

/** The line between the head and the rows: no cell of it is ever gone to. */
const RULE = 1

/**
 * Goes to the next cell of a table, or the one before, with its columns aligned; behind the last cell
 * stands a new row. `undefined` before the first cell, and where the lines are no table.
 */
export function goToCell({ lines, line, column }: TablePlace, by: 1 | -1): TablePlace | undefined {
  const rows = lines.map(cellsOf)
  const width = rows[0]?.length ?? 0
  if (width === 0 || rows.length <= RULE) return undefined
  const cell = Math.min(cellAt(lines[line]!, column), width - 1)
  const at = line === RULE ? (by === 1 ? width - 1 : 0) : cell
  const [row, next] = step(line, at, by, width)
  if (row < 0) return undefined
  if (row === rows.length) rows.push([])
  const aligned = alignRows(rows, width)
  return { lines: aligned.map(({ text }) => text), line: row, column: aligned[row]!.ends[next]! }
}

/** The row and cell that come next; row -1 before the first. */
function step(line: number, cell: number, by: 1 | -1, width: number): [row: number, cell: number] {
  const next = cell + by
  if (next >= 0 && next < width) return [line, next]
  const row = line + by
  return [row === RULE ? row + by : row, by === 1 ? 0 : width - 1]
}

/** The words of a row's cells. A bar behind a backslash is a part of them. */
function cellsOf(line: string): string[] {
  const cells = line.trim().split(BAR)
  if (cells[0]!.trim() === '') cells.shift()
  if (cells.length > 1 && cells.at(-1)!.trim() === '') cells.pop()
  return cells.map((cell) => cell.trim())
}

const BAR = /(?<!\\)\|/

function cellAt(line: string, column: number): number {
  const bars = line.slice(0, column).split(BAR).length - 1
  return Math.max(0, line.trimStart().startsWith('|') ? bars - 1 : bars)
}

interface AlignedRow {
  readonly text: string
  /** Behind the words of each cell. */
  readonly ends: readonly number[]
}

function alignRows(rows: readonly (readonly string[])[], columns: number): AlignedRow[] {
  const places = Array.from({ length: columns }, (_, column) => {
    const words = rows.filter((_row, at) => at !== RULE).map((row) => widthOf(row[column] ?? ''))
    return { width: Math.max(3, ...words), rule: rows[RULE]![column] ?? '---' }
  })
  return rows.map((row, at) => {
    let text = '|'
    const ends = places.map(({ width, rule }, column) => {
      const words = at === RULE ? ruleOf(rule, width) : (row[column] ?? '')
      const spare = width - widthOf(words)
      const before = at === RULE ? 0 : Math.floor(spare * leaning(rule))
      const end = text.length + 1 + before + words.length
      text += ` ${' '.repeat(before)}${words}${' '.repeat(spare - before)} |`
      return end
    })
    // Cells beyond the head's are no part of the table, but they are somebody's words.
    return { text: [text, ...row.slice(columns).map((words) => ` ${words} |`)].join(''), ends }
  })
}

function ruleOf(rule: string, width: number): string {
  const [left, right] = [rule.startsWith(':') ? ':' : '-', rule.endsWith(':') ? ':' : '-']
  return left + '-'.repeat(width - 2) + right
}

/** How much of the spare room stands before the words. */
function leaning(rule: string): number {
  if (!rule.endsWith(':')) return 0
  return rule.startsWith(':') ? 0.5 : 1
}

const MARKS = /\p{M}/u
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** How many columns a text takes: letters of Chinese, Japanese and Korean take two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => {
    if (MARKS.test(letter)) return sum
    return sum + (WIDE.test(letter) ? 2 : 1)
  }, 0)
}
