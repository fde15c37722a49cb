import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { call } from './base.ts'

const notice = z.object({
  /** The action that made the change; absent when another notebook was opened. */
  action: z.string().optional(),
  noun: z.enum([
    'source',
    'claim',
    'note',
    'topic',
    'entity',
    'relation',
    'review',
    'saved-search',
    'trash',
    'settings',
    'notebook',
    'health',
    'backup',
    // One that nobody brought to its end was taken back; `action` is the import, `ids` is what stays.
    'import',
  ]),
  /** References, or paths of topics, that changed. */
  ids: z.array(z.string()),
})

/** Says what changed, after it was committed. A notice refreshes views and drives nothing. */
export type ChangeNotice = z.infer<typeof notice>

export const changes = {
  /** `window`: who watches; what it keeps unsaved counts as left by it once it watches no more. */
  watch: call
    .input(z.object({ window: z.uuid().optional() }).optional())
    .output(eventIterator(notice)),
}
