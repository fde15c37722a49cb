import { z } from 'zod'
import type { ProblemValue } from '#data/model/problem.ts'
import { call } from './base.ts'
import { ref, text } from './parts.ts'

const count = z.int().min(0)

/** How far a rename or merge reaches. */
export const reach = z.object({
  /** Links, citations and embeds that are written anew, and the notes of which any word is. */
  links: count,
  notes: count,
  /** Saved searches whose query is written anew. */
  searches: count,
  /** Claims and sources that show the new name, or go to what the other was merged into. */
  claims: count,
  sources: count,
})
export type Reach = z.infer<typeof reach>

/** What can be called otherwise, or lie elsewhere. Whole paths of folders and topics, from the root. */
export const renaming = {
  note: z.object({ ref: ref('note'), title: z.string().optional(), folder: z.string().optional() }),
  /** `heading` is its text or slug; `to` is Markdown. */
  heading: z.object({ ref: ref('note'), heading: text, to: text }),
  /** Without `^`. */
  block: z.object({ ref: ref('note'), id: text, to: text }),
  folder: z.object({ path: text, to: text }),
  topic: z.object({ path: text, to: text }),
  entity: z.object({ ref: ref('entity'), name: text }),
}

/** What can go into another of its kind, which is what it is called and found by from then on. */
export const merging = {
  note: z.object({ ref: ref('note'), into: ref('note') }),
  topic: z.object({ path: text, into: text }),
  entity: z.object({ ref: ref('entity'), into: ref('entity') }),
  entities: z.object({ refs: z.array(ref('entity')).min(1), into: ref('entity') }),
  claim: z.object({ ref: ref('claim'), into: ref('claim') }),
  claims: z.object({ refs: z.array(ref('claim')).min(1).max(10_000), into: ref('claim') }),
}

const asked = z.discriminatedUnion('of', [
  renaming.note.extend({ of: z.literal('note') }),
  renaming.heading.extend({ of: z.literal('heading') }),
  renaming.block.extend({ of: z.literal('block') }),
  renaming.folder.extend({ of: z.literal('folder') }),
  renaming.topic.extend({ of: z.literal('topic') }),
  renaming.entity.extend({ of: z.literal('entity') }),
  merging.note.extend({ of: z.literal('note-merge') }),
  merging.topic.extend({ of: z.literal('topic-merge') }),
  merging.entity.extend({ of: z.literal('entity-merge') }),
  merging.entities.extend({ of: z.literal('entities-merge') }),
  merging.claim.extend({ of: z.literal('claim-merge') }),
])
/** A rename or merge that may be done. */
export type Asked = z.infer<typeof asked>

export const renames = {
  /** How far a rename or merge would reach, or what stands in its way; nothing is changed. */
  preview: call.input(asked).output(
    z.union([
      z.object({ reach }),
      /** For `name-taken` of a note, topic or entity the two can be merged. */
      z.object({ problem: z.custom<ProblemValue>() }),
    ]),
  ),
}
