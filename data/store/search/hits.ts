import type { ClaimStatus } from '../../model/claim.ts'
import type { Credibility, Reliability } from '../../model/ratings.ts'
import { formatRef } from '../../model/refs.ts'
import type { Words } from '../../query/ast.ts'
import { excerpt } from '../../query/excerpt.ts'
import { claimsByNumber } from '../claims.ts'
import { type Reader, type Sql, sql } from '../sql.ts'
import { topicPaths } from '../topics.ts'
import { noteExcerpt, sourceExcerpt, type PlacedExcerpt } from './excerpts.ts'
import type { HitType } from './fields.ts'
import type { Found } from './plan.ts'

/** Something that was found, as a list shows it. */
export interface Hit {
  ref: string
  type: HitType
  /** A claim's statement, a note's or source's title. */
  text: string
  /** Words around what was found; `marks` are their spans in it, UTF-16 units, half open. */
  snippet: string
  marks: [number, number][]
  /** Where in the text of a note or a source the words stand, UTF-16 units; absent where they do not. */
  at?: number | undefined
  /** Paths. */
  topics: string[]
  /** A claim's speaker, a source's publisher. */
  by?: string | undefined
  /** When it was said or published (EDTF); for a note the instant when it was changed. */
  date?: string | undefined
  status?: ClaimStatus | undefined
  reliability?: Reliability | undefined
  credibility?: Credibility | undefined
  passages?: number | undefined
  documents?: number | undefined
  independent?: number | undefined
}

interface Row {
  id: number
  text: string
  by: string | null
  date: string | null
  reliability: Reliability | null
  /** JSON: the columns with words, the first to show first. */
  texts: string
  topics: string
}

/** The rows that were found, in their order, with their words and a snippet. */
export function describeHits(
  reader: Reader,
  found: readonly Found[],
  words: readonly Words[],
): Hit[] {
  const paths = topicPaths(reader)
  const ids = found.filter(({ type }) => type === 'claim').map(({ id }) => id)
  const claims = new Map(claimsByNumber(reader, ids).map((claim) => [claim.ref, claim]))
  return found.map(({ type, id }) => {
    const row = reader.get<Row>(sql`${ROWS[type]} WHERE ${ROW_ID[type]} = ${id}`)
    if (!row) throw new Error(`${type} ${id} was found and is gone`)
    const topics = (JSON.parse(row.topics) as number[]).map((topic) => paths.get(topic) ?? '')
    const claim = type === 'claim' ? claims.get(formatRef(type, id)) : undefined
    return {
      ref: formatRef(type, id),
      type,
      by: claim?.speaker ?? row.by ?? undefined,
      date: row.date ?? undefined,
      status: claim?.status,
      reliability: claim?.reliability ?? row.reliability ?? undefined,
      credibility: claim?.credibility,
      passages: claim?.passages,
      documents: claim?.documents,
      independent: claim?.independent,
      text: row.text,
      ...excerptOf(type, JSON.parse(row.texts) as string[], words),
      topics: topics.toSorted(),
    }
  })
}

function excerptOf(
  type: HitType,
  texts: readonly string[],
  words: readonly Words[],
): PlacedExcerpt {
  if (type === 'claim') return excerpt(texts, words)
  const [text = '', title = ''] = texts
  return (type === 'note' ? noteExcerpt : sourceExcerpt)(text, title, words)
}

const ROW_ID: Readonly<Record<HitType, Sql>> = {
  claim: sql`id`,
  note: sql`id`,
  source: sql`source_text.id`,
}

const ROWS: Readonly<Record<HitType, Sql>> = {
  // The source's own words first: the statement stands above the snippet anyway.
  claim: sql`
    SELECT id, statement AS text, NULL AS by, said AS date, NULL AS reliability,
      json_array(
        ifnull((
          SELECT group_concat(exact, ' … ')
          FROM evidence JOIN passage ON passage.id = evidence.passage
          WHERE evidence.claim = claim.id), ''),
        ifnull(comment, ''), ifnull(hedge, ''), statement) AS texts,
      (SELECT json_group_array(topic) FROM claim_topic WHERE claim_topic.claim = claim.id) AS topics
    FROM claim`,
  note: sql`
    SELECT id, title AS text, NULL AS by, changed_at AS date, NULL AS reliability,
      json_array(text, title) AS texts,
      (SELECT json_group_array(topic) FROM note_topic WHERE note_topic.note = note.id) AS topics
    FROM note`,
  source: sql`
    SELECT source_text.id AS id, source_text.title AS text, entity.name AS by, published AS date,
      ifnull(source.reliability, entity.reliability) AS reliability,
      json_array(source_text.text, source_text.title) AS texts, '[]' AS topics
    FROM source_text JOIN source USING (id) LEFT JOIN entity ON entity.id = source.publisher`,
}
