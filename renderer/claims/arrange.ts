import type { ClaimStatus, ClaimSummary } from '#data/model/claim.ts'
import { dateSpan, type Edtf } from '#data/model/dates.ts'
import { fold } from '#data/model/fold.ts'
import { parseRef } from '#data/model/refs.ts'

/** The columns of the claims list, in their order. */
export const COLUMNS = [
  'ref',
  'status',
  'statement',
  'speaker',
  'grade',
  'said',
  'independent',
] as const
export type Column = (typeof COLUMNS)[number]

/** The column that the list is sorted by, and whether its greatest value stands first. */
export interface Order {
  readonly by: Column
  readonly down: boolean
}

/** Which claims the list shows. */
export interface Narrowing {
  readonly status: ClaimStatus | undefined
  /** Path of a topic; what is below it counts as well. */
  readonly topic: string | undefined
}

/** The claims that a list shows, in its order; what is equal, and what says nothing, by reference. */
export function arrange(
  claims: readonly ClaimSummary[],
  { status, topic }: Narrowing,
  { by, down }: Order,
): ClaimSummary[] {
  const key = KEYS[by]
  const keyed = claims
    .filter((claim) => status === undefined || claim.status === status)
    .filter((claim) => topic === undefined || claim.topics.some((tag) => isWithin(tag, topic)))
    .map((claim) => ({ claim, key: key(claim), number: numberOf(claim) }))
  const way = down ? -1 : 1
  return keyed
    .sort((a, b) => {
      if (a.key === b.key) return b.number - a.number
      // What says nothing stands last, whichever way the list goes.
      if (a.key === undefined) return 1
      if (b.key === undefined) return -1
      return a.key < b.key ? -way : way
    })
    .map(({ claim }) => claim)
}

/** The order after a person chose a column: another column, or the same the other way. */
export function reorder(order: Order, by: Column): Order {
  return order.by === by
    ? { by, down: !order.down }
    : { by, down: by === 'ref' || by === 'said' || by === 'independent' }
}

/** How many claims have each status, and how many there are. */
export function countByStatus(
  claims: readonly ClaimSummary[],
): Readonly<Record<ClaimStatus | 'all', number>> {
  const counts = {
    all: claims.length,
    open: 0,
    disputed: 0,
    superseded: 0,
    refuted: 0,
    retracted: 0,
  }
  for (const { status } of claims) counts[status] += 1
  return counts
}

/** Whether a topic is another one or below it. */
function isWithin(path: string, topic: string): boolean {
  return path === topic || path.startsWith(`${topic}/`)
}

function numberOf({ ref }: ClaimSummary): number {
  return parseRef(ref)?.number ?? 0
}

const STATUS_ORDER: Record<ClaimStatus, number> = {
  open: 0,
  disputed: 1,
  superseded: 2,
  refuted: 3,
  retracted: 4,
}

const KEYS: Record<Column, (claim: ClaimSummary) => string | number | undefined> = {
  ref: numberOf,
  status: ({ status }) => STATUS_ORDER[status],
  statement: ({ statement }) => fold(statement),
  speaker: ({ speaker }) => fold(speaker),
  grade: ({ reliability, credibility }) =>
    reliability === undefined && credibility === undefined
      ? undefined
      : `${reliability ?? '~'}${credibility ?? '~'}`,
  said: ({ said }) => (said === undefined ? undefined : firstDay(said)),
  independent: ({ passages, independent }) => (passages === 0 ? undefined : independent),
}

const days = new Map<Edtf, string>()

/** The first day that a date allows. Reading EDTF takes time, and a list has few distinct dates. */
function firstDay(date: Edtf): string {
  const known = days.get(date)
  if (known !== undefined) return known
  const day = dateSpan(date)?.from ?? ''
  days.set(date, day)
  return day
}
