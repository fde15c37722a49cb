import type Database from 'better-sqlite3'
import { attempt, type Key } from './read.ts'

/** What the hashes of a damaged notebook tell of a table: which rows it had, and over what their hashes were made. */
export interface KnownRows {
  readonly columns: readonly string[]
  /** The hash, in hexadecimal capitals, by the key of its row. */
  readonly hashes: ReadonlyMap<Key, string>
}

/**
 * The hashes that can be read, by the table that they are of. They are read when they are asked for: those
 * of all tables at once take more memory than there may be.
 */
export function knownHashes(damaged: Database.Database): Map<string, () => KnownRows> {
  const known = new Map<string, () => KnownRows>()
  attempt(() => {
    const tables = damaged.prepare('SELECT id, name, columns FROM hashed_table').all()
    for (const { id, name, columns } of tables as { id: number; name: string; columns: string }[]) {
      const listed = listOf(columns)
      if (listed) known.set(name, () => ({ columns: listed, hashes: hashesOf(damaged, id) }))
    }
  })
  return known
}

function hashesOf(damaged: Database.Database, id: number): Map<Key, string> {
  const hashes = new Map<Key, string>()
  // From both ends, since what is broken lies in between.
  for (const order of ['ASC', 'DESC']) {
    const sql = `SELECT key, hex(hash) AS hash FROM row_hash WHERE tab = ? ORDER BY key ${order}`
    const error = attempt(() => {
      const rows = damaged.prepare(sql).iterate(id) as IterableIterator<{ key: Key; hash: string }>
      for (const { key, hash } of rows) hashes.set(key, hash)
    })
    if (error === undefined) return hashes
  }
  return hashes
}

function listOf(json: string): string[] | undefined {
  try {
    return JSON.parse(json) as string[]
  } catch {
    return undefined
  }
}
