/** Id of the list of hits in the page. */
export const HITS_ID = 'hits'

/** Id of one hit in the page. */
export function hitId(ref: string): string {
  return `hit-${ref}`
}
