import type { ScaleId } from '../model/ratings.ts'
import { type Reader, sql, type Writer } from './sql.ts'

/** What a notebook says of itself. */
export interface NotebookRow {
  readonly uuid: string
  readonly title: string
  readonly scale: ScaleId
  readonly counts: {
    readonly sources: number
    readonly claims: number
    readonly notes: number
    readonly topics: number
    readonly entities: number
  }
}

/** What tells a notebook from every other one. */
export function notebookUuid(reader: Reader): string {
  return reader.get<{ uuid: string }>(sql`SELECT uuid FROM notebook`)!.uuid
}

export function notebookTitle(reader: Reader): string {
  return reader.get<{ title: string }>(sql`SELECT title FROM notebook`)!.title
}

/** The likelihood scale that judgements are read by now. */
export function notebookScale(reader: Reader): ScaleId {
  return reader.get<{ scale: ScaleId }>(sql`SELECT scale FROM notebook`)!.scale
}

/** Reads what a notebook says of itself, and counts what it holds. */
export function describeNotebook(reader: Reader): NotebookRow {
  const row = reader.get<{ uuid: string; title: string; scale: ScaleId }>(
    sql`SELECT uuid, title, scale FROM notebook`,
  )!
  const counts = reader.get<NotebookRow['counts']>(sql`
    SELECT (SELECT count(*) FROM source) AS sources,
      (SELECT count(*) FROM claim WHERE merged_into IS NULL) AS claims,
      (SELECT count(*) FROM note WHERE merged_into IS NULL) AS notes,
      (SELECT count(*) FROM topic WHERE merged_into IS NULL) AS topics,
      (SELECT count(*) FROM entity WHERE merged_into IS NULL) AS entities`)!
  return { ...row, counts }
}

/** Sets the likelihood scale that is used from now on. */
export function setScale(writer: Writer, scale: ScaleId): void {
  writer.run(sql`UPDATE notebook SET scale = ${scale}`)
}
