import type { Reliability } from './ratings.ts'
import type { Ref } from './refs.ts'

export const ENTITY_KINDS = [
  'person',
  'organisation',
  'publisher',
  'place',
  'event',
  'thing',
] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

/** Somebody or something that speaks, publishes, or is spoken about. */
export interface Entity {
  readonly ref: Ref<'entity'>
  readonly uuid: string
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: readonly string[]
  /** A publisher's default, inherited by its sources. */
  readonly reliability?: Reliability | undefined
  /** Claims it makes, and claims it is about. */
  readonly speaks: number
  readonly about: number
}
