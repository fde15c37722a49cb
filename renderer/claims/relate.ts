import type { RelationKind } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'

/** The key of each relation. */
export const RELATION_KEYS: Readonly<Record<RelationKind, string>> = {
  supports: 's',
  contradicts: 'o',
  refines: 'r',
  updates: 'u',
  duplicates: 'e',
}

/** A tie as it is about to be drawn. */
export interface Tie {
  readonly from: Ref<'claim'>
  readonly kind: RelationKind
  readonly to: Ref<'claim'>
}

/**
 * The tie between the claims of the two columns. What was read second, at the right, refines or
 * updates what stood before; else the left one does it to the right. `swapped` turns that round.
 */
export function tieOf(
  kind: RelationKind,
  left: Ref<'claim'>,
  right: Ref<'claim'>,
  swapped: boolean,
): Tie {
  const backwards = (kind === 'refines' || kind === 'updates') !== swapped
  return backwards ? { from: right, kind, to: left } : { from: left, kind, to: right }
}
