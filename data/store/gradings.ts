import type { Grading, Reliability } from '../model/ratings.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** Records that a claim's grade, likelihood or status was set: who, when, why. `null` made it empty. */
export function recordGrading(
  writer: Writer,
  claim: number,
  field: 'credibility' | 'likelihood' | 'status',
  value: string | null,
  why: string | undefined,
  stamp: Stamp,
): void {
  writer.run(sql`
    INSERT INTO grading (uuid, claim, field, value, author, at, why, action)
    VALUES (${stamp.uuid()}, ${claim}, ${field}, ${value}, ${stamp.author}, ${stamp.at},
      ${why ?? null}, ${stamp.action})`)
}

/** Records that a source's own reliability was set, or made empty. */
export function recordReliability(
  writer: Writer,
  source: number,
  value: Reliability | undefined,
  why: string | undefined,
  stamp: Stamp,
): void {
  writer.run(sql`
    INSERT INTO grading (uuid, source, field, value, author, at, why, action)
    VALUES (${stamp.uuid()}, ${source}, 'reliability', ${value ?? null}, ${stamp.author}, ${stamp.at},
      ${why ?? null}, ${stamp.action})`)
}

/** Every setting of a claim's grades and status, or of a source's own grade; the oldest first. */
export function gradingsOf(reader: Reader, noun: 'claim' | 'source', id: number): Grading[] {
  const graded = noun === 'claim' ? sql`claim` : sql`source`
  const rows = reader.all<{
    field: Grading['field']
    value: string | null
    author: string
    at: string
    why: string | null
  }>(sql`SELECT field, value, author, at, why FROM grading WHERE ${graded} = ${id} ORDER BY id`)
  return rows.map(({ value, why, ...row }) => ({
    ...row,
    value: value ?? undefined,
    why: why ?? undefined,
  }))
}
