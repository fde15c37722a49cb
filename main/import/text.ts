import { readingText } from './text-file.ts'
import { firstLine, titleFrom } from './title.ts'

/** Written in characters, but not what a person would call its text. */
const FOREIGN =
  /^(docx?|odt|rtf|pptx?|xlsx?|msg|csv|tsv|json|xml|svg|tiff?|heic|avif|bmp|claimbook)$/

/** Plain text, as it stands. */
export const text = readingText({
  format: 'text',
  heavy: false,
  detect: ({ extension }) => !FOREIGN.test(extension),
  read: (file) => ({
    fields: { title: titleFrom(file.name, firstLine(file.text)), type: 'article' },
    text: file.text,
    mediaType: 'text/plain',
    warnings: [],
  }),
})
