import { fold } from '../model/fold.ts'
import { list, type Reader, sql, type Writer } from './sql.ts'

/** Calls an entity so; its old name leads to it for ever, as an alias. */
export function renameEntity(writer: Writer, id: number, name: string): void {
  const old = writer.get<{ name: string; name_folded: string }>(
    sql`SELECT name, name_folded FROM entity WHERE id = ${id}`,
  )!
  writer.run(sql`UPDATE entity SET name = ${name}, name_folded = ${fold(name)} WHERE id = ${id}`)
  if (old.name_folded !== fold(name)) addEntityAlias(writer, id, old.name)
  writer.run(sql`DELETE FROM entity_alias WHERE entity = ${id} AND alias_folded = ${fold(name)}`)
}

/**
 * Merges an entity into another: what it says, publishes and is spoken of goes there, its names
 * become aliases, and its reference leads there for ever. A grade is taken over where there is none.
 */
export function mergeEntity(writer: Writer, from: number, into: number): void {
  const names = writer.pluck<string>(sql`
    SELECT name FROM entity WHERE id = ${from}
    UNION ALL SELECT alias FROM entity_alias WHERE entity = ${from}`)
  writer.run(sql`DELETE FROM entity_alias WHERE entity = ${from}`)
  writer.run(sql`UPDATE entity SET merged_into = ${into} WHERE id = ${from}`)
  for (const name of names) addEntityAlias(writer, into, name)
  writer.run(sql`
    UPDATE entity SET reliability = (SELECT reliability FROM entity WHERE id = ${from})
    WHERE id = ${into} AND reliability IS NULL`)
  writer.run(sql`UPDATE claim SET speaker_entity = ${into} WHERE speaker_entity = ${from}`)
  writer.run(sql`UPDATE source SET publisher = ${into} WHERE publisher = ${from}`)
  writer.run(sql`UPDATE grading SET entity = ${into} WHERE entity = ${from}`)
  writer.run(sql`
    INSERT INTO claim_entity (entity, claim) SELECT ${into}, claim FROM claim_entity WHERE entity = ${from}
    ON CONFLICT DO NOTHING`)
  writer.run(sql`DELETE FROM claim_entity WHERE entity = ${from}`)
}

/** How many claims these entities make or are spoken of in, and how many sources they published. */
export function usesOf(
  reader: Reader,
  ids: readonly number[],
): { claims: number; sources: number } {
  return reader.get(sql`
    SELECT (SELECT count(*) FROM (
        SELECT id FROM claim WHERE merged_into IS NULL AND speaker_entity IN (${list(ids)})
        UNION SELECT claim FROM claim_entity WHERE entity IN (${list(ids)}))) AS claims,
      (SELECT count(*) FROM source WHERE publisher IN (${list(ids)})) AS sources`)!
}

/** Gives an entity another name that leads to it; its own name is none. */
export function addEntityAlias(writer: Writer, id: number, alias: string): void {
  writer.run(sql`
    INSERT INTO entity_alias (alias_folded, entity, alias) SELECT ${fold(alias)}, id, ${alias}
    FROM entity WHERE id = ${id} AND name_folded <> ${fold(alias)}
    ON CONFLICT DO NOTHING`)
}

/** Takes a name away that leads to an entity. */
export function removeEntityAlias(writer: Writer, id: number, alias: string): void {
  writer.run(sql`DELETE FROM entity_alias WHERE entity = ${id} AND alias_folded = ${fold(alias)}`)
}
