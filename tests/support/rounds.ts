/** The part of a torture’s rounds that every test run does; a third keeps it within its minutes. */
const SHARE = 3
/** So many are always done, where there are so many: each step of a backup is to be met once. */
const LEAST = 12

/**
 * How often a torture repeats itself: `many` times under `npm run torture`, `few` times where
 * `CLAIMBOOK_TORTURE` is `short`, and a share of these in every other test run.
 */
export function rounds(few: number, many: number): number {
  if (isLong()) return many
  if (process.env['CLAIMBOOK_TORTURE'] === 'short') return few
  return Math.max(Math.min(few, LEAST), Math.ceil(few / SHARE))
}

/** Milliseconds that a torture may take before it counts as stuck. */
export const TORTURE_LIMIT_MS = isLong() ? 6 * 3_600_000 : 240_000

/** Where a torture's random choices begin; printed, so that a run that failed can be run again. */
export const SEED = Number(process.env['CLAIMBOOK_SEED'] ?? Date.now() % 1_000_000)

function isLong(): boolean {
  return process.env['CLAIMBOOK_TORTURE'] === 'long'
}

/** Random numbers from a seed (mulberry32): the same seed gives the same ones, in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
