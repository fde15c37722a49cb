import { Problem } from '../model/problem.ts'
import { type Ref, refNumber } from '../model/refs.ts'
import { type Reader, sql } from './sql.ts'

/**
 * The row of a note's reference; a merged one leads to what it became.
 * @throws Problem not-found
 */
export function noteNumber(reader: Reader, ref: Ref<'note'>): number {
  const id = reader.pluck<number>(sql`
    WITH RECURSIVE became (id, next) AS (
      SELECT id, merged_into FROM note WHERE id = ${refNumber('note', ref) ?? 0}
      UNION
      SELECT note.id, note.merged_into FROM became JOIN note ON note.id = became.next
    ) SELECT id FROM became WHERE next IS NULL`)[0]
  if (id === undefined) throw new Problem('not-found', { what: 'note', name: ref })
  return id
}
