import { applyChanges, composeChanges, type TextChange } from '../model/text-change.ts'
import { sha256 } from './blobs.ts'
import { type Reader, sql } from './sql.ts'

/** Edits, and the length in UTF-16 units of the text that they were made on. */
export interface TextStep {
  readonly length: number
  readonly changes: readonly TextChange[]
}

/** The edits that made each version that was kept of a note after `version`, the oldest first. */
export function stepsSince(reader: Reader, note: number, version: number): TextStep[] {
  return reader
    .pluck<string>(sql`
      SELECT changes FROM note_change WHERE note = ${note} AND version > ${version} ORDER BY version`)
    .map((json) => JSON.parse(json) as TextStep)
}

/** Whether a note has, or still has, that version. */
export function hasVersion(reader: Reader, note: number, version: number): boolean {
  return (
    reader.get(sql`
      SELECT id FROM note WHERE id = ${note} AND (version = ${version} OR ${version} = 1)
      UNION ALL SELECT note FROM note_change WHERE note = ${note} AND version = ${version}`) !==
    undefined
  )
}

/**
 * The text of a note as an earlier version had it, read back from what it is now.
 * @param note its number
 * @returns `undefined` where the way back is not kept: from before there was a journal, or thinned out
 */
export function textAt(reader: Reader, note: number, version: number): string | undefined {
  for (const at of textsBack(reader, note)) {
    if (at.version === version) return at.text
    if (at.version < version) return undefined
  }
  return undefined
}

/**
 * The edits that lead from what a note says now to what an earlier version said, piece by piece, so
 * that what others type in the meantime stays. `undefined` where the way back is not kept.
 */
export function wayBack(reader: Reader, note: number, version: number): TextChange[] | undefined {
  const [text] = reader.pluck<string>(sql`SELECT text FROM note WHERE id = ${note}`)
  if (text === undefined || !hasVersion(reader, note, version)) return undefined
  const backs = reader.pluck<string | null>(sql`
    SELECT back FROM note_change WHERE note = ${note} AND version > ${version}
    ORDER BY version DESC`)
  if (backs.includes(null)) return undefined
  return composeChanges(
    backs.map((back) => JSON.parse(back!) as TextChange[]),
    text.length,
  )
}

/**
 * The latest version that says the same as this one: what was changed in between has been taken back.
 * The version itself where there is none.
 */
export function latestAlike(reader: Reader, note: number, version: number): number {
  const texts: { version: number; hash: string }[] = []
  for (const at of textsBack(reader, note)) {
    texts.push({ version: at.version, hash: sha256(at.text) })
    if (at.version <= version) break
  }
  const { hash } = texts.at(-1) ?? {}
  return texts.find((at) => at.hash === hash)?.version ?? version
}

/** A note's texts from the newest to the oldest that can still be read. */
function* textsBack(
  reader: Reader,
  note: number,
): Generator<{ readonly version: number; readonly text: string }> {
  const now = reader.get<{ text: string; version: number }>(
    sql`SELECT text, version FROM note WHERE id = ${note}`,
  )
  if (!now) return
  let { text } = now
  yield now
  const steps = reader.all<{ version: number; back: string | null }>(sql`
    SELECT version, back FROM note_change WHERE note = ${note} ORDER BY version DESC`)
  for (const [at, { back }] of steps.entries()) {
    if (back === null) return
    text = applyChanges(text, JSON.parse(back) as TextChange[])
    // What was thinned out in between is part of this step.
    yield { version: steps[at + 1]?.version ?? 1, text }
  }
}
