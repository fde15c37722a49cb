import type { ClaimStatus } from '../model/claim.ts'
import {
  type Corroboration,
  CORROBORATING,
  FALLEN,
  independentSpeakers,
  type Origins,
  type SpeakersTold,
  type Stated,
} from '../model/corroboration.ts'
import { formatRef, type Ref } from '../model/refs.ts'
import { claimNumber } from './claim-refs.ts'
import { originsOf } from './derivation.ts'
import { list, type Reader, sql, type Writer } from './sql.ts'

/** So many claims are looked at to corroborate one, the nearest first. */
const MOST = 1_000

interface Row {
  claim: number
  stands: number
  status: ClaimStatus
  /** Tells one speaker from another: the publisher speaks where a source does in its own voice. */
  speaker: string
  name: string
  stating: string
}

/**
 * How far a claim is corroborated: who says it, with those that support it and what duplicates any of
 * these, transitively; only as far as they hold.
 * @throws Problem not-found
 */
export function corroborationOf(reader: Reader, ref: Ref<'claim'>): Corroboration {
  const rows = sayingIt(reader, claimNumber(reader, ref))
  const { counted, uncounted } = told(rows, refOrigins(originsOf(reader)))
  const names = new Map(rows.map(({ claim, name }) => [formatRef('claim', claim), name]))
  const named = <One extends { readonly claim: Ref<'claim'> }>(one: One) => ({
    ...one,
    speaker: names.get(one.claim) ?? '',
  })
  return {
    corroborated: counted.length >= CORROBORATING,
    counted: counted.map(named),
    uncounted: uncounted.map(named),
  }
}

/** Counts the independent speakers of claims that are tied to others. How sources derive is read once. */
export function speakersIn(reader: Reader): (claim: number) => number {
  let origins: Origins<Ref<'source'>> | undefined
  return (claim) => {
    origins ??= refOrigins(originsOf(reader))
    return told(sayingIt(reader, claim), origins).counted.length
  }
}

/** Notes as out of date what those claims corroborate that are noted so already. */
export function spreadStale(writer: Writer): void {
  writer.run(sql`
    INSERT OR IGNORE INTO claim_stale
    WITH RECURSIVE reached (claim) AS (
      SELECT claim FROM claim_stale
      UNION
      SELECT to_claim FROM reached JOIN relation ON from_claim = reached.claim
        AND relation.kind IN ('supports', 'duplicates')
      UNION
      SELECT from_claim FROM reached JOIN relation ON to_claim = reached.claim
        AND relation.kind = 'duplicates'
    ) SELECT claim FROM reached`)
}

function told(rows: readonly Row[], origins: Origins<Ref<'source'>>): SpeakersTold {
  const stated = rows.filter(({ stands }) => stands === 1).map(toStated)
  const fallen = rows.filter(({ stands }) => stands === 0)
  const { counted, uncounted } = independentSpeakers(stated, origins)
  return {
    counted,
    uncounted: [
      ...uncounted,
      ...fallen.map(({ claim, status }) => ({
        claim: formatRef('claim', claim),
        why: 'fallen' as const,
        status,
      })),
    ],
  }
}

function toStated({ claim, speaker, stating }: Row): Stated {
  const sources = [...new Set(JSON.parse(stating) as number[])]
  return {
    claim: formatRef('claim', claim),
    speaker,
    sources: sources.map((source) => formatRef('source', source)),
  }
}

/** A claim and those that say it too. One that did not hold is told and leads no further. */
function sayingIt(reader: Reader, claim: number): Row[] {
  return reader.all<Row>(sql`
    WITH RECURSIVE saying (claim, stands) AS (
      SELECT ${claim}, 1
      UNION
      SELECT from_claim, status NOT IN (${list([...FALLEN])})
      FROM saying JOIN relation ON to_claim = saying.claim
        AND relation.kind IN ('supports', 'duplicates')
        JOIN claim ON claim.id = from_claim
      WHERE saying.stands = 1
      UNION
      SELECT to_claim, status NOT IN (${list([...FALLEN])})
      FROM saying JOIN relation ON from_claim = saying.claim AND relation.kind = 'duplicates'
        JOIN claim ON claim.id = to_claim
      WHERE saying.stands = 1
      LIMIT ${MOST}
    ), found AS (SELECT claim, max(stands) AS stands FROM saying GROUP BY claim)
    SELECT found.claim, stands, status,
      coalesce('E' || speaker_entity, 'E' || spoken.publisher, 'S' || speaker_source) AS speaker,
      coalesce(entity.name, outlet.name, spoken.title) AS name,
      (SELECT json_group_array(rendition.source)
        FROM evidence JOIN passage ON passage.id = evidence.passage
          JOIN rendition ON rendition.id = passage.rendition
        WHERE evidence.claim = claim.id AND role = 'states') AS stating
    FROM found JOIN claim ON claim.id = found.claim
      LEFT JOIN entity ON entity.id = speaker_entity
      LEFT JOIN source AS spoken ON spoken.id = speaker_source
      LEFT JOIN entity AS outlet ON outlet.id = spoken.publisher
    ORDER BY found.claim`)
}

function refOrigins(origins: Origins<number>): Origins<Ref<'source'>> {
  const toRef = (source: number) => formatRef('source', source)
  return new Map(
    [...origins].map(([source, roots]) => [toRef(source), new Set([...roots].map(toRef))]),
  )
}
