import { Problem } from '../model/problem.ts'
import { parseRef, type Ref, refNumber } from '../model/refs.ts'
import type { ThingChange } from '../model/thing-history.ts'
import { findClaimNumber } from './claim-refs.ts'
import { gradingActions } from './gradings.ts'
import { changesOf, type RowChange } from './journal/entries.ts'
import { type Reader, sql } from './sql.ts'
import { fieldChanges, Names } from './thing-values.ts'

/** What has a history of its own; a note has versions. */
export type HistoryRef = Ref<'claim'> | Ref<'source'> | Ref<'judgement'>

/** A thing whose history is read: its own row, and the UUID by which the journal finds what hangs on it. */
interface Thing {
  readonly noun: 'claim' | 'source' | 'judgement'
  readonly id: number
  readonly uuid: string
  readonly thing: string
}

/**
 * Who changed a thing, when, what and why: action by action, the newest first.
 * @throws Problem not-found
 */
export function historyOf(reader: Reader, ref: HistoryRef): ThingChange[] {
  const thing = thingOf(reader, ref)
  const names = new Names(reader)
  // Grades, and why they were set, are kept longer than the journal's entries of them.
  const graded = thing.noun === 'judgement' ? [] : gradingActions(reader, thing.noun, thing.id)
  const journalled = [...changesOf(reader, thing.thing)].flatMap(([action, changes]) => {
    const own =
      thing.noun === 'judgement' ? changes.filter(({ row }) => row === thing.uuid) : changes
    const change = toChange(reader, thing, action, own, names)
    if (!change) return []
    return { ...change, why: change.why ?? graded.find((one) => one.action === action)?.why }
  })
  const known = new Set(journalled.map(({ action }) => action))
  const rest = graded.filter(({ action }) => !known.has(action))
  return [...journalled, ...rest]
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .toReversed()
}

function thingOf(reader: Reader, ref: HistoryRef): Thing {
  const noun = parseRef(ref)!.noun as Thing['noun']
  const number = refNumber(noun, ref) ?? 0
  const id = noun === 'claim' ? (findClaimNumber(reader, number) ?? 0) : number
  const row =
    noun === 'judgement'
      ? reader.get<{ uuid: string; thing: string }>(sql`
          SELECT judgement.uuid, note.uuid AS thing FROM judgement JOIN note ON note.id = note
          WHERE judgement.id = ${id}`)
      : reader.get<{ uuid: string; thing: string }>(
          noun === 'claim'
            ? sql`SELECT uuid, uuid AS thing FROM claim WHERE id = ${id}`
            : sql`SELECT uuid, uuid AS thing FROM source WHERE id = ${id}`,
        )
  if (!row) throw new Problem('not-found', { what: noun, name: ref })
  return { noun, id, ...row }
}

function toChange(
  reader: Reader,
  { noun, uuid }: Thing,
  action: string,
  changes: readonly RowChange[],
  names: Names,
): ThingChange | undefined {
  const done = reader.get<{ call: string; author: string; at: string; undone_by: string | null }>(
    sql`SELECT call, author, at, undone_by FROM action WHERE id = ${action}`,
  )
  if (!done) return undefined
  const { undone_by, ...said } = done
  const own = changes.find(({ table, row }) => table === noun && row === uuid)
  const did = own && !own.before ? 'made' : own && !own.after ? 'removed' : 'changed'
  // What hangs on a thing that is new, or goes, is no news of its own.
  const told = did === 'changed' ? changes : did === 'made' ? [own!] : []
  const fields = told.flatMap((change) => fieldChanges(change, names))
  const why = whyOf(changes)
  if (did === 'changed' && fields.length === 0 && why === undefined) return undefined
  return { action, ...said, did, changes: fields, why, undone: undone_by !== null }
}

function whyOf(changes: readonly RowChange[]): string | undefined {
  for (const { table, before, after } of changes) {
    const why = table === 'grading' ? (after ?? before)?.['why'] : undefined
    if (typeof why === 'string') return why
  }
  return undefined
}
