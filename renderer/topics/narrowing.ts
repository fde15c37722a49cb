import { useState } from 'react'

/** Something that a page narrows its claims by, beside what the page is about. */
export interface Term {
  /** Of one kind there is one at a time. */
  readonly kind: 'date' | 'status' | 'grade' | 'speaker' | 'topic' | 'entity' | 'whose'
  /** A part of a query. */
  readonly query: string
  /** What it is called on the page. */
  readonly label: string
}

/** The terms that a page's claims are narrowed by, and how they are put on and taken off. */
export interface Narrowing {
  readonly terms: readonly Term[]
  /** Puts a term in the place of another of its kind; takes it off where it is on already. */
  readonly toggle: (term: Term) => void
  readonly isOn: (query: string) => boolean
}

export function useNarrowing(): Narrowing {
  const [terms, setTerms] = useState<readonly Term[]>([])
  return {
    terms,
    toggle: (term) =>
      setTerms((now) => {
        const others = now.filter(({ kind }) => kind !== term.kind)
        return now.some(({ query }) => query === term.query) ? others : [...others, term]
      }),
    isOn: (query) => terms.some((term) => term.query === query),
  }
}

/** A query for claims alone, narrowed by these terms. */
export function queryOf(base: string, terms: readonly Term[]): string {
  return [base, ...terms.map(({ query }) => query), 'in:claims'].join(' ')
}
