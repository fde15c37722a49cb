import { z } from 'zod'
import { act, call } from './base.ts'
import { reach, renaming } from './renames.ts'
import { removal } from './trash.ts'

export const folders = {
  /**
   * Calls a folder otherwise, or puts it elsewhere, with all that lies in it.
   * @throws not-found, input-invalid, name-taken, inside-itself
   */
  rename: call.input(act.extend(renaming.folder.shape)).output(reach),
  /** Puts a folder into the trash with all that lies in it. @throws not-found, edition-rests */
  remove: call.input(act.extend({ path: z.string().trim().min(1) })).output(removal),
}
