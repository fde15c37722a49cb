/** Texts of the command line. ICU MessageFormat. */
export const cli = {
  'cli.about': 'A notebook for analysts: claims, linked notes, briefings that lead back to their sources.',
} as const
