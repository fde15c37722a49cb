/** Something that stands in a margin at the line where its words begin. */
export interface Placed {
  /** Lines of its paragraph that it covers, from 0, both included. */
  readonly first: number
  readonly last: number
}

/** A line of a margin, and all that stands on it, in the order of the text. */
export interface MarginLine<T> {
  readonly line: number
  readonly items: readonly T[]
}

/**
 * Gives each thing its line: where it begins; where that line is taken the next one that it covers
 * and that is free; and where there is none, the line where it begins beside what stands there.
 */
export function marginLines<T extends Placed>(items: readonly T[]): MarginLine<T>[] {
  const lines = new Map<number, T[]>()
  items.forEach((item, at) => {
    const line = freeLine(lines, item, items[at + 1])
    lines.set(line, [...(lines.get(line) ?? []), item])
  })
  return [...lines].map(([line, items]) => ({ line, items })).toSorted((a, b) => a.line - b.line)
}

function freeLine<T extends Placed>(lines: Map<number, T[]>, item: T, next: T | undefined): number {
  if (!lines.has(item.first)) return item.first
  for (let line = item.first + 1; line <= item.last; line += 1) {
    // A line where the next one begins, and that it needs, stays free for it.
    const wanted = next !== undefined && next.first === line && next.last === line
    if (!lines.has(line) && !wanted) return line
  }
  return item.first
}

/** Numbers that share a line, as `4`, `4–5`. */
export function sayNumbers(numbers: readonly number[]): string {
  const first = numbers[0]
  const last = numbers.at(-1)
  return first === last ? `${first ?? ''}` : `${first}–${last}`
}
