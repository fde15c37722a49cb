import type { ClaimStatus } from '../model/claim.ts'
import { formatRef, refNumber } from '../model/refs.ts'
import type {
  ReviewAbout,
  ReviewCause,
  ReviewCounts,
  ReviewDecision,
  ReviewItem,
  Told,
} from '../model/review.ts'
import { countUnsettled } from './anchors.ts'
import { firstCitedAt } from './cited-at.ts'
import { wordsOf } from './review.ts'
import { type Reader, type Sql, sql } from './sql.ts'

interface ItemRow {
  uuid: string
  about: string
  noun: 'claim' | 'source'
  number: number
  what: ReviewCause
  cause: string
  was: string | null
  became: string | null
  note: number
  title: string
  judgement: number | null
  call: string | null
  did: string | null
  edition: string | null
  issue: number | null
  date: string | null
  words: string | null
  author: string
  at: string
  decision: ReviewDecision | null
  why: string | null
  decided_by: string | null
  decided_at: string | null
  told: string
}

/** Which items a list shows. */
export interface ReviewListing {
  /** Those that were decided, the last decided first; else those that are open, the newest first. */
  readonly settled: boolean
  readonly most: number
}

/** What is to be reviewed, or was; what is about one claim or source stands together, the newest first. */
export function listReviews(reader: Reader, { settled, most }: ReviewListing): ReviewItem[] {
  const rows = reader.all<ItemRow>(sql`
    SELECT review.*, note.title, judgement.call, edition.number AS issue, edition.date,
      action.call AS did
    FROM (${settled ? settledIds(most) : openIds(most)}) AS chosen
      JOIN review ON review.id = chosen.id JOIN note ON note.id = review.note
      LEFT JOIN judgement ON judgement.id = judgement LEFT JOIN edition ON edition.id = edition
      LEFT JOIN action ON action.id = review.action
    ORDER BY chosen.place`)
  return rows.map((row) => toItem(reader, row))
}

/** Numbers of the open items. The newest thing that changed stands first, with all that rests on it. */
export function openIds(most: number): Sql {
  return sql`
    SELECT id, row_number() OVER (
      ORDER BY last DESC, what, cause, note, judgement IS NOT NULL OR edition IS NOT NULL, id) AS place
    FROM (SELECT *, max(id) OVER (PARTITION BY about) AS last FROM review WHERE decision IS NULL)
    ORDER BY place LIMIT ${most}`
}

export function settledIds(most: number): Sql {
  return sql`
    SELECT id, row_number() OVER (ORDER BY decided_at DESC, id) AS place FROM review
    WHERE decision IS NOT NULL ORDER BY decided_at DESC, id LIMIT ${most}`
}

export function countReviews(reader: Reader): ReviewCounts {
  const counts = reader.get<Omit<ReviewCounts, 'unsettled'>>(sql`
    SELECT (SELECT count(*) FROM review WHERE decision IS NULL) AS open,
      (SELECT count(*) FROM review WHERE decision IS NOT NULL) AS settled`)!
  return { ...counts, unsettled: countUnsettled(reader) }
}

function toItem(reader: Reader, row: ItemRow): ReviewItem {
  const open = row.decision === null
  const place = row.edition === null ? placeOf(reader, row) : undefined
  return {
    uuid: row.uuid,
    about: aboutOf(reader, row),
    what: row.what,
    was: valueOf(reader, row.what, row.was),
    became: valueOf(reader, row.what, row.became),
    by: otherClaim(reader, row),
    note: { ref: formatRef('note', row.note), title: row.title },
    judgement:
      row.judgement === null
        ? undefined
        : { ref: formatRef('judgement', row.judgement), call: row.call ?? undefined },
    edition:
      row.edition === null
        ? undefined
        : { id: row.edition, number: row.issue ?? undefined, date: row.date ?? undefined },
    place,
    suggests: open ? suggestionFor(reader, row, place !== undefined) : undefined,
    author: row.author,
    at: row.at,
    call: row.did ?? undefined,
    decision: row.decision ?? undefined,
    why: row.why ?? undefined,
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    told: JSON.parse(row.told) as Told[],
  }
}

/** Speakers are kept by reference, and told by name. */
function valueOf(reader: Reader, what: ReviewCause, value: string | null): string | undefined {
  if (what !== 'speaker' || value === null) return value ?? undefined
  const [entity, source] = [refNumber('entity', value) ?? 0, refNumber('source', value) ?? 0]
  const [name] = reader.pluck<string>(sql`
    SELECT name FROM entity WHERE id = ${entity} UNION ALL SELECT title FROM source WHERE id = ${source}
    UNION ALL SELECT title FROM trash WHERE trash.name = ${value}`)
  return name ?? value
}

function aboutOf(reader: Reader, { about, noun, number }: ItemRow): ReviewAbout {
  const ref = formatRef(noun, number)
  const there =
    noun === 'claim'
      ? reader.get<{ title: string; status: ClaimStatus }>(
          sql`SELECT statement AS title, status FROM claim WHERE uuid = ${about}`,
        )
      : reader.get<{ title: string }>(sql`SELECT title FROM source WHERE uuid = ${about}`)
  if (there) return { ref, gone: false, ...there }
  const [title] = reader.pluck<string>(sql`SELECT title FROM trash WHERE uuid = ${about}`)
  return { ref, title, gone: true }
}

/** The claim at the other end of a relation, or that the claim was merged into. */
function otherClaim(reader: Reader, { what, became, cause }: ItemRow): ReviewItem['by'] {
  if (what !== 'contradicted' && what !== 'updated' && what !== 'merged') return undefined
  const number = refNumber('claim', became ?? '') ?? 0
  const other = reader.get<{ statement: string; why: string | null }>(sql`
    SELECT statement, (SELECT why FROM relation WHERE relation.uuid = ${cause}) AS why
    FROM claim WHERE id = ${number}`)
  return (
    other && {
      ref: formatRef('claim', number),
      statement: other.statement,
      why: other.why ?? undefined,
    }
  )
}

/** The first place in the note, or in the judgement, that cites the claim, or one that rests on the source. */
function placeOf(reader: Reader, { note, noun, number, judgement }: ItemRow): ReviewItem['place'] {
  const wanted = formatRef(noun, number).toLowerCase()
  const leads =
    noun === 'claim'
      ? sql`to_claim = ${number}`
      : sql`to_source = ${number} OR to_claim IN (
          SELECT evidence.claim FROM rendition JOIN passage ON passage.rendition = rendition.id
            JOIN evidence ON evidence.passage = passage.id WHERE rendition.source = ${number}
          UNION SELECT id FROM claim WHERE speaker_source = ${number})`
  return firstCitedAt(reader, note, sql`wanted = ${wanted} OR ${leads}`, judgement ?? undefined)
}

function suggestionFor(reader: Reader, row: ItemRow, cites: boolean): ReviewItem['suggests'] {
  if (row.edition !== null) return undefined
  if (!cites || (row.judgement !== null && !restsStill(reader, row))) return 'removed'
  if (row.words === null) return undefined
  return wordsOf(reader, row) === row.words ? undefined : 'reworded'
}

/** Whether the judgement is there, and rests on the claim as far as that can be told. */
function restsStill(reader: Reader, { judgement, noun, number, what }: ItemRow): boolean {
  if (reader.get(sql`SELECT 1 FROM judgement WHERE id = ${judgement}`) === undefined) return false
  if (noun === 'source' || what === 'deleted' || what === 'merged') return true
  return (
    reader.get(
      sql`SELECT 1 FROM judgement_claim WHERE judgement = ${judgement} AND claim = ${number}`,
    ) !== undefined
  )
}
