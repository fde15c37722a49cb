import type Database from 'better-sqlite3'
import { say } from '../../messages/index.ts'
import type { RefNoun } from '../../model/refs.ts'
import type { RepairReport } from '../../model/repair.ts'
import { nameOfRow } from '../integrity/damage.ts'
import { type TableShape, tableShapes } from '../table-shapes.ts'
import type { KnownRows } from './known.ts'
import { attempt, type Found, type Key, readRows } from './read.ts'
import { bringHome } from './strays.ts'
import { isNoun, type Making, standIn } from './stand-ins.ts'
import { putRow } from './write.ts'

/** What derives from other rows, or holds only while the program runs. */
const MADE_ANEW: ReadonlySet<string> = new Set([
  'claim_list',
  'claim_pair',
  'claim_stale',
  'claim_unpaired',
  'current_action',
  'hashed_table',
  'review_due',
  'review_due_rest',
  'row_hash',
])

/** Saving the rows of all tables. */
export interface Saved {
  readonly tables: RepairReport['tables'][number][]
  readonly lost: string[]
  readonly doubtful: RepairReport['doubtful'][number][]
  /** The last numbers that are known to have been given. */
  readonly spent: Partial<Record<RefNoun, number>>
}

/** Reads every table of a damaged notebook and puts its rows into a new one. */
export function saveTables(
  damaged: Database.Database,
  database: Database.Database,
  known: ReadonlyMap<string, () => KnownRows>,
  making: Making,
): Saved {
  const saved: Saved = { tables: [], lost: [], doubtful: [], spent: {} }
  for (const shape of tableShapes(database)) {
    if (MADE_ANEW.has(shape.name)) continue
    const rows = known.get(shape.name)?.()
    if (isNoun(shape.name)) saved.spent[shape.name] = highest(rows?.hashes.keys() ?? [])
    saveTable(damaged, database, shape, rows, making, saved)
  }
  return saved
}

function highest(keys: Iterable<Key>): number {
  let most = 0
  for (const key of keys) if (typeof key === 'number') most = Math.max(most, key)
  return most
}

function saveTable(
  damaged: Database.Database,
  database: Database.Database,
  shape: TableShape,
  known: KnownRows | undefined,
  making: Making,
  saved: Saved,
): void {
  const { name } = shape
  const there = columnsThere(damaged, shape)
  const hashed = known?.columns.every((column) => there.includes(column))
  const keys = new Set<Key>()
  const strays: Found[] = []
  let count = 0
  let lost = 0
  const put = (row: Found) => {
    keys.add(row.key)
    const done = putRow(database, name, row.cells, () =>
      typeof row.key === 'number' ? standIn(name, row.key, knowing(row, making)) : undefined,
    )
    const where = nameOfRow(name, row.key)
    if (done.as === 'lost') {
      lost += 1
      saved.lost.push(where)
      return
    }
    count += 1
    const what = doubtOf(row, done.as === 'mended' ? done.columns : missingIn(row, there), known)
    if (what !== undefined) saved.doubtful.push({ where, what })
  }
  const take = (row: Found) => {
    if (row.hash === undefined || known?.hashes.has(row.key) !== false) put(row)
    else strays.push(row)
  }
  const wanted = { shape, columns: there, ...(hashed ? { hashed: known!.columns } : {}) }
  const complete = there.length > 0 && readRows(damaged, wanted, known?.hashes.keys() ?? [], take)
  const missing = () =>
    known
      ? known.hashes
          .keys()
          .filter((key) => !keys.has(key))
          .toArray()
      : []
  for (const row of bringHome(damaged, shape, strays, missing(), known)) put(row)
  const gone = missing()
  for (const key of gone) saved.lost.push(nameOfRow(name, key))
  lost += gone.length
  if (count + lost > 0 || !complete) {
    saved.tables.push({ table: name, saved: count, lost, complete })
  }
}

/** The columns that both schemas know; none where the damaged one cannot be read. */
function columnsThere(damaged: Database.Database, { name, columns }: TableShape): string[] {
  const there: string[] = []
  attempt(() =>
    there.push(
      ...(damaged.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name) as string[]),
    ),
  )
  return columns.filter((column) => there.includes(column))
}

function missingIn({ cells }: Found, columns: readonly string[]): string[] {
  return columns.filter((column) => cells[column] === undefined)
}

function doubtOf(
  row: Found,
  replaced: readonly string[],
  known: KnownRows | undefined,
): string | undefined {
  if (replaced.length > 0) return say('repair.replaced', { columns: replaced.join(', ') })
  const hash = known?.hashes.get(row.key)
  if (row.hash === undefined || hash === undefined) return undefined
  return row.hash === hash ? undefined : say('check.row-differs')
}

/** Makes stand-ins for single values of a row with what the row still says. */
function knowing({ cells }: Found, making: Making): Making {
  const { source, speaker_entity: entity, speaker_source: spoken } = cells
  return {
    ...making,
    sourceOf: (id) => (typeof source === 'number' ? source : making.sourceOf(id)),
    speaker: () => {
      if (typeof spoken === 'number') return null
      return typeof entity === 'number' ? entity : making.speaker()
    },
  }
}
