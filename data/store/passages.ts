import { Problem } from '../model/problem.ts'
import { contextOf, findQuote, type Span } from '../model/quote.ts'
import type { Ref } from '../model/refs.ts'
import {
  type AnchorState,
  pageAt,
  type Passage,
  type Region,
  type Rendition,
  sameRegion,
} from '../model/source.ts'
import { ANCHOR, claimRefs } from './anchors.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** A quotation from a source, as a person gives it. */
export interface Quotation {
  readonly source: Ref<'source'>
  readonly exact: string
  /** Words before it, where the quotation alone stands there more than once. */
  readonly prefix?: string | undefined
  /** The part of a picture that the words are about. */
  readonly region?: Region | undefined
}

/**
 * Where a quotation stands in a text.
 * @throws Problem quote-missing, quote-ambiguous
 */
export function locate(text: string, { source, exact, prefix }: Quotation): Span {
  const found = findQuote(text, exact).filter(
    ({ start }) => prefix === undefined || endsWith(text.slice(0, start), prefix),
  )
  const [first] = found
  if (!first) throw new Problem('quote-missing', { quote: exact, source })
  if (found.length > 1) {
    throw new Problem('quote-ambiguous', { quote: exact, source, count: found.length })
  }
  return first
}

function endsWith(text: string, words: string): boolean {
  return findQuote(text, words).at(-1)?.end === text.trimEnd().length
}

/**
 * Says which part of a picture a passage's words are about.
 * @throws Problem region-other where they are about another part already
 */
export function setRegion(writer: Writer, passage: number, region: Region, words: Quotation): void {
  const known = writer.pluck<string | null>(
    sql`SELECT region FROM passage WHERE id = ${passage}`,
  )[0]
  const { x, y, width, height } = region
  if (known === null || known === undefined) {
    const value = JSON.stringify({ x, y, width, height })
    writer.run(sql`UPDATE passage SET region = ${value} WHERE id = ${passage}`)
  } else if (!sameRegion(JSON.parse(known) as Region, region)) {
    throw new Problem('region-other', { quote: words.exact, source: words.source })
  }
}

/** The passage at a span of a rendition, made when it is not marked yet; tells its row id. */
export function ensurePassage(
  writer: Writer,
  rendition: Pick<Rendition, 'text' | 'pages'> & { readonly id: number },
  span: Span,
  stamp: Stamp,
): number {
  const known = writer.pluck<number>(sql`
    SELECT id FROM passage
    WHERE rendition = ${rendition.id} AND start = ${span.start} AND "end" = ${span.end}`)[0]
  if (known !== undefined) return known
  const { prefix, suffix } = contextOf(rendition.text, span)
  const exact = rendition.text.slice(span.start, span.end)
  return writer.run(sql`
    INSERT INTO passage (uuid, rendition, start, "end", exact, prefix, suffix, page)
    VALUES (
      ${stamp.uuid()}, ${rendition.id}, ${span.start}, ${span.end}, ${exact}, ${prefix}, ${suffix},
      ${pageAt(rendition.pages, span.start) ?? null})`).id
}

/**
 * The passages of a source's newest rendition that claims rest on, in the order of the text. One that a
 * claim in the trash rested on stays unseen until that comes back.
 */
export function passagesOf(reader: Reader, rendition: number): Passage[] {
  const rows = reader.all<{
    uuid: string
    start: number
    end: number
    exact: string
    page: number | null
    region: string | null
    translation: string | null
    translator: string | null
    anchor: AnchorState
    claims: string
  }>(sql`
    SELECT passage.uuid, start, "end", exact, page, region, translation, translator, ${ANCHOR} AS anchor,
      (SELECT json_group_array(claim) FROM evidence WHERE evidence.passage = passage.id) AS claims
    FROM passage JOIN rendition ON rendition.id = passage.rendition
      JOIN source ON source.id = rendition.source
    WHERE passage.rendition = ${rendition}
      AND EXISTS (SELECT 1 FROM evidence WHERE evidence.passage = passage.id)
    ORDER BY start, "end"`)
  return rows.map((row) => ({
    ...row,
    page: row.page ?? undefined,
    region: row.region === null ? undefined : (JSON.parse(row.region) as Region),
    translation: row.translation ?? undefined,
    translator: row.translator ?? undefined,
    claims: claimRefs(row.claims),
  }))
}
