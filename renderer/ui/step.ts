/**
 * The place that an arrow leads to among so many choices, which follow one another in a ring; from none,
 * -1, down to the first and up to the last.
 * @param count at least one
 */
export function stepAround(at: number, step: 1 | -1, count: number): number {
  return (Math.max(at, step > 0 ? -1 : 0) + step + count) % count
}

/** Which way an arrow leads in a list; `undefined` for every other key. */
export function stepOf(key: string): 1 | -1 | undefined {
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : undefined
}
