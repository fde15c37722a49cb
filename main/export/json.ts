import type { BriefingDocument } from './document.ts'

/** The document's tree as JSON, with a line ending after it. */
export function writeJson(document: BriefingDocument): string {
  return `${JSON.stringify(document, undefined, 2)}\n`
}
