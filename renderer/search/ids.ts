/** Ids in the page, by which the field, the hits and their labels know each other. */
export const FIELD_ID = 'search-field'
export const HITS_ID = 'hits'

/** Id of one hit in the page. */
export function hitId(ref: string): string {
  return `hit-${ref}`
}

/** Puts the focus on the search field, or on the hits. */
export function focusOn(id: typeof FIELD_ID | typeof HITS_ID): void {
  document.getElementById(id)?.focus()
}
