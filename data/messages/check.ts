/** What looking for damage can find, and where. ICU MessageFormat. */
export const check = {
  'check.parent-missing': 'it names a row of “{parent}” that is not there',
  'check.index-differs': 'the search index does not hold what its table holds',
  'check.text-differs': 'its text is not the one that came in',
  'check.file-differs': 'its file is not the one that came in',
  'check.passage-differs': 'the words “{exact}” no longer stand at their place in its text',
  'check.where-pages': 'the file’s pages',
  'check.where-keys': 'the ties between rows',
  'check.where-index': 'the search index of “{table}”',
  'check.where-renditions': 'the sources’ texts',
  'check.where-files': 'the kept files',
  'check.where-passages': 'the passages',
  'check.where-row': '“{table}”, row {row}',
  'check.where-file': 'the file {hash}',
} as const
