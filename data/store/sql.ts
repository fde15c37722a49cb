import type Database from 'better-sqlite3'

/** A value that SQLite can bind. */
export type Value = string | number | bigint | Buffer | Uint8Array | null

/** A statement with its values apart. Made only by the `sql` tag, so that a value is never part of the text. */
export interface Sql {
  readonly text: string
  readonly values: readonly Value[]
}

function isSql(part: Value | Sql): part is Sql {
  return typeof part === 'object' && part !== null && 'text' in part && 'values' in part
}

/** Writes a statement; a value becomes a bound parameter, a nested statement is spliced in. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Value | Sql)[]): Sql {
  let text = strings[0] ?? ''
  const values: Value[] = []
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text
      values.push(...part.values)
    } else {
      text += '?'
      values.push(part)
    }
    text += strings[index + 1] ?? ''
  })
  return { text, values }
}

/** Joins statements, such as the parts of a condition. `separator` is ours, never a person's words. */
export function joinSql(parts: readonly Sql[], separator: string): Sql {
  return {
    text: parts.map((part) => part.text).join(separator),
    values: parts.flatMap((part) => part.values),
  }
}

/** A list of values for `IN`. */
export function list(values: readonly (string | number)[]): Sql {
  return sql`SELECT value FROM json_each(${JSON.stringify(values)})`
}

/** What may read the notebook. Statements are prepared once and kept. */
export class Reader {
  protected readonly database: Database.Database
  private readonly prepared = new Map<string, Database.Statement>()

  constructor(database: Database.Database) {
    this.database = database
  }

  /** Every row that the statement finds. */
  all<Row>(statement: Sql): Row[] {
    return this.statement(statement.text).all(...statement.values) as Row[]
  }

  /** The first row, if there is one. */
  get<Row>(statement: Sql): Row | undefined {
    return this.statement(statement.text).get(...statement.values) as Row | undefined
  }

  /** The first column of every row. */
  pluck<Cell extends Value>(statement: Sql): Cell[] {
    const rows = this.statement(statement.text)
      .raw()
      .all(...statement.values) as Cell[][]
    return rows.map(([cell]) => cell as Cell)
  }

  protected statement(text: string): Database.Statement {
    let statement = this.prepared.get(text)
    if (!statement) {
      statement = this.database.prepare(text)
      this.prepared.set(text, statement)
    }
    return statement.reader ? statement.raw(false) : statement
  }
}

/** What may change the notebook. There is one, and it is handed out only inside a transaction. */
export class Writer extends Reader {
  /** Runs a statement that changes rows; tells how many, and the row id of the last one inserted. */
  run(statement: Sql): { changes: number; id: number } {
    const result = this.statement(statement.text).run(...statement.values)
    return { changes: result.changes, id: Number(result.lastInsertRowid) }
  }
}
