import type { Ref } from '#data/model/refs.ts'

type ClaimRef = Ref<'claim'>

/** Where the cursor of a list stands, and what is selected in it. */
export interface Selection {
  /** The claim under the cursor; absent also while its row is still on its way. */
  readonly cursor: ClaimRef | undefined
  /** The cursor's place in the list, from 0; -1 when there is no cursor. */
  readonly at: number
  /** Place where an extension began, and what it has selected since. */
  readonly extension: { readonly from: number; readonly refs: readonly ClaimRef[] } | undefined
  readonly selected: ReadonlySet<ClaimRef>
}

export const NOTHING: Selection = {
  cursor: undefined,
  at: -1,
  extension: undefined,
  selected: new Set(),
}

/** Puts the cursor somewhere; what is selected stays. */
export function moveTo(
  { selected }: Selection,
  at: number,
  cursor: ClaimRef | undefined,
): Selection {
  return { cursor, at, extension: undefined, selected }
}

/** Selects one, or takes it out. */
export function toggle(selection: Selection, at: number, ref: ClaimRef): Selection {
  const selected = new Set(selection.selected)
  if (!selected.delete(ref)) selected.add(ref)
  return { cursor: ref, at, extension: { from: at, refs: [] }, selected }
}

/** The places that an extension to a place takes in, the first and the last. */
export function reach({ at, extension }: Selection, to: number): [number, number] {
  const from = extension?.from ?? (at < 0 ? to : at)
  return [Math.min(from, to), Math.max(from, to)]
}

/**
 * Selects everything that an extension to a place takes in: `refs`, from `reach`. Where the extension
 * was longer before, what it leaves behind is taken out again.
 */
export function extendTo(selection: Selection, at: number, refs: readonly ClaimRef[]): Selection {
  const from = selection.extension?.from ?? (selection.at < 0 ? at : selection.at)
  const selected = new Set(selection.selected)
  for (const ref of selection.extension?.refs ?? []) selected.delete(ref)
  for (const ref of refs) selected.add(ref)
  return { cursor: at < from ? refs[0] : refs.at(-1), at, extension: { from, refs }, selected }
}

/** Selects all these. */
export function selectAll(selection: Selection, refs: readonly ClaimRef[]): Selection {
  return { ...selection, extension: undefined, selected: new Set(refs) }
}

/** Selects nothing; the cursor stays. */
export function clear({ cursor, at }: Selection): Selection {
  return { ...NOTHING, cursor, at }
}

/** Takes out what the list no longer shows: nothing is changed that a person does not see. */
export function keepOnly(selection: Selection, shown: readonly ClaimRef[]): Selection {
  const kept = new Set(shown)
  const selected = [...selection.selected].filter((ref) => kept.has(ref))
  return selected.length === selection.selected.size
    ? selection
    : { ...selection, extension: undefined, selected: new Set(selected) }
}

/** The cursor after the rows moved: its claim is at another place, or not in the list any more. */
export function relocate(selection: Selection, at: number | undefined): Selection {
  return at === undefined
    ? { ...selection, cursor: undefined, at: -1, extension: undefined }
    : { ...selection, at, extension: undefined }
}
