import { z } from 'zod'
import { call } from './base.ts'
import { change, ref } from './parts.ts'

/** How long what is kept may be, in UTF-16 units. */
const MOST = 16_000_000

/** A note's text that is not saved yet: what was typed on version `base`. */
const noteText = z.object({
  kind: z.literal('note'),
  note: ref('note'),
  base: z.int(),
  /** The save that `sent` went out with; it may have been done. */
  action: z.uuid().optional(),
  sent: z.array(change).readonly(),
  /** Edits after `sent`. */
  waiting: z.array(change).readonly(),
  /** The whole text as the editor showed it. */
  text: z.string().max(MOST),
})

/** Words in a form, by what the form is for; what they say is the window's own business. */
const draft = z.object({
  kind: z.literal('draft'),
  key: z.string().min(1).max(500),
  value: z.string().max(MOST),
})

export const buffered = z.discriminatedUnion('kind', [noteText, draft])
/** What was typed and is not saved yet. */
export type Buffered = z.infer<typeof buffered>

/** Which note's or form's words; `window` is the one that they are typed in. */
const place = z.object({
  /** UUID of the notebook. */
  notebook: z.uuid(),
  window: z.uuid(),
  what: z.discriminatedUnion('kind', [
    noteText.pick({ kind: true, note: true }),
    draft.pick({ kind: true, key: true }),
  ]),
})
export type BufferPlace = z.infer<typeof place>

/** A note's text that its window left unsaved. */
const left = z.object({
  window: z.uuid(),
  /** When it was kept: an instant, ISO 8601 in UTC. */
  at: z.string(),
  what: noteText,
  /** The note as it is saved; absent where it is gone. */
  saved: z.object({ title: z.string(), text: z.string() }).optional(),
  /** Both brought together; absent where that cannot be done. */
  merged: z.string().optional(),
})
export type LeftText = z.infer<typeof left>

export const buffers = {
  /**
   * Keeps what was typed until it is saved, in a file of its own: it never waits for the notebook, and
   * is kept also where the notebook takes nothing. @throws write-failed
   */
  keep: call.input(place.extend({ what: buffered })).output(z.void()),
  /** Forgets what was kept, as it is saved or given up. @throws write-failed */
  drop: call.input(place).output(z.void()),
  /** What windows that are gone have left of the open notebook's; what is in a note by now is left out. */
  left: call.output(z.object({ texts: z.array(left), drafts: z.array(draft) })),
}
