import type { Conflict } from '../../model/conflict.ts'
import { formatRef, type Ref } from '../../model/refs.ts'
import { composeChanges, reachesInto, type TextChange } from '../../model/text-change.ts'
import { saveMany } from '../note-words.ts'
import { getNote, saveNote } from '../notes.ts'
import { type Reader, sql, type Writer } from '../sql.ts'
import type { Stamp } from '../stamp.ts'
import { latestAlike, stepsSince } from '../versions.ts'

/** The version that an action made of a note. */
interface Made {
  note: number
  version: number
  back: string | null
}

/** The notes whose texts an action changed, each version that it made. */
export function textsBy(reader: Reader, action: string): Made[] {
  return reader.all<Made>(sql`
    SELECT note, version, back FROM note_change WHERE action = ${action}
    ORDER BY note, version DESC`)
}

/** A note whose text was changed back. */
export interface RevertedText {
  /** Its number. */
  readonly note: number
  /** The edits of the text as it was just before; absent where others' came in between. */
  readonly changes?: readonly TextChange[] | undefined
}

/**
 * Takes an action's edits of notes back by a three-way merge: what was written since stays. A piece
 * that was itself changed since is left as it is, and told.
 */
export function revertTexts(
  writer: Writer,
  made: readonly Made[],
  stamp: Stamp,
): { texts: RevertedText[]; conflicts: Conflict[] } {
  const conflicts: Conflict[] = []
  const texts = new Map<number, RevertedText>()
  saveMany(writer, made.length, () => {
    for (const one of made) {
      const reverted = revertText(writer, one, stamp, conflicts)
      if (reverted) texts.set(one.note, texts.has(one.note) ? { note: one.note } : reverted)
    }
  })
  return { texts: [...texts.values()], conflicts }
}

function revertText(
  writer: Writer,
  { note, version, back }: Made,
  stamp: Stamp,
  conflicts: Conflict[],
): RevertedText | undefined {
  const ref = formatRef('note', note)
  if (back === null) {
    conflicts.push({ kind: 'gone', what: ref, field: 'text' })
    return undefined
  }
  const wanted = JSON.parse(back) as TextChange[]
  if (isLatest(writer, note, version)) {
    saveNote(writer, ref, version, wanted, stamp)
    return { note, changes: wanted }
  }
  const base = latestAlike(writer, note, version)
  const since = changesSince(writer, note, base)
  const free = wanted.filter((change) => !reachesInto(since, change))
  if (free.length < wanted.length) {
    const { text } = getNote(writer, ref)
    for (const change of wanted.filter((one) => !free.includes(one))) {
      conflicts.push(conflictAt(ref, text, since, change))
    }
  }
  if (free.length === 0) return undefined
  saveNote(writer, ref, base, free, stamp)
  return { note }
}

function isLatest(reader: Reader, note: number, version: number): boolean {
  return (
    reader.get(sql`SELECT id FROM note WHERE id = ${note} AND version = ${version}`) !== undefined
  )
}

/** Everything that later versions changed, as one list of edits on the text of `version`. */
function changesSince(reader: Reader, note: number, version: number): TextChange[] {
  const later = stepsSince(reader, note, version)
  const [first] = later
  return first
    ? composeChanges(
        later.map(({ changes }) => changes),
        first.length,
      )
    : []
}

function conflictAt(
  ref: Ref<'note'>,
  text: string,
  since: readonly TextChange[],
  { at, remove, insert }: TextChange,
): Conflict {
  const moved = (place: number) =>
    since
      .filter((change) => change.at < place)
      .reduce(
        (sum, change) => sum + change.insert.length - Math.min(change.remove, place - change.at),
        place,
      )
  return {
    kind: 'changed',
    what: ref,
    field: 'text',
    now: text.slice(moved(at), Math.max(moved(at), moved(at + remove))),
    wanted: insert,
  }
}
