import { afterAll } from 'vitest'
import { startNodeChild } from '#main/node-child.ts'
import type { Child } from '#main/ports.ts'
import { type Pdf, type PdfOptions, setPdf } from '#main/export/typst.ts'
import { build, type Changes } from './sample-facts.ts'
import { readPdf, type ReadPdf } from './read-pdf.ts'

export const OPTIONS: PdfOptions = {
  standard: 'a-3a',
  evidence: 'references',
  timestamp: new Date('2026-01-14T08:00:00Z'),
}

let shared: Child | undefined

afterAll(() => shared?.kill())

/** The real typesetter in its real process, kept for all tests of a file. */
function startShared(): Child {
  shared ??= startNodeChild('typst')
  return { ask: shared.ask, kill: () => undefined }
}

/** Sets a note's text as a PDF. */
export function set(
  body: string,
  options: Partial<PdfOptions> = {},
  changes: Changes = {},
): Promise<Pdf> {
  return setPdf(build(body, changes).document, { ...OPTIONS, ...options }, startShared)
}

/** Sets a note's text and reads the PDF back. */
export async function setAndRead(
  body: string,
  options: Partial<PdfOptions> = {},
  changes: Changes = {},
): Promise<ReadPdf> {
  return readPdf((await set(body, options, changes)).bytes)
}
