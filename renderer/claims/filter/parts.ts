import { say } from '#data/messages/index.ts'
import {
  CLAIM_FACETS,
  type ClaimFacet,
  partsIn,
  valuesIn,
  withoutPart,
} from '#data/query/narrow.ts'
import { tried, valueLabel } from '#renderer/ui/query/facets.ts'

/** A part of a filter, as a chip shows it. */
export interface FilterPart {
  /** As it is written. */
  readonly text: string
  readonly label: string
}

/** What people call a source; absent: the reference alone. */
type TitleOf = (source: string) => string | undefined

/** The parts of a filter: a facet's in words, any other as it is written. */
export function filterParts(query: string, titleOf: TitleOf): FilterPart[] {
  const texts = tried(() => partsIn(query))
  // What cannot be read is one thing, to be taken off whole.
  if (!texts) return [{ text: query, label: query }]
  return texts.map((text) => ({ text, label: labelOf(text, titleOf) ?? text }))
}

/** The filter without one of its parts. */
export function withoutFilterPart(query: string, at: number): string {
  return tried(() => withoutPart(query, at)) ?? ''
}

const choice = new Intl.ListFormat('en', { type: 'disjunction' })

function labelOf(text: string, titleOf: TitleOf): string | undefined {
  for (const by of CLAIM_FACETS) {
    const values = tried(() => valuesIn(text, by)) ?? []
    if (values.length > 0) {
      const named = values.map((value) => shortLabel(by, value, titleOf))
      return say('window.claims.filter.part', {
        facet: say(`window.facet.${by}`),
        values: choice.format(named),
      })
    }
  }
  return undefined
}

function shortLabel(by: ClaimFacet, value: string, titleOf: TitleOf): string {
  return (by === 'source' && titleOf(value)) || valueLabel(by, value)
}
