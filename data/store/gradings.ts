import type { Grading } from '../model/claim.ts'
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

/** Every setting of a claim's grades and status, oldest first. */
export function gradingsOf(reader: Reader, claim: number): Grading[] {
  const rows = reader.all<{
    field: Grading['field']
    value: string | null
    author: string
    at: string
    why: string | null
  }>(sql`SELECT field, value, author, at, why FROM grading WHERE claim = ${claim} ORDER BY id`)
  return rows.map(({ value, why, ...row }) => ({
    ...row,
    value: value ?? undefined,
    why: why ?? undefined,
  }))
}
