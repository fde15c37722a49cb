/** A bound on how often something is done: a full measure at once, then evenly. */
export interface Rate {
  /** Takes one; false when there is none left. */
  take(): boolean
}

/**
 * @param measure how many at once, and in each `milliseconds`
 * @param now milliseconds that never go back
 */
export function rate(
  measure: number,
  milliseconds: number,
  now: () => number = () => performance.now(),
): Rate {
  let left = measure
  let at = now()
  return {
    take() {
      const time = now()
      left = Math.min(measure, left + ((time - at) / milliseconds) * measure)
      at = time
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
