import type { TextChange } from '#data/model/text-change.ts'
import { applyChanges, composeChanges, rebaseChanges } from '#data/model/text-change.ts'

/**
 * The edits of a note that its notebook does not have yet: `sent` are on their way, `waiting` came
 * after them. The editor shows the text of version `base` with `sent`, then `waiting` applied.
 */
export interface Edits {
  readonly base: number
  /** Length of the text of version `base`, in UTF-16 units. */
  readonly length: number
  readonly sent: readonly TextChange[]
  readonly waiting: readonly TextChange[]
}

/** What `notes.save` answers: the others' changes apply after the sender's own. */
export interface SaveAnswer {
  readonly version: number
  readonly changes: readonly TextChange[]
}

/** A note as it was read, without edits. */
export function noEdits(base: number, length: number): Edits {
  return { base, length, sent: [], waiting: [] }
}

/** Adds what was just typed; positions count in the text that the editor showed before it. */
export function addEdit(edits: Edits, changes: readonly TextChange[]): Edits {
  return { ...edits, waiting: composeChanges([edits.waiting, changes], sentLength(edits)) }
}

/** Puts the waiting edits on their way. Nothing may be on its way already. */
export function sendEdits(edits: Edits): Edits {
  return { ...edits, sent: edits.waiting, waiting: [] }
}

/** Takes the answer to what was sent: the edits that are left, and what the editor must apply. */
export function takeAnswer(
  edits: Edits,
  { version, changes }: SaveAnswer,
): { edits: Edits; apply: readonly TextChange[] } {
  const length = sentLength(edits)
  // The notebook puts what it already had before what comes in; the editor must do the same.
  return {
    edits: {
      base: version,
      length: grown(length, changes),
      sent: [],
      waiting: rebaseChanges(edits.waiting, changes, length),
    },
    apply: rebaseChanges(changes, edits.waiting, length, true),
  }
}

/** The one edit that turns a text into another: what differs between their common start and end. */
export function difference(from: string, to: string): TextChange[] {
  if (from === to) return []
  const most = Math.min(from.length, to.length)
  let start = 0
  while (start < most && from[start] === to[start]) start++
  let end = 0
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++
  return [
    { at: start, remove: from.length - start - end, insert: to.slice(start, to.length - end) },
  ]
}

/** A text that was made from `base`, with what was typed since in the text that shows now. */
export function withTyped(base: string, made: string, now: string): string {
  const typed = difference(base, now)
  return applyChanges(now, rebaseChanges(difference(base, made), typed, base.length))
}

function sentLength({ length, sent }: Edits): number {
  return grown(length, sent)
}

function grown(length: number, changes: readonly TextChange[]): number {
  return changes.reduce((sum, { remove, insert }) => sum - remove + insert.length, length)
}
