import { z } from 'zod'
import type { Topic } from '#data/model/topic.ts'
import { act, call } from './base.ts'
import { gapReasons } from './gaps.ts'
import { overview, timeline } from './overviews.ts'
import { text } from './parts.ts'
import { merging, reach, renaming } from './renames.ts'
import { removal } from './trash.ts'

const topic: z.ZodType<Topic> = z.object({
  uuid: z.string(),
  path: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).readonly(),
  archived: z.enum(['itself', 'above']).optional(),
  claims: z.int(),
  own: z.int(),
  notes: z.int(),
})

const topicPage = z.intersection(
  topic,
  z.object({
    /** The first of those directly below it, archived ones too, by name; and how many there are. */
    below: z.array(topic).readonly(),
    branches: z.int(),
    overview,
    /** When the claims were said, and the times that they are about; one row each. */
    said: timeline,
    on: timeline,
    /** Why it rests on little, if it does. */
    gaps: gapReasons,
  }),
)
/** A topic with how the claims that are tagged with it, or below it, divide. */
export type TopicPage = z.infer<typeof topicPage>

export const topics = {
  /** The whole tree, parents before children, each level by name; `archived`: also what was put away. */
  list: call
    .input(z.object({ archived: z.boolean().optional() }).optional())
    .output(z.array(topic)),
  /** A former path leads to it as well. @throws not-found */
  get: call.input(z.object({ path: text })).output(topicPage),
  add: call.input(act.extend({ path: z.string().trim().min(1) })).output(topic),
  /**
   * Calls a topic otherwise, or puts it elsewhere, with all below it; its old path still finds it.
   * @throws not-found, input-invalid, name-taken, inside-itself
   */
  rename: call.input(act.extend(renaming.topic.shape)).output(reach),
  /**
   * Puts a topic away, or takes it out again, with all below it: lists, trees and completion leave it
   * out; its claims stay as they are. @throws not-found
   */
  archive: call.input(act.extend({ path: text, archived: z.boolean() })).output(topic),
  /**
   * From now on another name leads to it in the place of the last part of its path, or leads there no
   * more: what is written with a name that goes is written anew. @throws not-found, input-invalid, name-taken
   */
  aliases: call.input(act.extend({ path: text, alias: text, leads: z.boolean() })).output(reach),
  /** A topic goes into another, with all below it. @throws not-found, merge-same, inside-itself */
  merge: call.input(act.extend(merging.topic.shape)).output(reach),
  /**
   * Puts a topic into the trash, with those below it. `withTags`: claims that are tagged with one of
   * them lose the tag. @throws not-found, topic-tags, topic-mentioned
   */
  remove: call
    .input(act.extend({ path: z.string().trim().min(1), withTags: z.boolean().optional() }))
    .output(removal),
}
