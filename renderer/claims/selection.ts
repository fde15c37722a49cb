import type { Ref } from '#data/model/refs.ts'

type ClaimRef = Ref<'claim'>

/** Where the cursor of a list stands, and what is selected in it. */
export interface Selection {
  readonly cursor: ClaimRef | undefined
  /** Where an extension began. */
  readonly anchor: ClaimRef | undefined
  readonly selected: ReadonlySet<ClaimRef>
}

export const NOTHING: Selection = { cursor: undefined, anchor: undefined, selected: new Set() }

/** Puts the cursor somewhere; what is selected stays. */
export function moveTo(selection: Selection, cursor: ClaimRef): Selection {
  return { ...selection, cursor, anchor: undefined }
}

/** Selects one, or takes it out. */
export function toggle(selection: Selection, ref: ClaimRef): Selection {
  const selected = new Set(selection.selected)
  if (!selected.delete(ref)) selected.add(ref)
  return { cursor: ref, anchor: ref, selected }
}

/**
 * Selects everything between the anchor and `to`. Where the extension was longer before, what it
 * leaves behind is taken out again.
 */
export function extendTo(selection: Selection, to: ClaimRef, rows: readonly ClaimRef[]): Selection {
  const anchor = selection.anchor ?? selection.cursor ?? to
  const selected = new Set(selection.selected)
  if (selection.anchor !== undefined && selection.cursor !== undefined) {
    for (const ref of between(rows, anchor, selection.cursor)) selected.delete(ref)
  }
  for (const ref of between(rows, anchor, to)) selected.add(ref)
  return { cursor: to, anchor, selected }
}

/** Selects every row. */
export function selectAll(selection: Selection, rows: readonly ClaimRef[]): Selection {
  return { ...selection, selected: new Set(rows) }
}

/** Selects nothing; the cursor stays. */
export function clear({ cursor }: Selection): Selection {
  return { ...NOTHING, cursor }
}

/** Takes out what the list does not show: nothing is changed that a person does not see. */
export function within(selection: Selection, rows: ReadonlySet<ClaimRef>): Selection {
  const { cursor, anchor, selected } = selection
  const kept = [...selected].filter((ref) => rows.has(ref))
  if (kept.length === selected.size && (cursor === undefined || rows.has(cursor))) return selection
  return {
    cursor: cursor !== undefined && rows.has(cursor) ? cursor : undefined,
    anchor: anchor !== undefined && rows.has(anchor) ? anchor : undefined,
    selected: new Set(kept),
  }
}

function between(rows: readonly ClaimRef[], a: ClaimRef, b: ClaimRef): readonly ClaimRef[] {
  const [from, to] = [rows.indexOf(a), rows.indexOf(b)]
  if (from < 0 || to < 0) return from < 0 && to < 0 ? [] : [from < 0 ? b : a]
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1)
}
