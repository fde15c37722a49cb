import { z } from 'zod'
import { SCALE_IDS } from '#data/model/ratings.ts'
import { act, call } from './base.ts'

const info = z.object({
  path: z.string(),
  /** The notebook that this is a copy of, since that cannot be written to. */
  copyOf: z.string().optional(),
  /** Where it lies, if not simply on this machine: two machines that write to it can lose work. */
  place: z.object({ kind: z.enum(['network', 'cloud']), name: z.string() }).optional(),
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

const found = z.array(z.object({ what: z.string(), where: z.string() }))

const health = z.object({
  /** How far a check has come, in steps. */
  checking: z.object({ done: z.int(), total: z.int() }).nullable(),
  /** What was found last and has not been found gone since: lines of where and what. */
  damage: z.object({ since: z.string(), found: z.string() }).nullable(),
  /** Whether the `-wal` that held what was written last was gone when the notebook was opened. */
  walGone: z.boolean(),
})
export type NotebookHealth = z.infer<typeof health>

const repaired = z.object({
  file: z.string(),
  ok: z.boolean(),
  tables: z
    .array(z.object({ table: z.string(), saved: z.int(), lost: z.int(), complete: z.boolean() }))
    .readonly(),
  lost: z.array(z.string()).readonly(),
  doubtful: found.readonly(),
  standIns: z.array(z.string()).readonly(),
  problems: found.readonly(),
})

const count = z.int()
const handedOver = z.object({
  path: z.string(),
  /** What the copy does not hold, how many of each. */
  leftOut: z.object({
    claims: count,
    sources: count,
    notes: count,
    topics: count,
    entities: count,
    searches: count,
  }),
})
export type HandedOver = z.infer<typeof handedOver>

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
  /**
   * Writes a copy for somebody else, without trash, journal, versions and these topics: paths, with all
   * below them and what is about nothing else. @throws notebook-exists, not-found, write-failed
   */
  handOver: call
    .input(act.extend({ path: z.string().min(1), withoutTopics: z.array(z.string()).optional() }))
    .output(handedOver),
  /** Sets the likelihood scale of new claims and judgements; what has a likelihood keeps its own. */
  setScale: call.input(act.extend({ scale: z.enum(SCALE_IDS) })).output(info),
  /** What is known of the notebook's soundness, and of a check that is under way. */
  health: call.output(health),
  /**
   * Looks for damage of every kind, beside all other work; a check that is under way is joined. What is
   * found is marked until a check finds nothing.
   */
  check: call.output(z.object({ ok: z.boolean(), problems: found })),
  /**
   * Saves what can be read of a damaged notebook, else of the open one, into a new one, which is not
   * opened. The damaged one stays as it is.
   * @throws notebook-exists, notebook-in-use, notebook-missing, notebook-damaged, write-failed
   */
  repair: call
    .input(z.object({ path: z.string().min(1).optional(), to: z.string().min(1).optional() }))
    .output(repaired),
}
