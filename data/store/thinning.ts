import { composeChanges, type TextChange } from '../model/text-change.ts'
import { TYPED } from './actions.ts'
import { markThinned } from './compaction.ts'
import { list, type Reader, sql, type Writer } from './sql.ts'
import type { TextStep } from './versions.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const WEEK_MS = 7 * DAY_MS

/** One version is kept of each span, once all of that span is older than `age`; the longest first. */
const KEPT: readonly { readonly span: number; readonly age: number }[] = [
  { span: WEEK_MS, age: 90 * DAY_MS },
  { span: DAY_MS, age: WEEK_MS },
  { span: HOUR_MS, age: DAY_MS },
]

interface Row {
  readonly version: number
  readonly at: string
  readonly action: string
  readonly author: string | null
  readonly alone: number
}

/** The notes that may have versions to thin out, by their numbers. */
export function notesToThin(reader: Reader, now: Date): number[] {
  const before = new Date(now.getTime() - DAY_MS).toISOString()
  return reader.pluck<number>(sql`
    SELECT note FROM note_change WHERE at < ${before} GROUP BY note HAVING count(*) > 1`)
}

/** Whether a note may have versions that `thinVersions` does away with now. */
export function canThin(reader: Reader, note: number, now: Date): boolean {
  return runsOf(rowsOf(reader, note), now, new Set(fixedVersions(reader, note))).length > 0
}

/**
 * Thins a note's versions out: all of the last day are kept, one an hour for a week, one a day for
 * ninety days, then one a week, of each person. Named ones, those that editions were made of, the first
 * and the last stay for ever. What is kept says exactly what it said; the edits in between are one.
 * @param note its number
 * @param held versions that somebody still has open, with edits that are not saved
 * @param most how many versions are done away with at once
 * @returns whether there was nothing more to do
 */
export function thinVersions(
  writer: Writer,
  note: number,
  now: Date,
  held: ReadonlySet<number>,
  most: number,
): boolean {
  const kept = new Set([...fixedVersions(writer, note), ...held])
  let left = most
  for (const run of runsOf(rowsOf(writer, note), now, kept)) {
    if (left <= 0) return false
    const part = run.slice(0, left + 1)
    merge(writer, note, part)
    left -= part.length - 1
    if (part.length < run.length) return false
  }
  return true
}

/** What an action of another kind than typing made of a text stays apart as long as it can be undone. */
function rowsOf(reader: Reader, note: number): Row[] {
  return reader.all<Row>(sql`
    SELECT version, note_change.at, action, author,
      back IS NULL OR (call IS NOT NULL AND call <> ${TYPED} AND thinned = 0) AS alone
    FROM note_change LEFT JOIN action ON action.id = action
    WHERE note = ${note} ORDER BY version`)
}

function fixedVersions(reader: Reader, note: number): number[] {
  return reader.pluck<number>(sql`
    SELECT version FROM named_version WHERE note = ${note}
    UNION SELECT note_version FROM edition WHERE note = ${note}`)
}

/** Versions that become the last of them, each list longer than one. */
function runsOf(rows: readonly Row[], now: Date, kept: ReadonlySet<number>): Row[][] {
  const runs: Row[][] = []
  let before: Row | undefined
  for (const row of rows) {
    if (before && !kept.has(before.version) && belong(before, row, now)) runs.at(-1)!.push(row)
    else runs.push([row])
    before = row
  }
  return runs.filter(({ length }) => length > 1)
}

function belong(before: Row, row: Row, now: Date): boolean {
  if (before.alone || row.alone || before.author !== row.author) return false
  const span = spanOf(row, now)
  return span !== undefined && span === spanOf(before, now)
}

/** The span of time of which one version is kept; `undefined` where all are. */
function spanOf({ at }: Row, now: Date): string | undefined {
  const time = Date.parse(at)
  for (const { span, age } of KEPT) {
    const start = Math.floor(time / span)
    if ((start + 1) * span <= now.getTime() - age) return `${span} ${start}`
  }
  return undefined
}

function merge(writer: Writer, note: number, run: readonly Row[]): void {
  const last = run.at(-1)!
  const versions = list(run.map(({ version }) => version))
  const steps = writer
    .all<{ changes: string; back: string }>(sql`
      SELECT changes, back FROM note_change WHERE note = ${note} AND version IN (${versions})
      ORDER BY version`)
    .map(({ changes, back }) => ({
      ...(JSON.parse(changes) as TextStep),
      back: JSON.parse(back) as TextChange[],
    }))
  const { length } = steps[0]!
  const changes = composeChanges(
    steps.map((step) => step.changes),
    length,
  )
  const grown = changes.reduce((sum, { insert, remove }) => sum + insert.length - remove, length)
  const back = composeChanges(steps.map((step) => step.back).toReversed(), grown)
  const step: TextStep = { length, changes }
  writer.run(sql`
    DELETE FROM note_change
    WHERE note = ${note} AND version IN (${versions}) AND version <> ${last.version}`)
  writer.run(sql`
    UPDATE note_change SET changes = ${JSON.stringify(step)}, back = ${JSON.stringify(back)}
    WHERE note = ${note} AND version = ${last.version}`)
  for (const { action } of run) markThinned(writer, action)
}
