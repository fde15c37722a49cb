import type { RefNoun } from '../model/refs.ts'
import { sql, type Writer } from './sql.ts'

/** Takes the next number of a noun. It is never given again, even if the row goes. */
export function nextNumber(writer: Writer, noun: RefNoun): number {
  const row = writer.get<{ last: number }>(
    sql`UPDATE counter SET last = last + 1 WHERE noun = ${noun} RETURNING last`,
  )
  if (!row) throw new Error(`the notebook has no counter for ${noun}`)
  return row.last
}
