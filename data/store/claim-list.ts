import { CLAIM_KINDS, CLAIM_STATUSES, type ClaimKind, type ClaimStatus } from '../model/claim.ts'
import { fold } from '../model/fold.ts'
import type { Credibility, Reliability } from '../model/ratings.ts'
import { RELIABILITY } from './claims.ts'
import { speakersIn, spreadStale } from './corroboration.ts'
import { independenceIn } from './derivation.ts'
import { type Reader, sql, type Writer } from './sql.ts'

/** So many rows are made at a time. */
const SLICE = 1_000
/** What sorts a text: its beginning. */
const LENGTH = 48

interface Row {
  claim: number
  merged: number
  status: ClaimStatus
  statement: string
  speaker: string
  reliability: Reliability | null
  credibility: Credibility | null
  said: string | null
  passages: number
  stating: string
  kind: ClaimKind
  on: string | null
  likelihood: number | null
  /** Whether other claims may corroborate it. */
  tied: number
  added: string
  changed: string
}

/**
 * Brings the rows that lists are sorted by up to date with what they derive from. The schema's
 * triggers note which are not; where none is, this is one look into an empty table.
 */
export function settleClaimList(writer: Writer): void {
  spreadStale(writer)
  const counts = { sources: independenceIn(writer), speakers: speakersIn(writer) }
  for (let rows = staleRows(writer); rows.length > 0; rows = staleRows(writer)) {
    for (const row of rows) settle(writer, row, counts)
    writer.run(sql`DELETE FROM claim_stale WHERE claim <= ${rows.at(-1)!.claim}`)
  }
}

function staleRows(reader: Reader): Row[] {
  return reader.all<Row>(sql`
    SELECT claim.id AS claim, claim.merged_into IS NOT NULL AS merged, status, statement,
      coalesce(entity.name, outlet.name, spoken.title) AS speaker, ${RELIABILITY} AS reliability, credibility,
      iif(said IS NULL, NULL, ifnull(said_from, '')) AS said,
      (SELECT count(*) FROM evidence WHERE evidence.claim = claim.id) AS passages,
      (SELECT json_group_array(rendition.source)
        FROM evidence JOIN passage ON passage.id = evidence.passage
          JOIN rendition ON rendition.id = passage.rendition
        WHERE evidence.claim = claim.id AND role = 'states') AS stating,
      claim.kind, iif("on" IS NULL, NULL, ifnull(on_from, '')) AS "on", likelihood_band AS likelihood,
      EXISTS (SELECT 1 FROM relation WHERE to_claim = claim.id
          AND relation.kind IN ('supports', 'duplicates'))
        OR EXISTS (SELECT 1 FROM relation WHERE from_claim = claim.id
          AND relation.kind = 'duplicates') AS tied,
      claim.added_at AS added, claim.changed_at AS changed
    FROM claim_stale JOIN claim ON claim.id = claim_stale.claim
      LEFT JOIN entity ON entity.id = speaker_entity
      LEFT JOIN source AS spoken ON spoken.id = speaker_source
      LEFT JOIN entity AS outlet ON outlet.id = spoken.publisher
    ORDER BY claim_stale.claim LIMIT ${SLICE}`)
}

type Count<What> = (what: What) => number

function settle(
  writer: Writer,
  row: Row,
  counts: { readonly sources: Count<readonly number[]>; readonly speakers: Count<number> },
): void {
  if (row.merged === 1) {
    writer.run(sql`DELETE FROM claim_list WHERE claim = ${row.claim}`)
    return
  }
  const { reliability, credibility } = row
  const graded = reliability !== null || credibility !== null
  const stating = JSON.parse(row.stating) as number[]
  const independent = row.passages === 0 ? null : counts.sources(stating)
  const speakers = row.tied === 1 ? counts.speakers(row.claim) : Math.min(1, stating.length)
  writer.run(sql`
    INSERT INTO claim_list (claim, status, statement, speaker, grade, said, independent, speakers,
      kind, "on", likelihood, added, changed)
    VALUES (${row.claim}, ${statusRank(row.status)}, ${begin(row.statement)}, ${begin(row.speaker)},
      ${graded ? `${reliability ?? '~'}${credibility ?? '~'}` : null}, ${row.said}, ${independent},
      ${speakers}, ${CLAIM_KINDS.indexOf(row.kind)}, ${row.on}, ${row.likelihood}, ${row.added},
      ${row.changed})
    ON CONFLICT (claim) DO UPDATE SET status = excluded.status, statement = excluded.statement,
      speaker = excluded.speaker, grade = excluded.grade, said = excluded.said,
      independent = excluded.independent, speakers = excluded.speakers, kind = excluded.kind,
      "on" = excluded."on", likelihood = excluded.likelihood, added = excluded.added,
      changed = excluded.changed`)
}

/** The place of a status among all, by which lists are sorted. */
export function statusRank(status: ClaimStatus): number {
  return CLAIM_STATUSES.indexOf(status)
}

function begin(text: string): string {
  return fold(text.slice(0, 2 * LENGTH)).slice(0, LENGTH)
}
