import { z } from 'zod'
import { act, call } from './base.ts'
import { text } from './parts.ts'
import { removal } from './trash.ts'

const savedSearch = z.object({
  uuid: z.string(),
  name: z.string(),
  query: z.string(),
  /** How much it finds now; `null` where the query no longer makes sense, as when a topic is gone. */
  total: z.int().nullable(),
})
export type SavedSearch = z.infer<typeof savedSearch>

export const searches = {
  /** Saved searches by name. */
  list: call.output(z.array(savedSearch)),
  /**
   * Keeps a query under a name; `uuid` renames or changes the one that is there.
   * @throws query-broken, search-name-taken, not-found
   */
  save: call
    .input(
      act.extend({
        uuid: z.uuid().optional(),
        name: text.max(200),
        query: z.string().trim().max(10_000),
      }),
    )
    .output(savedSearch),
  /** Puts it into the trash. @throws not-found */
  remove: call.input(act.extend({ uuid: z.uuid() })).output(removal),
}
