import type { Judgement } from '../model/judgement.ts'
import type { Citing } from '../model/note.ts'
import { formatRef } from '../model/refs.ts'
import { type Reader, type Sql, sql } from './sql.ts'

/** A place of a note that leads somewhere, in UTF-16 units, and its line. */
export interface CitedAt {
  readonly start: number
  readonly end: number
  readonly line: string
}

/**
 * The first place in a note that leads somewhere; for a judgement in it, the first in that judgement, or
 * else in the note.
 * @param leads what must hold of a row of `link`
 */
export function firstCitedAt(
  reader: Reader,
  note: number,
  leads: Sql,
  judgement?: number,
): CitedAt | undefined {
  const from = judgement === undefined ? 0 : headingOf(reader, note, judgement)
  return reader.get<CitedAt>(sql`
    SELECT start, "end", line FROM link WHERE note = ${note} AND (${leads})
    ORDER BY start < ${from}, start LIMIT 1`)
}

/** The notes that cite a claim, each with the first place. */
export function notesCiting(reader: Reader, claim: number): Citing[] {
  return reader
    .all<{ note: number; start: number }>(
      sql`SELECT note, min(start) AS start FROM link WHERE to_claim = ${claim} GROUP BY note`,
    )
    .map(({ note, start }) => ({ note: formatRef('note', note), start }))
}

/** The judgements that rest on a claim, each with the place where it cites it. */
export function judgementsOn(
  reader: Reader,
  claim: number,
): (Pick<Judgement, 'ref' | 'call'> & Citing)[] {
  return reader
    .all<{ id: number; note: number; call: string }>(
      sql`
      SELECT id, note, call FROM judgement JOIN judgement_claim ON judgement = judgement.id
      WHERE claim = ${claim} ORDER BY id`,
    )
    .map(({ id, note, call }) => ({
      ref: formatRef('judgement', id),
      note: formatRef('note', note),
      call,
      start: firstCitedAt(reader, note, sql`to_claim = ${claim}`, id)?.start,
    }))
}

/** Where the note names the judgement, at its head; 0 where it does not. */
function headingOf(reader: Reader, note: number, judgement: number): number {
  const [text = ''] = reader.pluck<string>(sql`SELECT text FROM note WHERE id = ${note}`)
  return Math.max(0, text.search(new RegExp(`\\^${formatRef('judgement', judgement)}\\b`)))
}
