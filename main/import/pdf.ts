import type { Reader } from './draft.ts'

/** A PDF: the text of its pages, and where each begins. */
export const pdf: Reader = {
  format: 'pdf',
  heavy: true,
  detect: ({ extension, head }) =>
    extension === 'pdf' || (extension === '' && /^[\s\S]{0,1024}?%PDF-\d/.test(head)),
  // pdf.js is loaded where a PDF is read, and nowhere else.
  read: async (file) => (await import('./pdf-document.ts')).readDocument(file),
}
