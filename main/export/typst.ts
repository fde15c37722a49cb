import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import type { Child, ChildProgram } from '#main/ports.ts'
import type { BriefingDocument, Warning } from './document.ts'
import { type EvidenceChoice, evidenceFile } from './evidence.ts'
import type { PdfStandard, SetAnswer, SetRequest } from './press/protocol.ts'

export interface PdfOptions {
  readonly standard: PdfStandard
  readonly evidence: EvidenceChoice
  /** Written into the file as its creation, in whole seconds: the same document gives the same bytes. */
  readonly timestamp: Date
  readonly signal?: AbortSignal | undefined
}

export interface Pdf {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly warnings: readonly Warning[]
}

/**
 * Sets a document as a PDF, in a child process of its own.
 * @throws Problem press-failed when the typesetter refuses the document or its process ends
 * @throws the reason of `signal` when it aborts
 */
export async function setPdf(
  document: BriefingDocument,
  { standard, evidence, timestamp, signal }: PdfOptions,
  startChild: (program: ChildProgram) => Child,
): Promise<Pdf> {
  const { meta, words, sections, notes, scale } = document
  const request: SetRequest = {
    document: { meta, words, sections, notes, scale },
    standard,
    evidence: evidenceFile(document, evidence),
    timestamp: Math.floor(timestamp.getTime() / 1000),
  }
  const answer = await askOnce(request, signal, startChild)
  if ('error' in answer) throw new Problem('press-failed', { reason: answer.error })
  const { pdf, pages, replaced, count } = answer
  return { bytes: pdf, pages, warnings: replacedWarning(replaced, count) }
}

async function askOnce(
  request: SetRequest,
  signal: AbortSignal | undefined,
  startChild: (program: ChildProgram) => Child,
): Promise<SetAnswer> {
  const child = startChild('typst')
  try {
    return (await child.ask(request, signal)) as SetAnswer
  } catch (cause) {
    signal?.throwIfAborted()
    throw new Problem('press-failed', { reason: say('press.broken.child') }, { cause })
  } finally {
    child.kill()
  }
}

/** How many of the characters are named. */
const NAMED = 12

function replacedWarning(replaced: readonly string[], count: number): Warning[] {
  if (count === 0) return []
  const names = replaced
    .slice(0, NAMED)
    .map(
      (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    )
  const characters = [...names, ...(replaced.length > NAMED ? ['…'] : [])].join(', ')
  return [{ message: say('press.warn.characters', { count, characters }) }]
}
