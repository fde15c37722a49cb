import type { Entity, EntityKind } from '../model/entity.ts'
import { fold } from '../model/fold.ts'
import { Problem } from '../model/problem.ts'
import type { Reliability } from '../model/ratings.ts'
import { formatRef, type Ref, refNumber } from '../model/refs.ts'
import { recordReliability } from './gradings.ts'
import { nextNumber } from './refs.ts'
import { list, type Reader, type Sql, sql, type Writer } from './sql.ts'
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

/** Every entity that has this name or alias, by its row; those that have it as their name first. */
export function entitiesCalled(reader: Reader, name: string): { id: number; byName: boolean }[] {
  const folded = fold(name)
  return reader
    .all<{ id: number; by_name: number }>(sql`
      SELECT id, 1 AS by_name FROM entity WHERE name_folded = ${folded} AND merged_into IS NULL
      UNION ALL SELECT entity, 0 FROM entity_alias WHERE alias_folded = ${folded}`)
    .map(({ id, by_name }) => ({ id, byName: by_name === 1 }))
}

/** Says of what kind these entities are. */
export function setEntityKind(writer: Writer, ids: readonly number[], kind: EntityKind): void {
  writer.run(sql`UPDATE entity SET kind = ${kind} WHERE id IN (${list(ids)}) AND kind <> ${kind}`)
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

interface EntityRow {
  id: number
  uuid: string
  kind: EntityKind
  name: string
  reliability: Reliability | null
  aliases: string
  speaks: number
  about: number
}

const SELECT_ENTITY = sql`
    SELECT id, uuid, kind, name, reliability,
      (SELECT json_group_array(alias) FROM entity_alias WHERE entity = entity_.id) AS aliases,
      (SELECT count(*) FROM claim WHERE speaker_entity = entity_.id AND merged_into IS NULL) AS speaks,
      (SELECT count(*) FROM claim_entity WHERE entity = entity_.id) AS about
    FROM entity AS entity_`

/** Every entity, by name, with how many claims it makes and how many are about it. */
export function listEntities(reader: Reader): Entity[] {
  return reader
    .all<EntityRow>(sql`${SELECT_ENTITY} WHERE merged_into IS NULL ORDER BY name_folded`)
    .map(toEntity)
}

/** One entity. @throws Problem not-found */
export function getEntity(reader: Reader, ref: Ref<'entity'>): Entity {
  const row = reader.get<EntityRow>(sql`${SELECT_ENTITY} WHERE id = ${entityNumber(reader, ref)}`)
  if (!row) throw new Problem('not-found', { what: 'entity', name: ref })
  return toEntity(row)
}

/**
 * The row of an entity's reference; a merged one leads to what it became.
 * @throws Problem not-found
 */
export function entityNumber(reader: Reader, ref: Ref<'entity'>): number {
  const id = reader.pluck<number>(becameEntity(refNumber('entity', ref) ?? 0))[0]
  if (id === undefined) throw new Problem('not-found', { what: 'entity', name: ref })
  return id
}

/** What an entity's number leads to, for ever: itself, or what it was merged into. */
export function becameEntity(id: number): Sql {
  return sql`
    WITH RECURSIVE became (id, next) AS (
      SELECT id, merged_into FROM entity WHERE id = ${id}
      UNION
      SELECT entity.id, entity.merged_into FROM became JOIN entity ON entity.id = became.next
    ) SELECT id FROM became WHERE next IS NULL`
}

/** Gives the sources of a publisher a grade that they inherit, or none; records who, when and why. */
export function gradeEntity(
  writer: Writer,
  id: number,
  reliability: Reliability | undefined,
  why: string | undefined,
  stamp: Stamp,
): void {
  writer.run(sql`UPDATE entity SET reliability = ${reliability ?? null} WHERE id = ${id}`)
  recordReliability(writer, { noun: 'entity', id }, reliability, why, stamp)
}

/** The reliability that the sources of a publisher inherit, where the publisher is known and graded. */
export function reliabilityOf(reader: Reader, publisher: string): Reliability | undefined {
  const id = findEntity(reader, publisher)
  return id === undefined
    ? undefined
    : (reader.pluck<Reliability | null>(sql`SELECT reliability FROM entity WHERE id = ${id}`)[0] ??
        undefined)
}

function toEntity({ id, aliases, reliability, ...row }: EntityRow): Entity {
  return {
    ...row,
    ref: formatRef('entity', id),
    aliases: JSON.parse(aliases) as string[],
    reliability: reliability ?? undefined,
  }
}
