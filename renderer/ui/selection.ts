/** Where the cursor of a list stands, and what is selected in it. `Id`: references of its rows. */
export interface Selection<Id extends string> {
  /** The row under the cursor; absent also while it is still on its way. */
  readonly cursor: Id | undefined
  /** The cursor's place in the list, from 0; -1 when there is no cursor. */
  readonly at: number
  /** Place where an extension began, and what it has selected since. */
  readonly extension: { readonly from: number; readonly refs: readonly Id[] } | undefined
  readonly selected: ReadonlySet<Id>
}

export const NOTHING: Selection<never> = {
  cursor: undefined,
  at: -1,
  extension: undefined,
  selected: new Set(),
}

/** Puts the cursor somewhere; what is selected stays. */
export function moveTo<Id extends string>(
  { selected }: Selection<Id>,
  at: number,
  cursor: Id | undefined,
): Selection<Id> {
  return { cursor, at, extension: undefined, selected }
}

/** Selects one, or takes it out. */
export function toggle<Id extends string>(
  selection: Selection<Id>,
  at: number,
  ref: Id,
): Selection<Id> {
  const selected = new Set(selection.selected)
  if (!selected.delete(ref)) selected.add(ref)
  return { cursor: ref, at, extension: { from: at, refs: [] }, selected }
}

/** The places that an extension to a place takes in, the first and the last. */
export function reach({ at, extension }: Selection<string>, to: number): [number, number] {
  const from = extension?.from ?? (at < 0 ? to : at)
  return [Math.min(from, to), Math.max(from, to)]
}

/**
 * Selects everything that an extension to a place takes in: `refs`, from `reach`. Where the extension
 * was longer before, what it leaves behind is taken out again.
 */
export function extendTo<Id extends string>(
  selection: Selection<Id>,
  at: number,
  refs: readonly Id[],
): Selection<Id> {
  const from = selection.extension?.from ?? (selection.at < 0 ? at : selection.at)
  const selected = new Set(selection.selected)
  for (const ref of selection.extension?.refs ?? []) selected.delete(ref)
  for (const ref of refs) selected.add(ref)
  return { cursor: at < from ? refs[0] : refs.at(-1), at, extension: { from, refs }, selected }
}

/** Selects all these. */
export function selectAll<Id extends string>(
  selection: Selection<Id>,
  refs: readonly Id[],
): Selection<Id> {
  return { ...selection, extension: undefined, selected: new Set(refs) }
}

/** Selects nothing; the cursor stays. */
export function clear<Id extends string>({ cursor, at }: Selection<Id>): Selection<Id> {
  return { ...NOTHING, cursor, at }
}

/** Takes out what the list no longer shows: nothing is changed that a person does not see. */
export function keepOnly<Id extends string>(
  selection: Selection<Id>,
  shown: readonly Id[],
): Selection<Id> {
  const kept = new Set(shown)
  const selected = [...selection.selected].filter((ref) => kept.has(ref))
  return selected.length === selection.selected.size
    ? selection
    : { ...selection, extension: undefined, selected: new Set(selected) }
}

/** Without rows that are gone. */
export function without<Id extends string>(
  selection: Selection<Id>,
  gone: readonly string[],
): Selection<Id> {
  const ids = new Set(gone)
  return keepOnly(
    selection,
    [...selection.selected].filter((ref) => !ids.has(ref)),
  )
}

/** The cursor after the rows moved: its row is at another place, or not in the list any more. */
export function relocate<Id extends string>(
  selection: Selection<Id>,
  at: number | undefined,
): Selection<Id> {
  return at === undefined
    ? { ...selection, cursor: undefined, at: -1, extension: undefined }
    : { ...selection, at, extension: undefined }
}
