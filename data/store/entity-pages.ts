import type { ClaimOverview } from '../model/claim-overview.ts'
import type { Edtf } from '../model/dates.ts'
import { type Likeness, likenessTo } from '../model/entity-doubles.ts'
import type { Entity, EntityKind } from '../model/entity.ts'
import type { Grading } from '../model/ratings.ts'
import { formatRef, type Ref } from '../model/refs.ts'
import { type Timeline, timelineOf } from '../model/timeline.ts'
import { overviewOf, spreadsOf } from './claim-overview.ts'
import { entityNumber, getEntity } from './entities.ts'
import { gradingsOf } from './gradings.ts'
import { type Reader, type Sql, sql } from './sql.ts'

/** Sources of a publisher that are told at most. */
const MOST_SOURCES = 50
const MOST_DOUBLES = 10

/** An entity with what it says and publishes, and what is said about it. */
export interface EntityPage extends Entity {
  /** Settings of the grade that its sources inherit, the oldest first. */
  readonly gradings: readonly Grading[]
  /** Aliases that lead to others as well: who writes one is asked which is meant. */
  readonly shared: readonly {
    readonly alias: string
    readonly ref: Ref<'entity'>
    readonly name: string
  }[]
  /** How many sources it published, and the newest of them. */
  readonly published: number
  readonly sources: readonly {
    readonly ref: Ref<'source'>
    readonly title: string
    readonly published?: Edtf | undefined
  }[]
  /** Of what it says together with what is said about it. */
  readonly overview: ClaimOverview
  /** When the claims were said, and the times they are about: first of those by it, then about it. */
  readonly said: Timeline
  readonly on: Timeline
}

/** Everything about an entity; a merged one's reference leads to it. @throws Problem not-found */
export function getEntityPage(reader: Reader, ref: Ref<'entity'>): EntityPage {
  const id = entityNumber(reader, ref)
  const [by, about] = [claimsBy(id), claimsAbout(id)]
  const spreads = [by, about].map((claims) => spreadsOf(reader, claims))
  const [published = 0] = reader.pluck<number>(
    sql`SELECT count(*) FROM source WHERE publisher = ${id}`,
  )
  return {
    ...getEntity(reader, ref),
    gradings: gradingsOf(reader, 'entity', id),
    shared: sharedAliases(reader, id),
    published,
    sources: sourcesBy(reader, id),
    overview: overviewOf(reader, sql`${by} UNION ${about}`, { entity: id }),
    said: timelineOf(spreads.map(({ said }) => said)),
    on: timelineOf(spreads.map(({ on }) => on)),
  }
}

export function claimsBy(entity: number): Sql {
  return sql`SELECT id FROM claim WHERE speaker_entity = ${entity} AND merged_into IS NULL`
}

export function claimsAbout(entity: number): Sql {
  return sql`SELECT claim FROM claim_entity WHERE entity = ${entity}`
}

function sourcesBy(reader: Reader, publisher: number): EntityPage['sources'] {
  return reader
    .all<{ id: number; title: string; published: Edtf | null }>(sql`
      SELECT id, title, published FROM source WHERE publisher = ${publisher}
      ORDER BY ifnull(published_from, published_to) DESC, id DESC LIMIT ${MOST_SOURCES}`)
    .map(({ id, title, published }) => ({
      ref: formatRef('source', id),
      title,
      published: published ?? undefined,
    }))
}

function sharedAliases(reader: Reader, id: number): EntityPage['shared'] {
  return reader
    .all<{ alias: string; other: number; name: string }>(sql`
      SELECT own.alias, entity.id AS other, entity.name
      FROM entity_alias AS own JOIN entity_alias AS also ON also.alias_folded = own.alias_folded
        JOIN entity ON entity.id = also.entity
      WHERE own.entity = ${id} AND also.entity <> ${id} ORDER BY own.alias_folded, entity.id`)
    .map(({ alias, other, name }) => ({ alias, ref: formatRef('entity', other), name }))
}

/** An entity that may be the same as another one. */
export interface EntityDouble {
  readonly ref: Ref<'entity'>
  readonly name: string
  readonly kind: EntityKind
  readonly why: Likeness
}

/**
 * The entities that may be the same as this one by their names, the alike before the abbreviated; all
 * names are looked through.
 * @throws Problem not-found
 */
export function doublesOf(reader: Reader, ref: Ref<'entity'>): EntityDouble[] {
  const { ref: own, name, aliases } = getEntity(reader, ref)
  const likenessOf = likenessTo([name, ...aliases])
  const rows = reader.all<{
    id: number
    name: string
    kind: EntityKind
    aliases: string | null
  }>(sql`
    SELECT id, name, kind, json_group_array(alias) FILTER (WHERE alias IS NOT NULL) AS aliases
    FROM entity LEFT JOIN entity_alias ON entity = id WHERE merged_into IS NULL GROUP BY id`)
  return rows
    .flatMap((row) => {
      const other = formatRef('entity', row.id)
      const why =
        other === own
          ? undefined
          : likenessOf([row.name, ...(JSON.parse(row.aliases ?? '[]') as string[])])
      return why ? [{ ref: other, name: row.name, kind: row.kind, why }] : []
    })
    .toSorted((one, other) => Number(one.why !== 'name') - Number(other.why !== 'name'))
    .slice(0, MOST_DOUBLES)
}
