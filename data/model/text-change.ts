import { ChangeSet, Text } from '@codemirror/state'

/**
 * One edit of a text: `remove` UTF-16 units from `at`, then `insert` there. In a list of edits every
 * position counts in the text as it was before any of them, and no two overlap.
 */
export interface TextChange {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

// Only "\n" splits lines here: a carriage return that a person's text holds must survive an edit.
const LINE = '\n'

function toSet(changes: readonly TextChange[], length: number): ChangeSet {
  const specs = changes.map(({ at, remove, insert }) => ({ from: at, to: at + remove, insert }))
  return ChangeSet.of(specs, length, LINE)
}

function fromSet(set: ChangeSet): TextChange[] {
  const changes: TextChange[] = []
  set.iterChanges((from, to, _fromAfter, _toAfter, insert) => {
    changes.push({ at: from, remove: to - from, insert: insert.sliceString(0, undefined, LINE) })
  }, true)
  return changes
}

/**
 * Applies edits to a text.
 * @throws RangeError when one reaches outside it
 */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const doc = Text.of(text.split(LINE))
  return toSet(changes, doc.length).apply(doc).sliceString(0, undefined, LINE)
}

/** Joins edits that follow one another into one list over the first text, of `length` UTF-16 units. */
export function composeChanges(
  steps: readonly (readonly TextChange[])[],
  length: number,
): TextChange[] {
  const start = ChangeSet.empty(length)
  return fromSet(steps.reduce((all, step) => all.compose(toSet(step, all.newLength)), start))
}

/**
 * Moves edits made on a text of `length` so that they apply after `over`, made on that same text by
 * somebody else. No insert is lost; what both removed is removed once. Of two inserts at one place
 * the one of `over` comes first, unless `first`.
 */
export function rebaseChanges(
  changes: readonly TextChange[],
  over: readonly TextChange[],
  length: number,
  first = false,
): TextChange[] {
  return fromSet(toSet(changes, length).map(toSet(over, length), first))
}

/** The edits that lead back: applied to what `changes` make of `text`, they give `text` again. */
export function invertChanges(changes: readonly TextChange[], text: string): TextChange[] {
  const doc = Text.of(text.split(LINE))
  return fromSet(toSet(changes, doc.length).invert(doc))
}

/** The edits that put U+FFFD, the sign for an unknown character, where only half of one is left. */
export function mendCharacters(text: string): TextChange[] {
  const whole = text.toWellFormed()
  if (whole === text) return []
  const changes: TextChange[] = []
  for (let at = 0; at < whole.length; at += 1) {
    if (text[at] !== whole[at]) changes.push({ at, remove: 1, insert: whole[at]! })
  }
  return changes
}

/** Whether edits of a text removed or typed something inside a span of it. */
export function reachesInto(
  changes: readonly TextChange[],
  span: { readonly at: number; readonly remove: number },
): boolean {
  const end = span.at + span.remove
  return changes.some(({ at, remove }) =>
    remove === 0 ? at > span.at && at < end : at < end && at + remove > span.at,
  )
}
