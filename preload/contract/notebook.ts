import { z } from 'zod'
import { SCALE_IDS } from '#data/model/ratings.ts'
import { act, call } from './base.ts'

const info = z.object({
  path: z.string(),
  title: z.string(),
  uuid: z.string(),
  scale: z.enum(SCALE_IDS),
  counts: z.object({
    sources: z.int(),
    claims: z.int(),
    notes: z.int(),
    topics: z.int(),
    entities: z.int(),
  }),
})
export type NotebookInfo = z.infer<typeof info>

export const notebook = {
  info: call.output(info),
  /** Notebooks opened before, newest first; those whose file is gone are left out. */
  recent: call.output(z.array(z.object({ path: z.string(), title: z.string() }))),
  /** Closes the open notebook and opens another; where that fails, the first stays open. */
  open: call.input(z.object({ path: z.string().min(1) })).output(info),
  /** Makes a notebook, empty or with the sample facts, and opens it. @throws notebook-exists */
  create: call
    .input(z.object({ path: z.string().min(1), sample: z.boolean().optional() }))
    .output(info),
  /** Writes a copy of the open notebook beside it or elsewhere. @throws write-failed */
  saveCopy: call
    .input(act.extend({ path: z.string().min(1) }))
    .output(z.object({ path: z.string() })),
  /** Sets the likelihood scale of new claims and judgements; what has a likelihood keeps its own. */
  setScale: call.input(act.extend({ scale: z.enum(SCALE_IDS) })).output(info),
  /** Looks for damage: the file's pages, its foreign keys, and its full-text indexes against their tables. */
  check: call.output(
    z.object({
      ok: z.boolean(),
      problems: z.array(z.object({ what: z.string(), where: z.string() })),
    }),
  ),
}
