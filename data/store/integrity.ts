import Database from 'better-sqlite3'
import { say } from '../messages/index.ts'
import { formatRef } from '../model/refs.ts'
import { sha256 } from './blobs.ts'
import type { Store } from './open.ts'
import { type Reader, type Sql, sql } from './sql.ts'

/** Something that is not as it was written: what, and where in the notebook. */
export interface Damage {
  readonly what: string
  readonly where: string
}

/**
 * Looks for damage; none found is an empty list. SQLite's own checks miss most bit rot, so the kept
 * hashes of texts and files are compared too. Each check stands alone: what one stumbles over is told,
 * and the others are still made. Nothing is changed.
 */
export function checkNotebook(store: Pick<Store, 'read' | 'write'>): Damage[] {
  return CHECKS.flatMap(({ where, find }) => {
    try {
      return find(store)
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error
      return [{ what: error.message, where }]
    }
  })
}

interface Check {
  /** Where the damage is when the check itself cannot be done. */
  readonly where: string
  readonly find: (store: Pick<Store, 'read' | 'write'>) => Damage[]
}

const INDEXES: readonly { readonly of: string; readonly check: Sql }[] = [
  {
    of: 'claim',
    check: sql`INSERT INTO claim_fts (claim_fts, rank) VALUES ('integrity-check', 1)`,
  },
  { of: 'note', check: sql`INSERT INTO note_fts (note_fts, rank) VALUES ('integrity-check', 1)` },
  {
    of: 'source',
    check: sql`INSERT INTO source_fts (source_fts, rank) VALUES ('integrity-check', 1)`,
  },
]

const CHECKS: readonly Check[] = [
  { where: say('check.where-pages'), find: ({ read }) => findBrokenPages(read) },
  { where: say('check.where-keys'), find: ({ read }) => findLostRows(read) },
  ...INDEXES.map(({ of, check }) => ({
    where: say('check.where-index', { table: of }),
    find: (store: Pick<Store, 'write'>) => findStaleIndex(store, of, check),
  })),
  { where: say('check.where-renditions'), find: ({ read }) => findChangedTexts(read) },
  { where: say('check.where-files'), find: ({ read }) => findChangedFiles(read) },
  { where: say('check.where-passages'), find: ({ read }) => findLostPassages(read) },
]

/** The quick check tells of broken pages that the whole one would stumble over; it goes first. */
function findBrokenPages(reader: Reader): Damage[] {
  const quick = reader.pluck<string>(sql`PRAGMA quick_check`).filter((line) => line !== 'ok')
  const lines = quick.length > 0 ? quick : reader.pluck<string>(sql`PRAGMA integrity_check`)
  return lines
    .filter((line) => line !== 'ok')
    .map((what) => ({ what, where: say('check.where-pages') }))
}

function findLostRows(reader: Reader): Damage[] {
  return reader
    .all<{ table: string; rowid: number | null; parent: string }>(sql`PRAGMA foreign_key_check`)
    .map(({ table, rowid, parent }) => ({
      what: say('check.parent-missing', { parent }),
      where: say('check.where-row', { table, row: rowid ?? '?' }),
    }))
}

/** Compares an index, word by word, with its table: a statement that only a writer may run. */
function findStaleIndex({ write }: Pick<Store, 'write'>, table: string, check: Sql): Damage[] {
  try {
    write((writer) => writer.run(check))
    return []
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CORRUPT')) {
      throw error
    }
    return [{ what: say('check.index-differs'), where: say('check.where-index', { table }) }]
  }
}

function findChangedTexts(reader: Reader): Damage[] {
  return reader.pluck<number>(sql`SELECT id FROM rendition ORDER BY id`).flatMap((id) => {
    const row = reader.get<{ source: number; hash: string; text: string }>(
      sql`SELECT source, hash, text FROM rendition WHERE id = ${id}`,
    )
    if (!row || sha256(row.text) === row.hash) return []
    return [{ what: say('check.text-differs'), where: formatRef('source', row.source) }]
  })
}

function findChangedFiles(reader: Reader): Damage[] {
  return reader.pluck<string>(sql`SELECT hash FROM blob ORDER BY hash`).flatMap((hash) => {
    const row = reader.get<{ bytes: Buffer }>(sql`SELECT bytes FROM blob WHERE hash = ${hash}`)
    if (!row || sha256(row.bytes) === hash) return []
    const [source] = reader.pluck<number>(sql`SELECT id FROM source WHERE original = ${hash}`)
    const where =
      source === undefined ? say('check.where-file', { hash }) : formatRef('source', source)
    return [{ what: say('check.file-differs'), where }]
  })
}

/** Every passage must still be the words at its place: without them a claim has lost its source. */
function findLostPassages(reader: Reader): Damage[] {
  const rows = reader.all<{ id: number; source: number }>(sql`
    SELECT rendition.id, rendition.source FROM rendition
    WHERE EXISTS (SELECT 1 FROM passage WHERE passage.rendition = rendition.id) ORDER BY rendition.id`)
  return rows.flatMap(({ id, source }) => {
    const [text = ''] = reader.pluck<string>(sql`SELECT text FROM rendition WHERE id = ${id}`)
    const passages = reader.all<{ start: number; end: number; exact: string }>(
      sql`SELECT start, "end", exact FROM passage WHERE rendition = ${id} ORDER BY start, "end"`,
    )
    return passages
      .filter(({ start, end, exact }) => text.slice(start, end) !== exact)
      .map(({ exact }) => ({
        what: say('check.passage-differs', { exact }),
        where: formatRef('source', source),
      }))
  })
}
