import type { Note } from '#data/model/note.ts'
import { Problem } from '#data/model/problem.ts'
import { notebookScale } from '#data/store/notebook.ts'
import { getNote } from '#data/store/notes.ts'
import { buildDocument, type Built } from '#main/export/build/index.ts'
import { factsOf } from '#main/export/collect.ts'
import type { Warning } from '#main/export/document.ts'
import { writeJson } from '#main/export/json.ts'
import { writeMarkdown } from '#main/export/markdown.ts'
import { setPdf } from '#main/export/typst.ts'
import type { ExportInput, ExportReport } from '#preload/contract/briefings.ts'
import { fileName } from './file-names.ts'
import type { Session } from './session.ts'

/** A document as it leaves: its bytes, and its pages where it has any. */
interface Leaving {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly warnings: readonly Warning[]
}

/**
 * Exports a briefing as a document and puts it where the shell's destination says.
 * @throws Problem not-found, briefing-missing, briefing-broken, press-failed, write-failed
 */
export async function exportBriefing(
  session: Session,
  input: ExportInput,
  signal: AbortSignal | undefined,
): Promise<ExportReport> {
  const note = getNote(session.store.read, input.note)
  if (!note.briefing) throw new Problem('briefing-missing', { note: note.title })
  const built = build(session, note)
  const { bytes, pages, warnings } = await write(session, input, note, built, signal)
  const put = await session.ports.destination.put(fileName(note.title, input.to), bytes, input.out)
  return {
    ...put,
    pages,
    citations: built.citations,
    warnings: [...built.warnings, ...warnings],
  }
}

function build({ store, ports }: Session, note: Note): Built {
  return buildDocument({
    note,
    facts: factsOf(store.read),
    scale: notebookScale(store.read),
    today: ports.now().toISOString().slice(0, 10),
  })
}

async function write(
  { ports }: Session,
  { to, standard = 'a-3a', evidence = 'references' }: ExportInput,
  note: Note,
  { document }: Built,
  signal: AbortSignal | undefined,
): Promise<Leaving> {
  if (to === 'md') return { bytes: encode(writeMarkdown(document)), pages: 0, warnings: [] }
  if (to === 'json') return { bytes: encode(writeJson(document)), pages: 0, warnings: [] }
  // The note's own time, so that an unchanged briefing gives the same bytes again.
  const timestamp = new Date(note.changedAt)
  const start = ports.startChild.bind(ports)
  return setPdf(document, { standard, evidence, timestamp, signal }, start)
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
