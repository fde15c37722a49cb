import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { ProblemValue } from '#data/model/problem.ts'

/** The one declared error of every call: a problem from the closed set, as a value. */
export const PROBLEM = 'PROBLEM'

/** A call of the contract, before its input and output are said. */
export const call = oc.errors({
  [PROBLEM]: { status: 422, data: z.custom<ProblemValue>() },
})

/** The UUID of one thing that a person did: sent again, it gets the same answer. */
export const actionId = z.uuid()

/** What every changing call carries. */
export const act = z.object({
  action: actionId,
  /**
   * UUID of the notebook that it is meant for. In another one, which was opened in the meantime,
   * nothing is done, and the problem is `notebook-other`.
   */
  notebook: z.string().optional(),
})
