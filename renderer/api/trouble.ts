import { ORPCError } from '@orpc/client'
import { say, sayProblem } from '#data/messages/index.ts'
import type { ProblemValue } from '#data/model/problem.ts'
import { ConnectionLost } from '#preload/bridges/bridge.ts'

/** What went wrong with a call, where a person can act on it. */
export function problemOf(error: unknown): ProblemValue | undefined {
  return error instanceof ORPCError && error.code === 'PROBLEM'
    ? (error.data as ProblemValue)
    : undefined
}

/** What went wrong with a call, in words. */
export function troubleText(error: unknown): string {
  const problem = problemOf(error)
  if (problem) return sayProblem(problem)
  if (error instanceof ConnectionLost) {
    return say(error.underWay ? 'window.lost.under-way' : 'window.lost.call')
  }
  return say('window.unexpected', {
    reason: error instanceof Error ? error.message : String(error),
  })
}
