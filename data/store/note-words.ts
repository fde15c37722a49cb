import { type Reader, sql, type Writer } from './sql.ts'

/**
 * The notes in whose text these words stand in this order, as the full-text index tells words apart:
 * to be looked at more closely.
 */
export function notesSaying(reader: Reader, words: string): number[] {
  if (!/[\p{L}\p{N}]/u.test(words)) {
    return reader.pluck<number>(
      sql`
      SELECT id FROM note WHERE instr(text, ${words}) > 0 AND merged_into IS NULL ORDER BY id`,
    )
  }
  const phrase = `text : "${words.replaceAll('"', '""')}"`
  return reader.pluck<number>(
    sql`SELECT id FROM note_fts JOIN note ON note.id = note_fts.rowid
      WHERE note_fts MATCH ${phrase} AND merged_into IS NULL ORDER BY id`,
  )
}

/** From so many notes on it may be quicker to put the full-text index in order once. */
const MANY = 20
/** How many notes the index is put in order for in the time that one is taken out of it for good. */
const IN_ORDER = 100

/**
 * Lets `work` save so many notes. The full-text index takes each word of a text that changed out of
 * its pages, for good, which takes some milliseconds a note; of many notes all are taken out at once
 * when the work is done, which is a hundred times quicker. Nothing is left of them after either.
 */
export function saveMany(writer: Writer, count: number, work: () => void): void {
  const notes = writer.pluck<number>(sql`SELECT count(*) FROM note`)[0]!
  if (count < MANY || count * IN_ORDER < notes) {
    work()
    return
  }
  writer.run(sql`INSERT INTO note_fts (note_fts, rank) VALUES ('secure-delete', 0)`)
  work()
  writer.run(sql`INSERT INTO note_fts (note_fts, rank) VALUES ('secure-delete', 1)`)
  writer.run(sql`INSERT INTO note_fts (note_fts) VALUES ('optimize')`)
}
