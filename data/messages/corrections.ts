/** Texts about corrected texts of sources and what becomes of the passages in them. ICU MessageFormat. */
export const corrections = {
  'anchor.outside': 'it must be a place of the source’s text',
  'anchor.same': 'it says what the source says already',
  'anchor.became':
    '{exact, plural, one {# passage} other {# passages}} exact{moved, plural, =0 {} other {, # moved}}{ambiguous, plural, =0 {} other {, # ambiguous}}{lost, plural, =0 {} other {, # lost}}.',
  'history.did.sources.correct': 'Text of a source corrected',
  'history.did.sources.settle': 'Passage settled',
  'history.did.sources.translate': 'Passage translated',
  'cli.opt.text-file': 'a file that holds its corrected text; - is standard input',
} as const
