import type { Ref } from '../model/refs.ts'
import { refNumber } from '../model/refs.ts'
import {
  applyChanges,
  composeChanges,
  rebaseChanges,
  type TextChange,
} from '../model/text-change.ts'
import { type Reader, sql } from './sql.ts'
import { hasVersion, stepsSince } from './versions.ts'

/** Edits of a note that were not acknowledged: `waiting` come after `sent`, which may have been saved. */
export interface UnsavedEdits {
  readonly base: number
  /** The action that `sent` went out with. */
  readonly action?: string | undefined
  readonly sent: readonly TextChange[]
  readonly waiting: readonly TextChange[]
}

/**
 * A note's text with edits that were not acknowledged brought into it, each once; what was saved since
 * stays. `undefined` where the edits do not fit: the note, or their version of it, is not there.
 */
export function mergeUnsaved(
  reader: Reader,
  ref: Ref<'note'>,
  edits: UnsavedEdits,
): string | undefined {
  const id = refNumber('note', ref) ?? 0
  const note = reader.get<{ text: string }>(sql`SELECT text FROM note WHERE id = ${id}`)
  if (!note) return undefined
  try {
    const { base, changes } = stillMissing(reader, id, note.text, edits)
    if (!hasVersion(reader, id, base)) return undefined
    let mine = changes
    for (const step of stepsSince(reader, id, base)) {
      mine = rebaseChanges(mine, step.changes, step.length)
    }
    return applyChanges(note.text, mine)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** What of the edits the notebook does not have, and the version that it applies to. */
function stillMissing(
  reader: Reader,
  note: number,
  text: string,
  { base, action, sent, waiting }: UnsavedEdits,
): { base: number; changes: readonly TextChange[] } {
  const length = stepsSince(reader, note, base)[0]?.length ?? text.length
  const answer = action === undefined ? undefined : savedAs(reader, action)
  if (!answer) return { base, changes: composeChanges([sent, waiting], length) }
  const grown = sent.reduce((sum, { remove, insert }) => sum - remove + insert.length, length)
  return { base: answer.version, changes: rebaseChanges(waiting, answer.changes, grown) }
}

/** What a save was answered, if it was done: the version that it made, and the others' changes. */
export function savedAs(
  reader: Reader,
  action: string,
): { readonly version: number; readonly changes: readonly TextChange[] } | undefined {
  const [answer] = reader.pluck<string>(sql`SELECT answer FROM action WHERE id = ${action}`)
  return answer === undefined
    ? undefined
    : (JSON.parse(answer) as { version: number; changes: TextChange[] })
}
