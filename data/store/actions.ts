import { createHash } from 'node:crypto'
import { Problem } from '../model/problem.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/**
 * Does something once: an action that was answered before gets the same answer, and nothing happens.
 * Work, record and answer stand or fall in the caller's transaction.
 * @param call the contract's name of what is done, such as `claims.add`
 * @param input what it is done with; any value that JSON can hold
 * @throws Problem action-reused when the id was spent on something else
 */
export function once<Answer>(
  writer: Writer,
  stamp: Stamp,
  call: string,
  input: unknown,
  work: () => Answer,
): Answer {
  const hash = hashOf(input)
  const known = writer.get<{ call: string; input_hash: string; answer: string }>(
    sql`SELECT call, input_hash, answer FROM action WHERE id = ${stamp.action}`,
  )
  if (known) {
    if (known.call !== call || known.input_hash !== hash) {
      throw new Problem('action-reused', { action: stamp.action })
    }
    return JSON.parse(known.answer) as Answer
  }
  record(writer, stamp, { call, hash, answer: 'null' })
  const answer = asAction(writer, stamp.action, work)
  const told = JSON.stringify(answer ?? null)
  writer.run(sql`UPDATE action SET answer = ${told} WHERE id = ${stamp.action}`)
  tellWhetherChanged(writer, stamp.action)
  return answer
}

/**
 * Does a part of an action that takes several transactions, such as the import of many files. Until
 * `endParts` it counts as begun only: `openActions` tells of it.
 * @throws Problem action-reused when the id was spent on something else, has ended, or was taken back
 */
export function oncePart<Answer>(
  writer: Writer,
  stamp: Stamp,
  call: string,
  work: () => Answer,
): Answer {
  const known = writer.get<{ call: string; answer: string; undone_by: string | null }>(
    sql`SELECT call, answer, undone_by FROM action WHERE id = ${stamp.action}`,
  )
  if (known && (known.call !== call || known.answer !== BEGUN || known.undone_by !== null)) {
    throw new Problem('action-reused', { action: stamp.action })
  }
  // What tells the parts apart is their own: together they were asked with nothing.
  if (!known) record(writer, stamp, { call, hash: hashOf(null), answer: BEGUN })
  const answer = asAction(writer, stamp.action, work)
  tellWhetherChanged(writer, stamp.action)
  return answer
}

/** The call of saves of typed text: the editor takes them back itself, and a note has its versions. */
export const TYPED = 'notes.save'

/** What stands in the place of the answer until an action of several parts has ended, and then. */
const BEGUN = '"begun"'
const ENDED = '"ended"'

/** Says that all parts of an action were done: from now on it stands. Nothing where it was not begun. */
export function endParts(writer: Writer, action: string): void {
  writer.run(sql`UPDATE action SET answer = ${ENDED} WHERE id = ${action} AND answer = ${BEGUN}`)
}

/** Actions of several parts that were begun, have not ended, and were not taken back. */
export function openActions(reader: Reader): string[] {
  // Spelt out, so that the index of these alone is used.
  return reader.pluck<string>(
    sql`SELECT id FROM action WHERE answer = '"begun"' AND undone_by IS NULL`,
  )
}

/** Whether an action was taken back. */
export function wasUndone(reader: Reader, action: string): boolean {
  return (
    reader.get(sql`SELECT 1 FROM action WHERE id = ${action} AND undone_by IS NOT NULL`) !==
    undefined
  )
}

function hashOf(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex')
}

function record(
  writer: Writer,
  stamp: Stamp,
  { call, hash, answer }: { readonly call: string; readonly hash: string; readonly answer: string },
): void {
  writer.run(sql`
    INSERT INTO action (id, call, input_hash, answer, author, at, number)
    VALUES (${stamp.action}, ${call}, ${hash}, ${answer}, ${stamp.author}, ${stamp.at},
      (SELECT ifnull(max(number), 0) + 1 FROM action))`)
}

function asAction<Answer>(writer: Writer, action: string, work: () => Answer): Answer {
  writer.run(sql`UPDATE current_action SET action = ${action}`)
  const answer = work()
  writer.run(sql`UPDATE current_action SET action = NULL`)
  return answer
}

function tellWhetherChanged(writer: Writer, action: string): void {
  writer.run(sql`
    UPDATE action SET changed = EXISTS (SELECT 1 FROM journal WHERE journal.action = action.id)
        OR EXISTS (SELECT 1 FROM note_change WHERE note_change.action = action.id)
    WHERE id = ${action}`)
}

/** Whether an action was answered before. */
export function wasDone(reader: Reader, action: string): boolean {
  return reader.get(sql`SELECT 1 FROM action WHERE id = ${action}`) !== undefined
}
