import { say } from '../../messages/index.ts'
import { hashedTables, type HashedTable, hashOf, isDue, keyOf } from '../content-hash.ts'
import { identifier } from '../table-shapes.ts'
import { type Checked, type Damage, nameOfRow } from './damage.ts'

type Key = number | string

/** Rows that are not what was saved, by their hashes. */
export function findChangedRows({ database }: Checked): Damage[] {
  return hashedTables(database).flatMap((table) => {
    const statement = changedSql(table)
    const changed = database.prepare(statement).all() as { key: Key; hashed: 0 | 1 }[]
    const gone = database.prepare(goneSql(table)).pluck().all() as Key[]
    return [
      ...changed.map(({ key, hashed }) => ({
        what: say(hashed === 1 ? 'check.row-differs' : 'check.row-strange'),
        where: nameOfRow(table.shape.name, key),
      })),
      ...gone.map((key) => ({
        what: say('check.row-gone'),
        where: nameOfRow(table.shape.name, key),
      })),
    ]
  })
}

/** Rows whose hash is another one than the kept one. */
function changedSql(table: HashedTable): string {
  const { id, shape, columns } = table
  return `SELECT ${keyOf(shape, 'rows.')} AS key, kept.hash IS NOT NULL AS hashed
    FROM ${identifier(shape.name)} AS rows
      LEFT JOIN row_hash AS kept ON kept.tab = ${id} AND kept.key = ${keyOf(shape, 'rows.')}
    WHERE kept.hash IS NOT ${hashOf(columns, 'rows.')}
      AND (kept.hash IS NOT NULL OR ${isDue(table, 'rows.')})`
}

/** Hashes whose row is not there; where there are as many of both, there is none that goes unseen. */
function goneSql({ id, shape }: HashedTable): string {
  const table = identifier(shape.name)
  return `SELECT key FROM row_hash WHERE tab = ${id}
    AND (SELECT count(*) FROM row_hash WHERE tab = ${id}) > (SELECT count(*) FROM ${table})
    AND key NOT IN (SELECT ${keyOf(shape)} FROM ${table})`
}
