import { z } from 'zod'
import { act, call } from './base.ts'
import { ref } from './parts.ts'

/** What can leave the notebook, and as what. */
export const EXPORT_FORMATS = ['pdf', 'md', 'json'] as const
export const PDF_STANDARDS = ['a-3a', 'ua-1', 'plain'] as const

/** What of the evidence is attached to a PDF. */
export const EVIDENCE_CHOICES = ['none', 'references', 'quotations'] as const

const warning = z.object({ message: z.string(), line: z.int().optional() })

const exportInput = act.extend({
  note: ref('note'),
  to: z.enum(EXPORT_FORMATS),
  out: z.string().optional(),
  standard: z.enum(PDF_STANDARDS).optional(),
  evidence: z.enum(EVIDENCE_CHOICES).optional(),
})

/** What an export is asked with. */
export type ExportInput = z.infer<typeof exportInput>

const exportReport = z.object({
  file: z.string(),
  url: z.string().optional(),
  /** 0 for formats without pages. */
  pages: z.int(),
  citations: z.int(),
  warnings: z.array(warning),
})

/** What left, where it is, and what to know of it. */
export type ExportReport = z.infer<typeof exportReport>

export const briefings = {
  /**
   * Exports a note as a document. It goes where the shell's destination port puts it: to `out`,
   * to a file chosen in a dialog, or into the browser's downloads by `url`.
   */
  export: call.input(exportInput).output(exportReport),
}
