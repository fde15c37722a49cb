import type { Entity, EntityKind } from '../model/entity.ts'
import { fold } from '../model/fold.ts'
import { Problem } from '../model/problem.ts'
import type { Reliability } from '../model/ratings.ts'
import { formatRef } from '../model/refs.ts'
import { nextNumber } from './refs.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/**
 * The entity of that name or alias; a name wins over an alias.
 * @throws Problem ambiguous when several entities share an alias
 */
export function findEntity(reader: Reader, name: string): number | undefined {
  const folded = fold(name)
  const named = reader.get<{ id: number }>(
    sql`SELECT id FROM entity WHERE name_folded = ${folded} AND merged_into IS NULL`,
  )
  if (named) return named.id
  const aliased = reader.pluck<number>(
    sql`SELECT entity FROM entity_alias WHERE alias_folded = ${folded}`,
  )
  if (aliased.length > 1) {
    throw new Problem('ambiguous', { what: 'entity', name, count: aliased.length })
  }
  return aliased[0]
}

/** The entity of that name or alias, made as `kind` when there is none. */
export function ensureEntity(writer: Writer, name: string, kind: EntityKind, stamp: Stamp): number {
  return findEntity(writer, name) ?? insertEntity(writer, { kind, name, aliases: [] }, stamp)
}

/** Makes an entity; its name must be free. */
export function insertEntity(
  writer: Writer,
  entity: {
    readonly kind: EntityKind
    readonly name: string
    readonly aliases: readonly string[]
    readonly reliability?: Reliability | undefined
  },
  stamp: Stamp,
): number {
  const id = nextNumber(writer, 'entity')
  const name = entity.name.trim()
  writer.run(sql`
    INSERT INTO entity (id, uuid, kind, name, name_folded, reliability)
    VALUES (${id}, ${stamp.uuid()}, ${entity.kind}, ${name}, ${fold(name)}, ${entity.reliability ?? null})`)
  for (const alias of entity.aliases) {
    writer.run(
      sql`INSERT INTO entity_alias (alias_folded, entity, alias) VALUES (${fold(alias)}, ${id}, ${alias})`,
    )
  }
  return id
}

/** Every entity, by name, with how many claims it makes and how many are about it. */
export function listEntities(reader: Reader): Entity[] {
  const rows = reader.all<{
    id: number
    uuid: string
    kind: EntityKind
    name: string
    reliability: Reliability | null
    aliases: string
    speaks: number
    about: number
  }>(sql`
    SELECT id, uuid, kind, name, reliability,
      (SELECT json_group_array(alias) FROM entity_alias WHERE entity = entity_.id) AS aliases,
      (SELECT count(*) FROM claim WHERE speaker_entity = entity_.id AND merged_into IS NULL) AS speaks,
      (SELECT count(*) FROM claim_entity WHERE entity = entity_.id) AS about
    FROM entity AS entity_ WHERE merged_into IS NULL ORDER BY name_folded`)
  return rows.map(({ id, aliases, reliability, ...row }) => ({
    ...row,
    ref: formatRef('entity', id),
    aliases: JSON.parse(aliases) as string[],
    reliability: reliability ?? undefined,
  }))
}
