import Database from 'better-sqlite3'
import { Problem, type ProblemCode } from '#data/model/problem.ts'
import { checkNotebook, type Damage } from '#data/store/integrity.ts'
import { openStore } from '#data/store/open.ts'

/** What a person gets to see of a notebook that something happened to. */
export type Outcome =
  | { readonly refused: ProblemCode }
  | { readonly damage: readonly Damage[]; readonly content: string }

/** Opens a notebook as the program does, checks it, and reads all that it holds. */
export function outcomeOf(path: string, dataDir: string): Outcome {
  try {
    const store = openStore(path, dataDir)
    try {
      const damage = checkNotebook(path)
      return { damage, content: damage.length === 0 ? contentOf(path) : '' }
    } finally {
      store.close()
    }
  } catch (error) {
    if (error instanceof Problem) return { refused: error.code }
    throw error
  }
}

/** Every row of every table that holds content, as one text. */
export function contentOf(path: string): string {
  const database = new Database(path, { readonly: true })
  try {
    const tables = database
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
          AND name NOT LIKE 'sqlite%' AND name NOT IN ('row_hash', 'hashed_table') ORDER BY name`,
      )
      .pluck()
      .all() as string[]
    const rows = tables.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()])
    return JSON.stringify(rows)
  } finally {
    database.close()
  }
}

/** Turns one bit over. */
export function flip(bytes: Buffer, random: () => number): void {
  const at = Math.floor(random() * bytes.length)
  bytes[at]! ^= 1 << Math.floor(random() * 8)
}

/** A whole number below `limit`. */
export function below(limit: number, random: () => number): number {
  return Math.floor(random() * limit)
}
