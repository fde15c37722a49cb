import type { EntityKind } from '../model/entity.ts'
import { formatRef, type Ref } from '../model/refs.ts'
import { wordsOf } from '../query/text.ts'
import { type Reader, sql } from './sql.ts'

/** An entity by one of its names. */
export interface EntityName {
  readonly ref: Ref<'entity'>
  readonly name: string
  readonly kind: EntityKind
  /** The name or alias that is meant. */
  readonly alias: string
}

/** How many words are looked up at a time. */
const AT_ONCE = 200

/**
 * The names and aliases that are made of these folded words alone: those that a text with these words may
 * hold. It stops after each part of the work, so that others may read and write in between; what it
 * takes grows with the text, not with the notebook.
 */
export function* namesAmong(
  reader: Reader,
  words: ReadonlySet<string>,
): Generator<undefined, EntityName[]> {
  const all = [...words]
  const names: EntityName[] = []
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const rows = beginningWith(reader, all.slice(at, at + AT_ONCE))
    for (const { id, ...row } of rows) {
      const isAmong = [...wordsOf(row.alias)].every(({ folded }) => words.has(folded))
      if (isAmong) names.push({ ref: formatRef('entity', id), ...row })
    }
    yield undefined
  }
  return names
}

interface Row extends Omit<EntityName, 'ref'> {
  readonly id: number
}

/** Names that are one of the words, or begin with one and a sign that ends it. */
function beginningWith(reader: Reader, words: readonly string[]): Row[] {
  const given = JSON.stringify(words)
  return reader.all<Row>(sql`
    WITH span (low, high) AS (
      SELECT value, value || char(1) FROM json_each(${given})
      UNION ALL SELECT value || ' ', value || '0' FROM json_each(${given})
      UNION ALL SELECT value || '’', value || '‚' FROM json_each(${given}))
    SELECT entity.id, name, kind, name AS alias
    FROM span CROSS JOIN entity INDEXED BY entity_name
      ON name_folded >= low AND name_folded < high AND merged_into IS NULL
    UNION ALL
    SELECT entity.id, name, kind, alias
    FROM span CROSS JOIN entity_alias ON alias_folded >= low AND alias_folded < high
      JOIN entity ON entity.id = entity_alias.entity`)
}
