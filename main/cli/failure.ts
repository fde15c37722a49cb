import { ORPCError } from '@orpc/client'
import { CommanderError } from 'commander'
import { say, sayProblem } from '#data/messages/index.ts'
import { Problem, type ProblemCode, type ProblemValue } from '#data/model/problem.ts'
import { ConnectionLost } from '#preload/bridges/bridge.ts'
import { PROBLEM } from '#preload/contract/base.ts'
import { oneLine, visible } from './paper.ts'

/** How a run ends: done; a problem was found; wrong usage; could not be done. */
export type ExitStatus = 0 | 1 | 2 | 3

/** Thrown for a command that is put wrongly, in words of the catalogue. */
export class UsageError extends Error {}

/** What a person is told when a run fails. */
export interface Failure {
  readonly status: ExitStatus
  /** One line for standard error; absent where all was said. */
  readonly line?: string
}

/** Reads what was thrown: a command put wrongly, a problem, or a fault of the program. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof CommanderError) return ofCommander(thrown)
  if (thrown instanceof UsageError) return { status: 2, line: thrown.message }
  const problem = problemOf(thrown)
  if (problem) return { status: STATUS[problem.code] ?? 3, line: lineOf(sayProblem(problem)) }
  if (thrown instanceof ORPCError && thrown.code === 'BAD_REQUEST') return ofInput(thrown)
  if (thrown instanceof ConnectionLost) return { status: 3, line: say('owner.lost') }
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  return { status: 3, line: lineOf(say('cli.fault', { reason })) }
}

/** The problem that was thrown here or by a call; `undefined` when it is something else. */
export function problemOf(thrown: unknown): ProblemValue | undefined {
  if (thrown instanceof Problem) return thrown.toValue()
  return thrown instanceof ORPCError && thrown.code === PROBLEM
    ? (thrown.data as ProblemValue)
    : undefined
}

/** Problems that end otherwise than with “could not be done”. */
const STATUS: { readonly [Code in ProblemCode]?: ExitStatus } = {
  'query-broken': 2,
  'input-invalid': 2,
  'date-unreadable': 2,
  'term-unknown': 2,
  'title-invalid': 2,
  'speaker-missing': 2,
  'briefing-broken': 1,
}

const HELP = new Set(['commander.helpDisplayed', 'commander.version'])

function ofCommander(error: CommanderError): Failure {
  if (HELP.has(error.code)) return { status: 0 }
  // Help was shown in place of a command that is missing.
  if (error.code === 'commander.help') return { status: 2 }
  const message = error.message.replace(/^error: /, '')
  return { status: 2, line: lineOf(message.charAt(0).toUpperCase() + message.slice(1)) }
}

/** An input that the contract refused, by the first thing that is wrong with it. */
function ofInput({ data }: { readonly data?: unknown }): Failure {
  const [issue] = (data as { issues?: Issue[] } | undefined)?.issues ?? []
  const field = issue?.path?.join('.') ?? ''
  return {
    status: 2,
    line: lineOf(say('cli.usage.input', { field, reason: issue?.message ?? '' })),
  }
}

interface Issue {
  readonly path?: readonly PropertyKey[]
  readonly message: string
}

function lineOf(text: string): string {
  return visible(oneLine(text))
}
