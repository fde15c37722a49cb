import { say } from '../../messages/index.ts'
import { fold } from '../../model/fold.ts'
import type { Row } from '../journal/entries.ts'
import { type Reader, type Sql, sql } from '../sql.ts'
import type { DeletedRow } from './deleted.ts'

/** Where a name must be the only one of its kind: its column, and who has it. */
interface Named {
  readonly column: 'title' | 'name'
  /** A text of its own where not every sign can stand in the name. */
  readonly text?: 'trash.restored-topic'
  readonly holder: (row: Row, folded: string) => Sql
}

const NAMED: Readonly<Record<string, Named>> = {
  note: {
    column: 'title',
    holder: ({ folder, merged_into }, folded) => sql`
      SELECT id FROM note WHERE title_folded = ${folded} AND merged_into IS NULL
        AND ${merged_into ?? null} IS NULL
        AND folder IS (SELECT id FROM folder WHERE uuid = ${folder ?? null})`,
  },
  folder: {
    column: 'name',
    holder: ({ parent }, folded) => sql`
      SELECT id FROM folder WHERE name_folded = ${folded}
        AND parent IS (SELECT id FROM folder WHERE uuid = ${parent ?? null})`,
  },
  topic: {
    column: 'name',
    text: 'trash.restored-topic',
    holder: ({ parent, merged_into }, folded) => sql`
      SELECT id FROM topic WHERE name_folded = ${folded} AND merged_into IS NULL
        AND ${merged_into ?? null} IS NULL
        AND parent IS (SELECT id FROM topic WHERE uuid = ${parent ?? null})`,
  },
  entity: {
    column: 'name',
    holder: ({ merged_into }, folded) => sql`
      SELECT id FROM entity WHERE name_folded = ${folded} AND merged_into IS NULL
        AND ${merged_into ?? null} IS NULL`,
  },
  saved_search: {
    column: 'name',
    holder: (_, folded) => sql`SELECT id FROM saved_search WHERE name_folded = ${folded}`,
  },
}

/** The same rows, those whose name another one has by now under a name that is free. */
export function underFreeNames(reader: Reader, rows: readonly DeletedRow[]): DeletedRow[] {
  return rows.map((row) => {
    const named = NAMED[row.table]
    return named ? { ...row, before: freely(reader, named, row.before) } : row
  })
}

function freely(reader: Reader, { column, holder, text }: Named, row: Row): Row {
  const old = String(row[column])
  for (let count = 0; ; count += 1) {
    const name = count === 0 ? old : say(text ?? 'trash.restored-name', { name: old, count })
    const folded = fold(name)
    if (reader.get(holder(row, folded)) === undefined) {
      return { ...row, [column]: name, [`${column}_folded`]: folded }
    }
  }
}
