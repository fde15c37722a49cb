import type { Relation, RelationKind } from '../model/claim.ts'
import { Problem } from '../model/problem.ts'
import { formatRef, type Ref } from '../model/refs.ts'
import { claimNumber } from './claim-refs.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** A tie that somebody draws between two claims. */
export interface NewRelation {
  readonly from: Ref<'claim'>
  readonly kind: RelationKind
  readonly to: Ref<'claim'>
  readonly why?: string | undefined
}

/**
 * Ties two claims. No status changes by it.
 * @throws Problem relation-self, relation-exists, not-found
 */
export function insertRelation(writer: Writer, relation: NewRelation, stamp: Stamp): void {
  const { kind, why } = relation
  const from = claimNumber(writer, relation.from)
  const to = claimNumber(writer, relation.to)
  if (from === to) throw new Problem('relation-self', { claim: relation.from })
  const { changes } = writer.run(sql`
    INSERT INTO relation (uuid, from_claim, kind, to_claim, why, author, at)
    VALUES (${stamp.uuid()}, ${from}, ${kind}, ${to}, ${why ?? null}, ${stamp.author}, ${stamp.at})
    ON CONFLICT (from_claim, kind, to_claim) DO NOTHING`)
  if (changes === 0) {
    throw new Problem('relation-exists', { from: relation.from, kind, to: relation.to })
  }
}

/** A claim's ties, its own first. */
export function relationsOf(reader: Reader, claim: number): Relation[] {
  const rows = reader.all<{
    kind: RelationKind
    direction: 'out' | 'in'
    claim: number
    statement: string
    why: string | null
  }>(sql`
    SELECT relation.kind, 'out' AS direction, to_claim AS claim, statement, why
    FROM relation JOIN claim ON claim.id = to_claim WHERE from_claim = ${claim}
    UNION ALL
    SELECT relation.kind, 'in', from_claim, statement, why
    FROM relation JOIN claim ON claim.id = from_claim WHERE to_claim = ${claim}`)
  return rows.map((row) => ({
    ...row,
    claim: formatRef('claim', row.claim),
    why: row.why ?? undefined,
  }))
}
