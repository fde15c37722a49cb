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
    'saved-search',
    'settings',
    'notebook',
  ]),
  /** References, or paths of topics, that changed. */
  ids: z.array(z.string()),
})

/** Says what changed, after it was committed. A notice refreshes views and drives nothing. */
export type ChangeNotice = z.infer<typeof notice>

export const changes = {
  watch: call.output(eventIterator(notice)),
}
