import { readLinkText } from '../markdown/link-text.ts'
import { lineAt } from '../markdown/span.ts'
import { fold } from '../model/fold.ts'
import type { TextChange } from '../model/text-change.ts'
import { type Reader, sql, type Writer } from './sql.ts'

/**
 * Moves what is kept of a note's links along with edits that leave each link a link to what it led
 * to: much quicker than to read the note again.
 * @param text the note's text after the edits
 */
export function moveLinks(
  writer: Writer,
  note: number,
  text: string,
  changes: readonly TextChange[],
): void {
  const links = writer.all<{ id: number; kind: string; start: number; end: number }>(
    sql`SELECT id, kind, start, "end" FROM link WHERE note = ${note}`,
  )
  for (const link of links) {
    const start = moved(link.start, changes)
    const end = moved(link.end, changes)
    const opening = link.kind === 'embed' ? 3 : 2
    const written = readLinkText(text.slice(start + opening, end - 2))
    writer.run(sql`
      UPDATE link SET start = ${start}, "end" = ${end}, text = ${written.text},
        line = ${lineAt(text, start).text}, wanted = ${fold(written.title)},
        fragment = ${written.heading ?? written.block ?? null}
      WHERE id = ${link.id}`)
  }
}

/** Whether what is kept beside a note's text has words of it, so that it must be read again. */
export function hasJudgements(reader: Reader, note: number): boolean {
  return reader.get(sql`SELECT 1 FROM judgement WHERE note = ${note}`) !== undefined
}

function moved(offset: number, changes: readonly TextChange[]): number {
  return changes
    .filter(({ at }) => at < offset)
    .reduce((sum, { remove, insert }) => sum + insert.length - remove, offset)
}
