import { Problem, type ProblemValue } from '#data/model/problem.ts'
import type { Child } from './ports.ts'

/** What a child process answers with: what it did, or what kept it from that. */
export type ChildAnswer<Done> =
  | { readonly done: Done }
  | { readonly problem: ProblemValue }
  | { readonly fault: Error }

/** Does something in a child process, and tells how that ended. */
export function answerWith<Done>(work: () => Done): ChildAnswer<Done> {
  try {
    return { done: work() }
  } catch (error) {
    if (error instanceof Problem) return { problem: error.toValue() }
    return { fault: error instanceof Error ? error : new Error(String(error)) }
  }
}

/**
 * Asks a child process that answers so.
 * @throws Problem what it answers with
 * @throws Error when it ends, or meets a fault of the program
 */
export async function askChild<Done>(
  child: Child,
  request: unknown,
  signal?: AbortSignal,
): Promise<Done> {
  const answer = (await child.ask(request, signal)) as ChildAnswer<Done>
  if ('problem' in answer) throw Problem.from(answer.problem)
  if ('fault' in answer) throw answer.fault
  return answer.done
}
