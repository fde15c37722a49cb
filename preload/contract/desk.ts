import { z } from 'zod'
import { act, call } from './base.ts'

/** How long the window's own account of its state may be. */
const MOST_STATE = 200_000

export const desk = {
  /**
   * How the window of this notebook was left; what it says is the window's own business. A safe start
   * knows nothing of it, and opens nothing.
   */
  get: call.output(z.object({ state: z.string().nullable(), safe: z.boolean() })),
  /** Keeps how the window is, in the user's data folder. @throws write-failed, notebook-other */
  keep: call
    .input(act.pick({ notebook: true }).extend({ state: z.string().max(MOST_STATE) }))
    .output(z.void()),
}
