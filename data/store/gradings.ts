import type { Grading, Reliability } from '../model/ratings.ts'
import type { ThingChange } from '../model/thing-history.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** Records that a claim's grade, likelihood or status was set: who, when, why. `null` made it empty. */
export function recordGrading(
  writer: Writer,
  claim: number,
  field: 'credibility' | 'likelihood' | 'status',
  value: string | null,
  why: string | undefined,
  stamp: Stamp,
): void {
  writer.run(sql`
    INSERT INTO grading (uuid, claim, field, value, author, at, why, action)
    VALUES (${stamp.uuid()}, ${claim}, ${field}, ${value}, ${stamp.author}, ${stamp.at},
      ${why ?? null}, ${stamp.action})`)
}

/** Records that a source's own reliability, or that of a publisher's sources, was set or made empty. */
export function recordReliability(
  writer: Writer,
  { noun, id }: { readonly noun: 'source' | 'entity'; readonly id: number },
  value: Reliability | undefined,
  why: string | undefined,
  stamp: Stamp,
): void {
  writer.run(sql`
    INSERT INTO grading (uuid, ${noun === 'source' ? sql`source` : sql`entity`}, field, value, author,
      at, why, action)
    VALUES (${stamp.uuid()}, ${id}, 'reliability', ${value ?? null}, ${stamp.author}, ${stamp.at},
      ${why ?? null}, ${stamp.action})`)
}

/** What has grades. */
const GRADED = { claim: sql`claim`, source: sql`source`, entity: sql`entity` }

/**
 * Every setting of a claim's grades and status, of a source's own grade, or of the grade that a
 * publisher's sources inherit; the oldest first.
 */
export function gradingsOf(reader: Reader, noun: keyof typeof GRADED, id: number): Grading[] {
  const rows = reader.all<{
    field: Grading['field']
    value: string | null
    author: string
    at: string
    why: string | null
  }>(
    sql`SELECT field, value, author, at, why FROM grading WHERE ${GRADED[noun]} = ${id} ORDER BY id`,
  )
  return rows.map(({ value, why, ...row }) => ({
    ...row,
    value: value ?? undefined,
    why: why ?? undefined,
  }))
}

/** What each action set of a claim's grades and status, or of a source's grade; the oldest first. */
export function gradingActions(
  reader: Reader,
  noun: 'claim' | 'source',
  id: number,
): ThingChange[] {
  const rows = reader.all<{
    action: string
    call: string | null
    undone_by: string | null
    field: Grading['field']
    value: string | null
    author: string
    at: string
    why: string | null
  }>(sql`
    SELECT grading.action, call, undone_by, field, value, grading.author, grading.at, why
    FROM grading LEFT JOIN action ON action.id = grading.action
    WHERE ${GRADED[noun]} = ${id} ORDER BY grading.id`)
  return [...Map.groupBy(rows, ({ action }) => action).values()].map((own) => {
    const { action, call, undone_by, author, at } = own[0]!
    return {
      action,
      call: call ?? undefined,
      author,
      at,
      did: 'changed',
      changes: own.map(({ field, value }) => ({ field, after: value ?? undefined })),
      why: own.find(({ why }) => why !== null)?.why ?? undefined,
      undone: undone_by !== null,
    }
  })
}
