/** What of a claim, a source or a judgement can have changed. */
export const HISTORY_FIELDS = [
  'statement',
  'speaker',
  'kind',
  'said',
  'on',
  'hedge',
  'credibility',
  'likelihood',
  'status',
  'comment',
  'topic',
  'entity',
  'evidence',
  'relation',
  'merged',
  'title',
  'type',
  'publisher',
  'author',
  'url',
  'published',
  'accessed',
  'language',
  'reliability',
  'descriptor',
  'handling',
  'classification',
  'quotable',
  'state',
  'text',
  'derived-from',
  'call',
  'confidence',
  'because',
  'until',
  'would-change-if',
] as const
export type HistoryField = (typeof HISTORY_FIELDS)[number]

/**
 * One field as it was and as it became, as it is stored: grades as their number or letter, dates as
 * EDTF, a likelihood as `scale:band`, other things by their name, path or reference. What was added to
 * a list has no `before`, what was taken from it no `after`.
 */
export interface FieldChange {
  readonly field: HistoryField
  readonly before?: string | undefined
  readonly after?: string | undefined
}

/** What one action did to a thing. */
export interface ThingChange {
  /** UUID of the action. */
  readonly action: string
  /** The contract's name of it, such as `claims.edit`; absent where that is not kept any more. */
  readonly call?: string | undefined
  readonly author: string
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  readonly did: 'made' | 'changed' | 'removed'
  readonly changes: readonly FieldChange[]
  /** Why, where the person said so. */
  readonly why?: string | undefined
  /** Whether it was taken back and stands so. */
  readonly undone: boolean
}
