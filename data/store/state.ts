import { type Reader, sql } from './sql.ts'

/**
 * What a notebook's content is known by: it changes with every action, and two copies that say the
 * same have the same. Cheap however large the notebook is. Empty where nothing was done yet.
 */
export function stateOf(reader: Reader): string {
  const [numbered = 0] = reader.pluck<number>(
    sql`SELECT count(*) FROM pragma_table_info('action') WHERE name = 'number'`,
  )
  const [last = ''] = numbered === 0 ? lastByTime(reader) : lastByNumber(reader)
  return last
}

function lastByNumber(reader: Reader): string[] {
  return reader.pluck(sql`SELECT number || ' ' || id FROM action ORDER BY number DESC LIMIT 1`)
}

/** Notebooks of the first schemas do not number their actions. */
function lastByTime(reader: Reader): string[] {
  return reader.pluck(sql`
    SELECT (SELECT count(*) FROM action) || ' ' || id FROM action ORDER BY at DESC, id DESC LIMIT 1`)
}
