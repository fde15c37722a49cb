import { z } from 'zod'
import type { Topic } from '#data/model/topic.ts'
import { act, call } from './base.ts'

const topic: z.ZodType<Topic> = z.object({
  uuid: z.string(),
  path: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).readonly(),
  claims: z.int(),
  notes: z.int(),
})

export const topics = {
  /** The whole tree, parents before children, each level by name. */
  list: call.output(z.array(topic)),
  add: call.input(act.extend({ path: z.string().trim().min(1) })).output(topic),
}
