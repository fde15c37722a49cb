/** Words that every room shows alike. ICU MessageFormat. */
export const words = {
  'date.about': 'about {date}',
  'date.perhaps': 'perhaps {date}',
  'date.perhaps-about': 'perhaps about {date}',
  'date.since': 'since {date}',
  'date.until': 'until {date}',
  'date.range': '{first} to {last}',
} as const
