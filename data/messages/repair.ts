/** What saving the rows of a damaged notebook tells, and what stands in for what was lost. */
export const repair = {
  'repair.lost-thing': '{ref} could not be read',
  'repair.lost-topic': 'could not be read {id}',
  'repair.lost-folder': 'Could not be read {id}',
  'repair.lost-text': 'This text could not be read from the damaged notebook.',
  'repair.speaker': 'Speaker who could not be read',
  'repair.name': '{name} repaired{number, plural, =1 {} other { #}}',
  'repair.replaced': 'these parts of it could not be read and were replaced: {columns}',
  'repair.loosened': 'it named a row of “{parent}” that is lost, and names none now',
} as const
