import { createHash } from 'node:crypto'
import { Problem } from '../model/problem.ts'
import { sql, type Writer } from './sql.ts'
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
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex')
  const known = writer.get<{ call: string; input_hash: string; answer: string }>(
    sql`SELECT call, input_hash, answer FROM action WHERE id = ${stamp.action}`,
  )
  if (known) {
    if (known.call !== call || known.input_hash !== hash) {
      throw new Problem('action-reused', { action: stamp.action })
    }
    return JSON.parse(known.answer) as Answer
  }
  const answer = work()
  writer.run(sql`
    INSERT INTO action (id, call, input_hash, answer, author, at)
    VALUES (${stamp.action}, ${call}, ${hash}, ${JSON.stringify(answer ?? null)}, ${stamp.author}, ${stamp.at})`)
  return answer
}
