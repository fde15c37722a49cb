import { say } from '../../messages/index.ts'
import { formatRef } from '../../model/refs.ts'
import { sha256 } from '../blobs.ts'
import { sql } from '../sql.ts'
import type { Checked, Damage } from './damage.ts'

/** Sources whose text is not the one that came in. */
export function findChangedTexts({ read: reader }: Checked): Damage[] {
  return reader.pluck<number>(sql`SELECT id FROM rendition ORDER BY id`).flatMap((id) => {
    const row = reader.get<{ source: number; hash: string; text: string }>(
      sql`SELECT source, hash, text FROM rendition WHERE id = ${id}`,
    )
    if (!row || sha256(row.text) === row.hash) return []
    return [{ what: say('check.text-differs'), where: formatRef('source', row.source) }]
  })
}

/** Kept files that are not what came in. */
export function findChangedFiles({ read: reader }: Checked): Damage[] {
  return reader.pluck<string>(sql`SELECT hash FROM blob ORDER BY hash`).flatMap((hash) => {
    const row = reader.get<{ bytes: Buffer }>(sql`SELECT bytes FROM blob WHERE hash = ${hash}`)
    if (!row || sha256(row.bytes) === hash) return []
    const [source] = reader.pluck<number>(sql`SELECT id FROM source WHERE original = ${hash}`)
    const where =
      source === undefined ? say('check.where-file', { hash }) : formatRef('source', source)
    return [{ what: say('check.file-differs'), where }]
  })
}

/** Every passage must still be the words at its place: without them a claim has lost its source. */
export function findLostPassages({ read: reader }: Checked): Damage[] {
  const rows = reader.all<{ id: number; source: number }>(sql`
    SELECT rendition.id, rendition.source FROM rendition
    WHERE EXISTS (SELECT 1 FROM passage WHERE passage.rendition = rendition.id) ORDER BY rendition.id`)
  return rows.flatMap(({ id, source }) => {
    const [text = ''] = reader.pluck<string>(sql`SELECT text FROM rendition WHERE id = ${id}`)
    const passages = reader.all<{ start: number; end: number; exact: string }>(
      sql`SELECT start, "end", exact FROM passage WHERE rendition = ${id} ORDER BY start, "end"`,
    )
    return passages
      .filter(({ start, end, exact }) => text.slice(start, end) !== exact)
      .map(({ exact }) => ({
        what: say('check.passage-differs', { exact }),
        where: formatRef('source', source),
      }))
  })
}
