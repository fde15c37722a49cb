import { Problem } from '../model/problem.ts'
import { type Ref, refNumber } from '../model/refs.ts'
import { type Reader, sql } from './sql.ts'

/**
 * The row of a claim's reference; a merged one leads to what it became.
 * @throws Problem not-found
 */
export function claimNumber(reader: Reader, ref: Ref<'claim'>): number {
  const id = findClaimNumber(reader, refNumber('claim', ref) ?? 0)
  if (id === undefined) throw new Problem('not-found', { what: 'claim', name: ref })
  return id
}

/** As `claimNumber`, from the bare number; `undefined` when there is no such claim. */
export function findClaimNumber(reader: Reader, number: number): number | undefined {
  return reader.pluck<number>(sql`
    WITH RECURSIVE lead (id, next) AS (
      SELECT id, merged_into FROM claim WHERE id = ${number}
      UNION
      SELECT claim.id, merged_into FROM claim JOIN lead ON claim.id = lead.next
    ) SELECT id FROM lead WHERE next IS NULL`)[0]
}
