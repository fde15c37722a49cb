import { formatRef, type RefNoun } from '../../model/refs.ts'
import type { Reader } from '../sql.ts'
import type { Row, RowChange } from './entries.ts'
import { type Column, REF_TABLES } from './shape.ts'
import { identifier } from '../table-shapes.ts'

/** What people call a changed row: its reference or name, or that of what it is part of. */
export function nameOfChange(reader: Reader, { table, thing, before, after }: RowChange): string {
  const row = before ?? after!
  return ownName(table, row) ?? nameOfThing(reader, thing) ?? table
}

/** A value of a column as people read it: a row that it names by its reference or name. */
export function shownValue(
  reader: Reader,
  { refersTo }: Column,
  value: string | number | null | undefined,
): string | undefined {
  if (value === null || value === undefined) return undefined
  return refersTo === undefined ? String(value) : (nameIn(reader, refersTo, String(value)) ?? '')
}

function ownName(table: string, row: Row): string | undefined {
  if (REF_TABLES.has(table)) return formatRef(table as RefNoun, Number(row['id']))
  const name = row['name'] ?? row['alias'] ?? row['title']
  return name === undefined || name === null ? undefined : String(name)
}

const THINGS = [
  'claim',
  'source',
  'note',
  'entity',
  'topic',
  'saved_search',
  'folder',
  'attachment',
  'trash',
]

/** The reference or name of a thing by its UUID; `undefined` when it is gone. */
export function nameOfThing(reader: Reader, uuid: string): string | undefined {
  for (const table of THINGS) {
    const name = nameIn(reader, table, uuid)
    if (name !== undefined) return name
  }
  return undefined
}

function nameIn(reader: Reader, table: string, uuid: string): string | undefined {
  const column = REF_TABLES.has(table) ? 'id' : 'name'
  const hasName = REF_TABLES.has(table) || THINGS.includes(table)
  if (!hasName) return uuid
  const [found] = reader.pluck<string | number>({
    text: `SELECT ${column} FROM ${identifier(table)} WHERE uuid = ?`,
    values: [uuid],
  })
  if (found === undefined) return undefined
  return REF_TABLES.has(table) ? formatRef(table as RefNoun, Number(found)) : String(found)
}
