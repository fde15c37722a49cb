/** Who does something, when, under which action; and where its rows get their UUIDs. */
export interface Stamp {
  readonly action: string
  readonly author: string
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  uuid(): string
}
