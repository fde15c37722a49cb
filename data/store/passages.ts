import { Problem } from '../model/problem.ts'
import { contextOf, findQuote, type Span } from '../model/quote.ts'
import { formatRef, type Ref } from '../model/refs.ts'
import type { Passage } from '../model/source.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** A quotation from a source, as a person gives it. */
export interface Quotation {
  readonly source: Ref<'source'>
  readonly exact: string
  /** Words before it, where the quotation alone stands there more than once. */
  readonly prefix?: string | undefined
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

/** The passage at a span of a rendition, made when it is not marked yet; tells its row id. */
export function ensurePassage(
  writer: Writer,
  rendition: { readonly id: number; readonly text: string },
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
    INSERT INTO passage (uuid, rendition, start, "end", exact, prefix, suffix)
    VALUES (${stamp.uuid()}, ${rendition.id}, ${span.start}, ${span.end}, ${exact}, ${prefix}, ${suffix})`)
    .id
}

/** The passages marked in a rendition, in the order of the text. */
export function passagesOf(reader: Reader, rendition: number): Passage[] {
  const rows = reader.all<{
    uuid: string
    start: number
    end: number
    exact: string
    claims: string
  }>(sql`
    SELECT uuid, start, "end", exact,
      (SELECT json_group_array(claim) FROM evidence WHERE passage = passage_.id) AS claims
    FROM passage AS passage_ WHERE rendition = ${rendition} ORDER BY start, "end"`)
  return rows.map((row) => ({
    ...row,
    claims: (JSON.parse(row.claims) as number[]).map((id) => formatRef('claim', id)),
  }))
}
