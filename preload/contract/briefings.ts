import { z } from 'zod'
import { act, call } from './base.ts'
import { ref } from './parts.ts'

/** What can leave the notebook, and as what. */
export const EXPORT_FORMATS = ['pdf', 'md', 'json'] as const
export const PDF_STANDARDS = ['a-3a', 'ua-1', 'plain'] as const

const warning = z.object({ message: z.string(), line: z.int().optional() })

export const briefings = {
  /**
   * Exports a note as a document. It goes where the shell's destination port puts it: to `out`,
   * to a file chosen in a dialog, or into the browser's downloads by `url`.
   */
  export: call
    .input(
      act.extend({
        note: ref('note'),
        to: z.enum(EXPORT_FORMATS),
        out: z.string().optional(),
        standard: z.enum(PDF_STANDARDS).optional(),
        evidence: z.enum(['none', 'references', 'quotations']).optional(),
      }),
    )
    .output(
      z.object({
        file: z.string(),
        url: z.string().optional(),
        pages: z.int(),
        citations: z.int(),
        warnings: z.array(warning),
      }),
    ),
}
