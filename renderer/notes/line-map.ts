/** A place of a page where a line of the text is known to begin; lines count from 1, tops in pixels. */
export interface LineMark {
  readonly line: number
  readonly top: number
}

/** How far down a page a line stands; between marks in proportion. Marks are in order. */
export function topOfLine(marks: readonly LineMark[], line: number): number {
  return between(marks, line, 'line', 'top')
}

/** The line that stands so far down a page, with its fraction. */
export function lineAtTop(marks: readonly LineMark[], top: number): number {
  return between(marks, top, 'top', 'line')
}

function between(
  marks: readonly LineMark[],
  value: number,
  known: keyof LineMark,
  wanted: keyof LineMark,
): number {
  const after = marks.findIndex((mark) => mark[known] > value)
  const to = marks[after === -1 ? marks.length - 1 : after]
  const from = after === -1 ? to : (marks[after - 1] ?? to)
  if (!from || !to) return wanted === 'line' ? 1 : 0
  const span = to[known] - from[known]
  const share = span > 0 ? Math.max(value - from[known], 0) / span : 0
  return from[wanted] + share * (to[wanted] - from[wanted])
}
