import { joinSql, type Reader, type Sql, sql, type Value, type Writer } from '../sql.ts'
import type { Row } from './entries.ts'
import type { Column, Table } from './shape.ts'
import { identifier } from '../table-shapes.ts'
import { rowAsJson } from './triggers.ts'

/** A row as it is now, in an entry's form but for what an entry leaves out; `undefined` when it is gone. */
export function currentRow(reader: Reader, table: Table, key: string): Row | undefined {
  const [json] = reader.pluck<string>(sql`
    SELECT ${raw(rowAsJson(table, 'it', false))} FROM ${raw(identifier(table.name))} AS it
    WHERE ${isRow(table, key)}`)
  return json === undefined ? undefined : (JSON.parse(json) as Row)
}

/**
 * Puts a row back. Tells which columns name rows that are not there (yet), left empty for now.
 * @throws SqliteError where a row that must be there is not, or something else has its place
 */
export function putBack(writer: Writer, table: Table, row: Row): string[] {
  const columns = table.columns.filter(({ name }) => row[name] !== undefined)
  const values = columns.map((column) => valueOf(writer, column, row[column.name]!))
  const names = columns.map(({ name }) => identifier(name)).join(', ')
  writer.run(sql`
    INSERT INTO ${raw(identifier(table.name))} (${raw(names)})
    VALUES (${joinSql(
      values.map((value) => sql`${value}`),
      ', ',
    )})`)
  return columns
    .filter(({ name }, at) => values[at] === null && row[name] !== null)
    .map(({ name }) => name)
}

/** Gives columns of a row the values that an entry has for them. */
export function setColumns(
  writer: Writer,
  table: Table,
  key: string,
  row: Row,
  names: readonly string[],
): void {
  const sets = table.columns
    .filter(({ name }) => names.includes(name))
    .map(
      (column) =>
        sql`${raw(identifier(column.name))} = ${valueOf(writer, column, row[column.name] ?? null)}`,
    )
  writer.run(sql`
    UPDATE ${raw(identifier(table.name))} AS it SET ${joinSql(sets, ', ')} WHERE ${isRow(table, key)}`)
}

/** Takes a row away. @throws SqliteError where another one needs it */
export function takeAway(writer: Writer, table: Table, key: string): void {
  writer.run(sql`DELETE FROM ${raw(identifier(table.name))} AS it WHERE ${isRow(table, key)}`)
}

/** The row number behind a UUID; a reference's number is the row's own. */
function valueOf(reader: Reader, { refersTo }: Column, value: string | number | null): Value {
  if (refersTo === undefined || value === null) return value
  return idOf(reader, refersTo, String(value)) ?? null
}

function idOf(reader: Reader, table: string, uuid: string): number | undefined {
  return reader.pluck<number>(sql`SELECT id FROM ${raw(identifier(table))} WHERE uuid = ${uuid}`)[0]
}

function isRow(table: Table, key: string): Sql {
  if (table.key.length === 1) return sql`it.${raw(identifier(table.key[0]!))} = ${key}`
  const cells = JSON.parse(key) as (string | number)[]
  const conditions = table.key.map((name, at) => {
    const { refersTo } = table.columns.find((column) => column.name === name)!
    const value = cells[at]!
    return refersTo === undefined
      ? sql`it.${raw(identifier(name))} = ${value}`
      : sql`it.${raw(identifier(name))} = (SELECT id FROM ${raw(identifier(refersTo))} AS other WHERE other.uuid = ${value})`
  })
  return joinSql(conditions, ' AND ')
}

/** A piece of a statement made of the schema's own names. */
function raw(text: string): Sql {
  return { text, values: [] }
}
