/** What can lie in the trash, by the names of its tables. */
export const TRASH_NOUNS = [
  'source',
  'claim',
  'entity',
  'note',
  'topic',
  'folder',
  'saved_search',
] as const
export type TrashNoun = (typeof TRASH_NOUNS)[number]

/** A thing in the trash, as lists show it. */
export interface TrashItem {
  /** UUID of the thing. */
  readonly uuid: string
  readonly noun: TrashNoun
  /** Its reference, or its name or path where it has none. */
  readonly name: string
  readonly title: string
  /** How many things went along with it, and come back with it. */
  readonly along: number
  readonly author: string
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
}
