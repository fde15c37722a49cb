import type { ProblemValue } from './problem.ts'

const MEGABYTE = 1_000_000

/**
 * The most bytes that a file may have to be imported. From a window it travels in one message, so this
 * also bounds what the browser shell's host takes at once.
 */
export const MAX_FILE_BYTES = 50 * MEGABYTE

/** What is wrong with the size of a file, if anything. @param size in bytes */
export function sizeProblem(
  name: string,
  size: number,
): Extract<ProblemValue, { code: 'file-too-large' }> | undefined {
  if (size <= MAX_FILE_BYTES) return undefined
  const megabytes = Math.ceil(size / MEGABYTE)
  return {
    code: 'file-too-large',
    values: { path: name, megabytes, limit: MAX_FILE_BYTES / MEGABYTE },
  }
}
