import { z } from 'zod'
import type { Backlink, Mention, Note, NoteSummary, OutgoingLink } from '#data/model/note.ts'
import { LINK_TARGETS, MENTIONED } from '#data/model/note.ts'
import { act, call } from './base.ts'
import { change, ref } from './parts.ts'
import { merging, reach, renaming } from './renames.ts'
import { removal } from './trash.ts'

const summary = z.object({
  ref: ref('note'),
  title: z.string(),
  folder: z.string(),
  briefing: z.string().optional(),
  changedAt: z.string(),
}) satisfies z.ZodType<NoteSummary>

const note: z.ZodType<Note> = summary.extend({
  uuid: z.string(),
  text: z.string(),
  version: z.int(),
  aliases: z.array(z.string()).readonly(),
  topics: z.array(z.string()).readonly(),
})

const outgoing: z.ZodType<OutgoingLink> = z.object({
  text: z.string(),
  type: z.enum(LINK_TARGETS),
  target: z.string(),
  resolved: z.boolean(),
  embed: z.boolean(),
  start: z.int(),
  end: z.int(),
})

const backlink: z.ZodType<Backlink> = z.object({
  note: ref('note'),
  title: z.string(),
  text: z.string(),
  start: z.int(),
})

const mention: z.ZodType<Mention> = z.object({
  note: ref('note'),
  title: z.string(),
  start: z.int(),
  end: z.int(),
  written: z.string(),
  before: z.string(),
  after: z.string(),
  of: z.object({ type: z.enum(MENTIONED), id: z.string(), name: z.string() }),
})

/** Mentions of a note in others (`in`), or of other notes, topics and entities in it (`out`). */
const mentioning = z.object({ ref: ref('note'), way: z.enum(['in', 'out']) })

/** What can be typed after `[[` or `#`. */
const suggestion = z.object({
  kind: z.enum(['note', 'claim', 'source', 'topic']),
  /** What is inserted between the brackets, or after the `#`. */
  insert: z.string(),
  label: z.string(),
  detail: z.string(),
})
export type Suggestion = z.infer<typeof suggestion>

/** What the preview needs to show a note's links and citations; by what stands between the brackets. */
const resolution = z.object({
  text: z.string(),
  type: z.enum(LINK_TARGETS),
  target: z.string(),
  resolved: z.boolean(),
  /** The claim's statement and grade, the note's or source's title. */
  label: z.string(),
  grade: z.string().optional(),
  status: z.string().optional(),
  /** Of a link that could mean several notes: their paths, which each mean one (`folder/Title`, `/Title`). */
  candidates: z.array(z.string()).optional(),
})
export type Resolution = z.infer<typeof resolution>

export const notes = {
  list: call.output(z.array(summary)),
  get: call.input(z.object({ ref: ref('note') })).output(note),
  /** The note of that title (`Title` or `folder/Title`, in any case). */
  find: call.input(z.object({ title: z.string() })).output(note),
  /** Makes a note. @throws title-taken, title-invalid */
  create: call
    .input(
      act.extend({ title: z.string(), folder: z.string().optional(), text: z.string().optional() }),
    )
    .output(note),
  /** Makes a note, or replaces the text of the one that has this title. */
  write: call.input(act.extend({ title: z.string(), text: z.string() })).output(note),
  /**
   * Saves edits made on version `base`. Edits that others saved since are kept: these are moved to
   * fit, and `changes` of the answer are the others', moved to apply after the sender's own.
   * @throws not-found, note-base-unknown, change-invalid
   */
  save: call
    .input(
      act.extend({
        ref: ref('note'),
        base: z.int(),
        changes: z.array(change),
      }),
    )
    .output(z.object({ version: z.int(), changes: z.array(change) })),
  /**
   * Calls a note otherwise, or puts it into another folder; what links to it goes along.
   * @throws not-found, title-invalid, input-invalid, name-taken
   */
  rename: call.input(act.extend(renaming.note.shape)).output(reach),
  /**
   * A note goes into another: its text is put at the other's end, its title becomes an alias of the
   * other, and its reference and every link to it lead there. @throws not-found, merge-same
   */
  merge: call.input(act.extend(merging.note.shape)).output(reach),
  /** Calls a heading otherwise. @throws not-found, input-invalid, heading-unclear */
  renameHeading: call.input(act.extend(renaming.heading.shape)).output(reach),
  /** Calls a block otherwise. @throws not-found, input-invalid, name-taken */
  renameBlock: call.input(act.extend(renaming.block.shape)).output(reach),
  /** Puts notes into the trash, with their versions and judgements. @throws not-found, edition-rests */
  remove: call
    .input(act.extend({ refs: z.array(ref('note')).min(1).max(100_000) }))
    .output(removal),
  links: call
    .input(z.object({ ref: ref('note') }))
    .output(z.object({ outgoing: z.array(outgoing), backlinks: z.array(backlink) })),
  /**
   * Places where a name stands without a link, as whole words: those in other notes newest note first,
   * those in the note itself in the order of its text. @throws not-found
   */
  mentions: call
    .input(
      mentioning.extend({
        /** The `next` of the page before. */
        after: z.int().optional(),
        /** A page ends after so many, with the note that it is in; it may end earlier, too. */
        most: z.int().min(1).max(1_000).default(25),
      }),
    )
    .output(
      z.object({
        mentions: z.array(mention),
        /** Absent after the last page. */
        next: z.int().optional(),
        /** Names that are not looked for in other notes, since they stand in too many. */
        common: z.array(z.string()),
      }),
    ),
  /**
   * Makes mentions links that show what was written, one (`at`) or all; a topic is put into the note's
   * front matter. What is a mention no more, and entities, stay as they are. @throws not-found
   */
  linkMentions: call
    .input(
      act.extend(mentioning.shape).extend({
        at: z.object({ note: ref('note'), start: z.int().min(0) }).optional(),
      }),
    )
    .output(z.object({ links: z.int(), topics: z.int(), notes: z.int() })),
  /** The places in notes that lead to a note, a claim or a source, the notes by title. */
  references: call
    .input(z.object({ ref: z.union([ref('note'), ref('claim'), ref('source')]) }))
    .output(z.array(backlink.and(z.object({ written: z.string() })))),
  /** One call for a link that is being typed: everything that it could become, best first. */
  suggest: call
    .input(z.object({ kind: z.enum(['link', 'topic']), text: z.string() }))
    .output(z.array(suggestion)),
  /** Looks up what stands between brackets in a text that may not be saved yet. */
  resolve: call
    .input(z.object({ links: z.array(z.string()).max(5_000) }))
    .output(z.array(resolution)),
}
