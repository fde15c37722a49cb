/** Texts of the window. ICU MessageFormat. */
export const window = {
  'window.title': 'Claimbook',
} as const
