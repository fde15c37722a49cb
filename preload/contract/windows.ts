import { z } from 'zod'
import { call } from './base.ts'

const opened = z.discriminatedUnion('by', [
  z.object({ by: z.literal('program') }),
  z.object({
    by: z.literal('hand'),
    /** A page that opens a window, in a folder of the user's own. */
    file: z.string(),
    /** The same by number, where the code is asked for. */
    address: z.string(),
    code: z.string(),
  }),
])
export type OpenedWindow = z.infer<typeof opened>

export const windows = {
  /**
   * Opens another window of the program that has the notebook open; where none can be opened, or none
   * is wanted, says how to open one by hand. @throws notebook-in-use where the program has no windows
   */
  open: call.input(z.object({ window: z.boolean() })).output(opened),
}
