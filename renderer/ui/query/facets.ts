import { say } from '#data/messages/index.ts'
import { CLAIM_KINDS, CLAIM_STATUSES } from '#data/model/claim.ts'
import { fold } from '#data/model/fold.ts'
import { CREDIBILITIES, CREDIBILITY, RELIABILITIES, RELIABILITY } from '#data/model/ratings.ts'
import { NONE } from '#data/query/fields.ts'
import { type Narrowing, narrowTo, toggleValue, valuesIn } from '#data/query/narrow.ts'

/** A value that rows have, as a query names it and as people call it, and how many have it. */
export interface Counted {
  readonly value: string
  readonly label?: string | undefined
  readonly count: number
}

/** A value that a query can be narrowed to. */
export interface FacetValue {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly on: boolean
}

/** The values of a facet: those counted, and those that the query is narrowed to already, found or not. */
export function facetValues(
  by: Narrowing,
  known: readonly Counted[],
  narrowed: readonly string[],
): FacetValue[] {
  const on = (value: string) => narrowed.some((one) => fold(one) === fold(value))
  const gone = narrowed.filter((one) => !known.some(({ value }) => fold(value) === fold(one)))
  return [...known, ...gone.map((value): Counted => ({ value, count: 0 }))].map(
    ({ value, label, count }) => ({
      value,
      label: label ?? valueLabel(by, value),
      count,
      on: on(value),
    }),
  )
}

/** What people call a value of a facet. */
export function valueLabel(by: Narrowing, value: string): string {
  switch (by) {
    case 'type': {
      const type = (['claims', 'notes', 'sources'] as const).find((one) => one === value)
      return type ? say(`window.facet.${type}`) : value
    }
    case 'kind': {
      const kind = CLAIM_KINDS.find((one) => one === value)
      return kind ? say(`window.kind.${kind}`) : value
    }
    case 'status': {
      const status = CLAIM_STATUSES.find((one) => one === value)
      return status ? say(`window.status.${status}`) : value
    }
    case 'reliability': {
      const grade = RELIABILITIES.find((one) => one === value)
      return grade ? `${grade} – ${RELIABILITY[grade]}` : orUngraded(value)
    }
    case 'credibility': {
      const grade = CREDIBILITIES.find((one) => String(one) === value)
      return grade ? `${grade} – ${CREDIBILITY[grade]}` : orUngraded(value)
    }
    default:
      return value
  }
}

/** The values that a query is narrowed to; none where it is broken. */
export function narrowedTo(query: string, by: Narrowing): string[] {
  return tried(() => valuesIn(query, by)) ?? []
}

/** The query without what narrows it by this facet. */
export function without(query: string, by: Narrowing): string {
  return tried(() => narrowTo(query, by, [])) ?? query
}

/** The query with a value more or less; `undefined` where it is broken. */
export function turned(query: string, by: Narrowing, value: string): string | undefined {
  return tried(() => toggleValue(query, by, value))
}

/** What a query gives; `undefined` where it is broken, as one that is being typed may be. */
export function tried<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

function orUngraded(value: string): string {
  return value === NONE ? say('window.ungraded') : value
}
