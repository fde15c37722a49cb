import { bodyOf } from '../../markdown/body.ts'
import { formatRef } from '../../model/refs.ts'
import type { Words } from '../../query/ast.ts'
import { excerpt } from '../../query/excerpt.ts'
import { type Reader, type Sql, sql } from '../sql.ts'
import { topicPaths } from '../topics.ts'
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
  /** Paths. */
  topics: string[]
}

interface Row {
  id: number
  text: string
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
  return found.map(({ type, id }) => {
    const row = reader.get<Row>(sql`${ROWS[type]} WHERE id = ${id}`)
    if (!row) throw new Error(`${type} ${id} was found and is gone`)
    const topics = (JSON.parse(row.topics) as number[]).map((topic) => paths.get(topic) ?? '')
    return {
      ref: formatRef(type, id),
      type,
      text: row.text,
      ...excerpt(textsOf(type, row), words),
      topics: topics.toSorted(),
    }
  })
}

/** What a snippet may be cut from: a note's front matter only where nothing else holds the words. */
function textsOf(type: HitType, { texts }: Row): string[] {
  const columns = JSON.parse(texts) as string[]
  const [text] = columns
  return type === 'note' && text !== undefined ? [bodyOf(text), ...columns.slice(1), text] : columns
}

const ROWS: Readonly<Record<HitType, Sql>> = {
  claim: sql`
    SELECT id, statement AS text,
      json_array(statement, ifnull(comment, ''), ifnull(hedge, '')) AS texts,
      (SELECT json_group_array(topic) FROM claim_topic WHERE claim_topic.claim = claim.id) AS topics
    FROM claim`,
  note: sql`
    SELECT id, title AS text, json_array(text, title) AS texts,
      (SELECT json_group_array(topic) FROM note_topic WHERE note_topic.note = note.id) AS topics
    FROM note`,
  source: sql`
    SELECT id, title AS text, json_array(text, title) AS texts, '[]' AS topics FROM source_text`,
}
