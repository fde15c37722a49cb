/** Texts of the window about claims, topics and entities. ICU MessageFormat. */
export const windowClaims = {
  'window.chips.add': 'Add to {label}',
  'window.chips.remove': 'Take off {value}',
  'window.credibility.set': 'Credibility: {grade}',
  'window.date.unread': 'not read as a date',
  'window.date.hint':
    'Write 13 Jan 2026, spring 2025, about 2018, since 2017; this is how it is kept.',
} as const
