/** The columns of the claims list. */
export const COLUMNS = [
  'ref',
  'status',
  'statement',
  'speaker',
  'grade',
  'said',
  'independent',
] as const
