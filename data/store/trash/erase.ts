import { fold } from '../../model/fold.ts'
import { journalledTables } from '../journal/shape.ts'
import { joinSql, list, type Reader, type Sql, sql, type Writer } from '../sql.ts'
import { neededByTrash, takeOffTrash, withAlong } from '../trash.ts'
import { isThere } from './deleted.ts'
import { redactAnswers } from './redact.ts'

/** What was erased for ever. */
export interface Erased {
  /** References and names, also of what went along. */
  readonly names: readonly string[]
}

/**
 * Erases things in the trash and what went along with them, so that nothing of what they said is left
 * in the notebook: neither in the journal, nor in answers that were given, nor in what others keep of
 * them. What is on the disk of them goes when the `-wal` is folded in.
 * @throws Problem trash-missing
 */
export function eraseFromTrash(writer: Writer, uuids: readonly string[]): Erased {
  const things = withAlong(writer, uuids)
  const items = writer.all<{ uuid: string; noun: string; name: string }>(
    sql`SELECT uuid, noun, name FROM trash WHERE uuid IN (${list(things)})`,
  )
  const dead = items
    .filter(({ uuid, noun }) => !isThere(writer, noun, uuid))
    .map(({ uuid }) => uuid)
  const names = items.map(({ name }) => name)
  const blobs = blobsOf(writer, dead)
  const passages = passagesOf(writer, dead)
  takeOffTrash(writer, things)
  forgetReviews(writer, dead)
  const orphans = orphansAmong(writer, passages, dead)
  writer.run(sql`
    DELETE FROM passage_carry
    WHERE passage IN (SELECT id FROM passage WHERE uuid IN (${list(orphans)}))`)
  writer.run(sql`DELETE FROM passage WHERE uuid IN (${list(orphans)})`)
  const { entries, actions } = entriesOf(writer, dead, orphans)
  const saves = savesOf(writer, entries)
  writer.run(sql`DELETE FROM journal WHERE id IN (${list(entries)})`)
  redactAnswers(writer, [...actions, ...saves], names)
  forgetEmptyActions(writer, [...actions, ...saves])
  writer.run(sql`
    UPDATE link SET wording = NULL
    WHERE to_claim IS NULL AND wording IS NOT NULL AND wanted IN (${list(names.map(fold))})`)
  dropBlobs(writer, blobs)
  return { names }
}

/** Only that they are gone stays to be reviewed: that says nothing of what they said. */
function forgetReviews(writer: Writer, dead: readonly string[]): void {
  writer.run(sql`
    DELETE FROM review WHERE about IN (${list(dead)}) AND (what <> 'deleted' OR decision IS NOT NULL)`)
}

/** The files that went with things. */
function blobsOf(reader: Reader, dead: readonly string[]): string[] {
  return reader.pluck<string>(sql`
    SELECT DISTINCT json_extract(before, '$.original') FROM journal
    WHERE thing IN (${list(dead)}) AND "table" = 'source' AND after IS NULL
      AND json_extract(before, '$.original') IS NOT NULL`)
}

/** The passages that claims rested on, with what these became in corrected texts and were before. */
function passagesOf(reader: Reader, dead: readonly string[]): Kin[] {
  return reader.all<Kin>(sql`
    WITH RECURSIVE own (uuid) AS (
      SELECT DISTINCT json_extract(coalesce(before, after), '$.passage') FROM journal
      WHERE thing IN (${list(dead)}) AND "table" = 'evidence'
    ),
    kin (first, id) AS (
      SELECT id, id FROM passage WHERE uuid IN (SELECT uuid FROM own)
      UNION SELECT first, place FROM kin JOIN passage_carry ON passage = kin.id
        WHERE place IS NOT NULL
      UNION SELECT first, passage FROM kin JOIN passage_carry ON place = kin.id
    )
    SELECT first, uuid FROM kin JOIN passage USING (id)`)
}

/** A passage, and one of those that it led to, or came from, as texts were corrected; itself among them. */
interface Kin {
  readonly first: number
  readonly uuid: string
}

/** Those of passages that nothing rests on any more, on none of their kin, nor would from the trash. */
function orphansAmong(reader: Reader, passages: readonly Kin[], dead: readonly string[]): string[] {
  if (passages.length === 0) return []
  const uuids = [...new Set(passages.map(({ uuid }) => uuid))]
  const free = new Set(
    reader.pluck<string>(sql`
      SELECT uuid FROM passage WHERE uuid IN (${list(uuids)})
        AND NOT EXISTS (SELECT 1 FROM evidence WHERE passage = passage.id)
        AND uuid NOT IN (
          SELECT json_extract(before, '$.passage') FROM journal
          WHERE action IN (${list(neededByTrash(reader))}) AND "table" = 'evidence'
            AND after IS NULL AND thing NOT IN (${list(dead)}))`),
  )
  const held = new Set(passages.filter(({ uuid }) => !free.has(uuid)).map(({ first }) => first))
  return [...new Set(passages.filter(({ first }) => !held.has(first)).map(({ uuid }) => uuid))]
}

/** Every entry that is of these things, or of a row that cannot be without one of theirs. */
function entriesOf(
  reader: Reader,
  dead: readonly string[],
  orphans: readonly string[],
): { entries: number[]; actions: string[] } {
  const own = reader.all<Entry>(
    sql`SELECT id, action, row FROM journal WHERE thing IN (${list(dead)})`,
  )
  const rows = [...new Set([...dead, ...orphans, ...own.map(({ row }) => row)])]
  const hanging = reader.all<Entry>(sql`
    WITH erased (uuid) AS (${list(rows)})
    SELECT id, action, row FROM journal
    WHERE ("table" = 'passage' AND row IN (${list(orphans)}))
      OR ${joinSql(hangingOn(reader), ' OR ')}`)
  const all = [...own, ...hanging]
  return {
    entries: [...new Set(all.map(({ id }) => id))],
    actions: [...new Set(all.flatMap(({ action }) => action ?? []))],
  }
}

interface Entry {
  id: number
  action: string | null
  row: string
}

/** Conditions under which an entry is of a row that cannot be without an erased one. */
function hangingOn(reader: Reader): Sql[] {
  return [...journalledTables(reader).values()].flatMap(({ name, columns }) => {
    const needed = columns.filter(({ refersTo, nullable }) => refersTo !== undefined && !nullable)
    if (needed.length === 0) return []
    const named = needed.flatMap((column) => {
      const path = `$.${column.name}`
      return [
        sql`json_extract(before, ${path}) IN (SELECT uuid FROM erased)`,
        sql`json_extract(after, ${path}) IN (SELECT uuid FROM erased)`,
      ]
    })
    return [sql`("table" = ${name} AND (${joinSql(named, ' OR ')}))`]
  })
}

/** The actions that saved notes which are gone. */
function savesOf(reader: Reader, entries: readonly number[]): string[] {
  return reader.pluck<string>(sql`
    SELECT DISTINCT json_extract(before, '$.action') FROM journal
    WHERE id IN (${list(entries)}) AND "table" = 'note_change' AND before IS NOT NULL`)
}

/** Lets actions of which nothing is left be none that can be taken back. */
function forgetEmptyActions(writer: Writer, actions: readonly string[]): void {
  writer.run(sql`
    UPDATE action SET changed = 0
    WHERE id IN (${list(actions)}) AND changed = 1
      AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.action = action.id)
      AND NOT EXISTS (SELECT 1 FROM note_change WHERE note_change.action = action.id)`)
}

function dropBlobs(writer: Writer, hashes: readonly string[]): void {
  const needed = new Set(
    writer.pluck<string>(sql`
      SELECT original FROM source WHERE original IN (${list(hashes)})
      UNION SELECT hash FROM attachment WHERE hash IN (${list(hashes)})
      UNION SELECT bytes FROM edition WHERE bytes IN (${list(hashes)})
      UNION SELECT json_extract(before, '$.original') FROM journal
        WHERE action IN (${list(neededByTrash(writer))}) AND "table" = 'source' AND after IS NULL`),
  )
  const free = hashes.filter((hash) => !needed.has(hash))
  writer.run(sql`DELETE FROM blob WHERE hash IN (${list(free)})`)
}
