import type Database from 'better-sqlite3'

/** An ordinary table of the notebook, as the file itself declares it. */
export interface TableShape {
  readonly name: string
  readonly columns: readonly string[]
  /** The columns of its key, in order. */
  readonly key: readonly string[]
  /** Whether its key is the number of its row. */
  readonly rowid: boolean
}

/**
 * Every ordinary table, in the order of their names; those inside a full-text index are not.
 * @param among only those of these names
 */
export function tableShapes(
  database: Database.Database,
  among?: ReadonlySet<string>,
): TableShape[] {
  const tables = database
    .prepare(
      `SELECT name, wr FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all() as { name: string; wr: number }[]
  const columns = database.prepare('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid')
  const wanted = among ? tables.filter(({ name }) => among.has(name)) : tables
  return wanted.map(({ name, wr }) => {
    const declared = columns.all(name) as { name: string; pk: number }[]
    const key = declared.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk)
    return {
      name,
      columns: declared.map((column) => column.name),
      key: key.map((column) => column.name),
      rowid: wr === 0,
    }
  })
}

/** A name as SQL writes it; names are the schema's, never a person's words. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
