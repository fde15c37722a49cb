import { type DateSpan, dateSpan, type Edtf } from '../model/dates.ts'
import { fold } from '../model/fold.ts'
import { Problem } from '../model/problem.ts'
import type { Reliability, TlpLabel } from '../model/ratings.ts'
import { formatRef, type Ref, refNumber } from '../model/refs.ts'
import type {
  FilePart,
  IntakeState,
  Publisher,
  Rendition,
  Source,
  SourceFields,
  SourceSummary,
  SourceType,
} from '../model/source.ts'
import { likenessOf, readsAlike } from '../model/text-sketch.ts'
import { keepBlob, sha256 } from './blobs.ts'
import { setDerivedFrom } from './derivation.ts'
import { ensureEntity } from './entities.ts'
import { gradingsOf, recordReliability } from './gradings.ts'
import { passagesOf } from './passages.ts'
import { nextNumber } from './refs.ts'
import { joinSql, type Reader, type Sql, sql, type Value, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** A source as it comes in: what is known of it, its text, and its file where there is one. */
export interface NewSource {
  readonly fields: SourceFields
  readonly text: string
  /** Where each page begins in the text. */
  readonly pages?: readonly number[] | undefined
  readonly sketch?: string | undefined
  readonly mediaType: string
  readonly original?: { readonly name: string; readonly bytes: Uint8Array } | undefined
}

/** The source that came in as this very file, if there is one. */
export function findSourceByFile(reader: Reader, hash: string): Ref<'source'> | undefined {
  const id = reader.pluck<number>(sql`SELECT id FROM source WHERE original = ${hash}`)[0]
  return id === undefined ? undefined : formatRef('source', id)
}

/** Whether a source came in by an action. */
export function wasMadeBy(reader: Reader, ref: Ref<'source'>, action: string): boolean {
  const made = reader.get(sql`
    SELECT 1 FROM journal
    WHERE thing = (SELECT uuid FROM source WHERE id = ${refNumber('source', ref) ?? 0})
      AND action = ${action} AND "table" = 'source' AND before IS NULL`)
  return made !== undefined
}

/**
 * The source whose newest text shares most of its wording with that of a sketch, where one does.
 * @param file the hash of the file that the sketch is of, which is not like itself
 */
export function findAlike(reader: Reader, sketch: string, file: string): Ref<'source'> | undefined {
  let found: { id: number; likeness: number } | undefined
  const rows = reader.all<{ id: number; sketch: string }>(sql`
    SELECT source.id, sketch FROM source JOIN rendition ON rendition.id = source.rendition
    WHERE sketch IS NOT NULL AND original IS NOT ${file} ORDER BY source.id`)
  for (const row of rows) {
    const likeness = likenessOf(sketch, row.sketch)
    if (readsAlike(likeness) && likeness > (found?.likeness ?? 0)) found = { id: row.id, likeness }
  }
  return found && formatRef('source', found.id)
}

/**
 * The file that a source came in as, or a part of its bytes.
 * @throws Problem not-found, also for a source that was typed
 */
export function originalOf(
  reader: Reader,
  ref: Ref<'source'>,
  { start, end }: FilePart = { start: 0, end: Number.MAX_SAFE_INTEGER },
): { name: string; mediaType: string; bytes: Buffer<ArrayBuffer> } {
  const found = reader.get<{ name: string; mediaType: string; bytes: Buffer<ArrayBuffer> }>(sql`
    SELECT ifnull(original_name, '') AS name, media_type AS mediaType,
      substr(bytes, ${start} + 1, ${end} - ${start}) AS bytes
    FROM source JOIN blob ON blob.hash = source.original
    WHERE source.id = ${sourceNumber(reader, ref)}`)
  if (!found) throw new Problem('not-found', { what: 'file', name: ref })
  return found
}

/** Adds a source with its first rendition. Its file must not be here yet. */
export function insertSource(writer: Writer, source: NewSource, stamp: Stamp): Ref<'source'> {
  const { fields } = source
  const id = nextNumber(writer, 'source')
  const published = spanOf(fields.published)
  const publisher = fields.publisher
    ? ensureEntity(writer, fields.publisher, 'publisher', stamp)
    : null
  writer.run(sql`
    INSERT INTO source (
      id, uuid, title, title_folded, type, publisher, author, url, published, published_from,
      published_to, accessed, language, reliability, descriptor, handling, classification,
      may_be_quoted, original, original_name, media_type, added_at)
    VALUES (
      ${id}, ${stamp.uuid()}, ${fields.title}, ${fold(fields.title)}, ${fields.type}, ${publisher},
      ${fields.author ?? null}, ${fields.url ?? null}, ${fields.published ?? null},
      ${published.from ?? null}, ${published.to ?? null}, ${fields.accessed ?? null},
      ${fields.language ?? null}, ${fields.reliability ?? null}, ${fields.descriptor ?? null},
      ${fields.handling ?? null}, ${fields.classification ?? null},
      ${fields.mayBeQuoted === false ? 0 : 1},
      ${source.original ? keepBlob(writer, source.original.bytes) : null},
      ${source.original?.name ?? null}, ${source.mediaType}, ${stamp.at})`)
  const rendition = writer.run(sql`
    INSERT INTO rendition (uuid, source, hash, text, pages, sketch, made_at)
    VALUES (
      ${stamp.uuid()}, ${id}, ${sha256(source.text)}, ${source.text},
      ${source.pages ? JSON.stringify(source.pages) : null}, ${source.sketch ?? null}, ${stamp.at})`)
  writer.run(sql`UPDATE source SET rendition = ${rendition.id} WHERE id = ${id}`)
  if (fields.reliability) {
    recordReliability(writer, { noun: 'source', id }, fields.reliability, undefined, stamp)
  }
  return formatRef('source', id)
}

/**
 * Gives a source that came in without words, such as a picture, the text that a person typed.
 * @throws Problem not-found, source-worded
 */
export function transcribeSource(
  writer: Writer,
  ref: Ref<'source'>,
  text: string,
  sketch: string | undefined,
  stamp: Stamp,
): void {
  const before = currentRendition(writer, ref)
  if (before.text.trim() !== '') throw new Problem('source-worded', { source: ref })
  const source = sourceNumber(writer, ref)
  const rendition = writer.run(sql`
    INSERT INTO rendition (uuid, source, hash, text, sketch, replaces, made_at)
    VALUES (
      ${stamp.uuid()}, ${source}, ${sha256(text)}, ${text}, ${sketch ?? null}, ${before.id},
      ${stamp.at})`)
  writer.run(sql`UPDATE source SET rendition = ${rendition.id} WHERE id = ${source}`)
}

/** What of a source can be changed; `null` makes a field empty, and a list stands for all of it. */
export type SourceEdit = {
  readonly [Field in keyof SourceFields]?: SourceFields[Field] | null | undefined
} & { readonly derivedFrom?: readonly Ref<'source'>[] | undefined }

/**
 * Changes what is known of sources; a change of reliability is recorded with who, when and why.
 * @throws Problem not-found, derived-circle
 */
export function editSources(
  writer: Writer,
  refs: readonly Ref<'source'>[],
  { derivedFrom, ...edit }: SourceEdit,
  why: string | undefined,
  stamp: Stamp,
): void {
  const ids = refs.map((ref) => sourceNumber(writer, ref))
  if (derivedFrom) {
    const from = derivedFrom.map((ref) => sourceNumber(writer, ref))
    for (const id of ids) setDerivedFrom(writer, id, from)
  }
  const sets = Object.entries(edit)
    .filter(([, value]) => value !== undefined)
    .flatMap(([field, value]) => setField(writer, field, value as Value | boolean, stamp))
  if (sets.length === 0) return
  const { reliability } = edit
  for (const id of ids) {
    const before = writer.pluck(sql`SELECT reliability FROM source WHERE id = ${id}`)[0]
    writer.run(sql`UPDATE source SET ${joinSql(sets, ', ')} WHERE id = ${id}`)
    // To give a grade once more is news only where a reason comes with it.
    if (reliability === undefined || (reliability === before && why === undefined)) continue
    recordReliability(writer, { noun: 'source', id }, reliability ?? undefined, why, stamp)
  }
}

/** Moves sources through the intake queue. @throws Problem not-found */
export function setSourceState(
  writer: Writer,
  refs: readonly Ref<'source'>[],
  state: IntakeState,
): void {
  for (const ref of refs) {
    writer.run(sql`UPDATE source SET state = ${state} WHERE id = ${sourceNumber(writer, ref)}`)
  }
}

const COLUMNS: Readonly<Record<string, Sql>> = {
  type: sql`type`,
  author: sql`author`,
  url: sql`url`,
  accessed: sql`accessed`,
  language: sql`language`,
  reliability: sql`reliability`,
  descriptor: sql`descriptor`,
  handling: sql`handling`,
  classification: sql`classification`,
}

function setField(
  writer: Writer,
  field: string,
  value: Value | boolean,
  stamp: Stamp,
): readonly Sql[] {
  switch (field) {
    case 'title':
      return [sql`title = ${String(value)}`, sql`title_folded = ${fold(String(value))}`]
    case 'publisher': {
      const entity = value === null ? null : ensureEntity(writer, String(value), 'publisher', stamp)
      return [sql`publisher = ${entity}`]
    }
    case 'published': {
      const { from, to } = spanOf(value === null ? undefined : String(value))
      return [
        sql`published = ${value as Value}`,
        sql`published_from = ${from ?? null}`,
        sql`published_to = ${to ?? null}`,
      ]
    }
    case 'mayBeQuoted':
      return [sql`may_be_quoted = ${value === true ? 1 : 0}`]
    default: {
      const column = COLUMNS[field]
      if (!column) throw new Error(`a source has no field ${field}`)
      return [sql`${column} = ${value as Value}`]
    }
  }
}

interface SourceRow {
  id: number
  uuid: string
  title: string
  type: SourceType
  state: IntakeState
  publisher: string | null
  publisher_id: number | null
  publisher_reliability: Reliability | null
  published: Edtf | null
  reliability: Reliability | null
  reliability_from: 'source' | 'publisher' | null
  claims: number
  author: string | null
  url: string | null
  accessed: Edtf | null
  language: string | null
  descriptor: string | null
  handling: TlpLabel | null
  classification: string | null
  may_be_quoted: number
  rendition: number
  original_name: string | null
  media_type: string
}

const SELECT_SOURCE = sql`
  SELECT source.id, source.uuid, title, type, state, entity.name AS publisher,
    entity.id AS publisher_id, entity.reliability AS publisher_reliability, published,
    ifnull(source.reliability, entity.reliability) AS reliability,
    iif(source.reliability IS NOT NULL, 'source',
      iif(entity.reliability IS NOT NULL, 'publisher', NULL)) AS reliability_from,
    (SELECT count(DISTINCT claim) FROM evidence JOIN passage ON passage.id = evidence.passage
      JOIN rendition ON rendition.id = passage.rendition
      WHERE rendition.source = source.id) AS claims,
    author, url, accessed, language, descriptor, handling, classification, may_be_quoted, rendition,
    iif(original IS NULL, NULL, ifnull(original_name, '')) AS original_name, media_type
  FROM source LEFT JOIN entity ON entity.id = source.publisher`

/** Every source, the newest first. */
export function listSources(reader: Reader): SourceSummary[] {
  return reader.all<SourceRow>(sql`${SELECT_SOURCE} ORDER BY source.id DESC`).map(toSummary)
}

/**
 * One source with its newest text and the passages marked in it.
 * @throws Problem not-found
 */
export function getSource(reader: Reader, ref: Ref<'source'>): Source {
  const id = sourceNumber(reader, ref)
  const row = reader.get<SourceRow>(sql`${SELECT_SOURCE} WHERE source.id = ${id}`)
  if (!row) throw new Problem('not-found', { what: 'source', name: ref })
  const derivedFrom = reader.pluck<number>(
    sql`SELECT derived_from FROM source_derived WHERE source = ${id} ORDER BY 1`,
  )
  return {
    ...toSummary(row),
    uuid: row.uuid,
    publisherIs: publisherOf(reader, row),
    url: row.url ?? undefined,
    accessed: row.accessed ?? undefined,
    descriptor: row.descriptor ?? undefined,
    classification: row.classification ?? undefined,
    mayBeQuoted: row.may_be_quoted === 1,
    derivedFrom: derivedFrom.map((number) => formatRef('source', number)),
    original: fileOf(reader, row),
    rendition: renditionOf(reader, row.rendition),
    passages: passagesOf(reader, row.rendition),
    gradings: gradingsOf(reader, 'source', id),
  }
}

function fileOf(reader: Reader, row: SourceRow): Source['original'] {
  if (row.original_name === null) return undefined
  const size = reader.pluck<number>(sql`
    SELECT length(bytes) FROM source JOIN blob ON blob.hash = source.original
    WHERE source.id = ${row.id}`)[0]
  return { name: row.original_name, mediaType: row.media_type, size: size ?? 0 }
}

/** What a link shows of a source that is there: its title, and the reliability in force. */
export function sourceLabel(
  reader: Reader,
  ref: Ref<'source'>,
): { readonly title: string; readonly reliability?: Reliability | undefined } {
  const { title, reliability } = reader.get<Pick<SourceRow, 'title' | 'reliability'>>(sql`
    SELECT title, ifnull(source.reliability, entity.reliability) AS reliability
    FROM source LEFT JOIN entity ON entity.id = source.publisher
    WHERE source.id = ${refNumber('source', ref)!}`)!
  return { title, reliability: reliability ?? undefined }
}

function publisherOf(
  reader: Reader,
  { publisher_id: id, publisher_reliability: reliability }: SourceRow,
): Publisher | undefined {
  if (id === null) return undefined
  return {
    ref: formatRef('entity', id),
    reliability: reliability ?? undefined,
    gradings: gradingsOf(reader, 'entity', id),
  }
}

/** The newest rendition of a source, with its row id. */
export function currentRendition(
  reader: Reader,
  ref: Ref<'source'>,
): Rendition & { readonly id: number } {
  const id = reader.pluck<number>(
    sql`SELECT rendition FROM source WHERE id = ${sourceNumber(reader, ref)}`,
  )[0]
  if (id === undefined) throw new Problem('not-found', { what: 'source', name: ref })
  return { ...renditionOf(reader, id), id }
}

function renditionOf(reader: Reader, id: number): Rendition {
  const row = reader.get<Omit<Rendition, 'pages'> & { pages: string | null }>(
    sql`SELECT uuid, hash, text, pages FROM rendition WHERE id = ${id}`,
  )
  if (!row) throw new Error(`rendition ${id} is gone`)
  return { ...row, pages: row.pages === null ? undefined : (JSON.parse(row.pages) as number[]) }
}

function toSummary(row: SourceRow): SourceSummary {
  return {
    ref: formatRef('source', row.id),
    title: row.title,
    type: row.type,
    state: row.state,
    publisher: row.publisher ?? undefined,
    author: row.author ?? undefined,
    published: row.published ?? undefined,
    language: row.language ?? undefined,
    handling: row.handling ?? undefined,
    reliability: row.reliability ?? undefined,
    reliabilityFrom: row.reliability_from ?? undefined,
    claims: row.claims,
  }
}

function spanOf(date: Edtf | undefined): Partial<DateSpan> {
  return date === undefined ? {} : (dateSpan(date) ?? {})
}

/**
 * The row of a source's reference.
 * @throws Problem not-found
 */
export function sourceNumber(reader: Reader, ref: Ref<'source'>): number {
  const id = refNumber('source', ref)
  const found = reader.pluck<number>(sql`SELECT id FROM source WHERE id = ${id ?? 0}`)[0]
  if (found === undefined) throw new Problem('not-found', { what: 'source', name: ref })
  return found
}
