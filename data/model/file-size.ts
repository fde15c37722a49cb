import type { ProblemValue } from './problem.ts'

const MEGABYTE = 1_000_000

/**
 * The most bytes that a file may have to be imported. From a window it travels in one message, so this
 * also bounds what the browser shell's host takes at once.
 */
export const MAX_FILE_BYTES = 50 * MEGABYTE

/** The most bytes of one message between processes: a file comes within one, with little beside it. */
export const MAX_MESSAGE_BYTES = MAX_FILE_BYTES + 64 * 1024

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
