import type Database from 'better-sqlite3'
import type { TableShape } from '../table-shapes.ts'
import type { KnownRows } from './known.ts'
import type { Found, Key } from './read.ts'

/** More than so many comparisons are not made: then whole pages went, not single keys. */
const COMPARISONS = 20_000

/**
 * Rows that nobody wrote under their keys get the keys of lost rows where the hashes tell that those are
 * theirs: a key is as easily changed as any other value.
 */
export function bringHome(
  damaged: Database.Database,
  { key: [column, ...more] }: TableShape,
  strays: readonly Found[],
  lost: readonly Key[],
  known: KnownRows | undefined,
): Found[] {
  if (column === undefined || more.length > 0 || !known?.columns.includes(column))
    return [...strays]
  if (strays.length * lost.length > COMPARISONS) return [...strays]
  const listed = known.columns.map(() => '?').join(', ')
  const hash = damaged.prepare(`SELECT upper(content_hash(json_array(${listed})))`).pluck()
  return strays.map((row) => {
    const home = lost.find((key) => {
      const cells = { ...row.cells, [column]: key }
      const values = known.columns.map((name) => asBound(cells[name] ?? null))
      return hash.get(...values) === known.hashes.get(key)
    })
    if (home === undefined) return row
    return { key: home, cells: { ...row.cells, [column]: home }, hash: known.hashes.get(home) }
  })
}

/** A whole number is bound as one: as SQLite read it, not as a JavaScript number with a fraction. */
function asBound(cell: Found['cells'][string]): Found['cells'][string] {
  return typeof cell === 'number' && Number.isSafeInteger(cell) ? BigInt(cell) : cell
}
