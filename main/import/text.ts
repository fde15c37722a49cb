import type { Reader } from './draft.ts'
import { firstLine, titleFrom } from './title.ts'

/** Written in characters, but not what a person would call its text. */
const FOREIGN = /^(pdf|docx?|odt|rtf|pptx?|xlsx?|eml|msg|mht|mhtml|csv|tsv|json|xml|svg|claimbook)$/

/** Plain text, as it stands. */
export const text: Reader = {
  format: 'text',
  detect: ({ extension }) => !FOREIGN.test(extension),
  read: (file) => ({
    fields: { title: titleFrom(file.name, firstLine(file.text)), type: 'article' },
    text: file.text,
    mediaType: 'text/plain',
    warnings: [],
  }),
}
