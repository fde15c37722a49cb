import type { PairSide } from '../model/claim-pairs.ts'
import { KnownNames } from '../model/known-names.ts'
import { readWording, type Wording } from '../model/wording.ts'
import type { WordCounts } from './similar.ts'
import { type Reader, sql } from './sql.ts'

/** A claim as it is compared with another, and who makes it. */
export interface ReadSide extends PairSide {
  readonly claim: number
  readonly statement: string
  /** What tells one speaker from another. */
  readonly speaker: string
}

/** So many wordings, and counts of words, are kept: claims looked at one after another meet the same ones. */
const MOST_KEPT = 20_000

/** What the names of a notebook's entities make of its statements. */
interface Kept {
  /** The names, as they were read. */
  readonly text: string
  readonly names: KnownNames
  readonly wordings: Map<string, Wording>
  readonly counts: WordCounts
}

const kept = new WeakMap<Reader, Kept>()

/** Reads claims as they are compared; for one piece of work, in which no name changes. */
export interface Sides {
  /** By row number; those that are gone or merged are left out. */
  readonly read: (claims: readonly number[]) => Map<number, ReadSide>
  /** How many statements hold a word, as it was when that was counted. */
  readonly counts: WordCounts
}

export function sidesIn(reader: Reader): Sides {
  const { names, wordings, counts } = keptFor(reader)
  return { read: (claims) => readSides(reader, claims, names, wordings), counts }
}

function readSides(
  reader: Reader,
  claims: readonly number[],
  names: KnownNames,
  wordings: Map<string, Wording>,
): Map<number, ReadSide> {
  const rows = reader.all<SideRow>(sql`
    SELECT claim.id AS claim, statement, speaker_entity, speaker_source, said, said_from, said_to,
      "on", on_from, on_to,
      (SELECT json_group_array(topic) FROM claim_topic WHERE claim_topic.claim = claim.id) AS topics,
      (SELECT json_group_array(entity) FROM claim_entity WHERE claim_entity.claim = claim.id) AS entities
    FROM json_each(${JSON.stringify(claims)}) AS wanted CROSS JOIN claim ON claim.id = wanted.value
    WHERE merged_into IS NULL`)
  return new Map(
    rows.map((row) => {
      let wording = wordings.get(row.statement)
      if (!wording) {
        wording = readWording(row.statement, names)
        wordings.set(row.statement, wording)
      }
      return [row.claim, toSide(row, wording)]
    }),
  )
}

interface SideRow {
  claim: number
  statement: string
  speaker_entity: number | null
  speaker_source: number | null
  said: string | null
  said_from: string | null
  said_to: string | null
  on: string | null
  on_from: string | null
  on_to: string | null
  topics: string
  entities: string
}

function toSide(row: SideRow, wording: Wording): ReadSide {
  const { claim, statement, speaker_entity: entity, speaker_source: source } = row
  const span = (date: string | null, from: string | null, to: string | null) =>
    date === null ? undefined : { from: from ?? undefined, to: to ?? undefined }
  return {
    claim,
    statement,
    speaker: entity === null ? `S-${source}` : `E-${entity}`,
    wording,
    entities: new Set([
      ...(JSON.parse(row.entities) as number[]),
      ...(entity === null ? [] : [entity]),
    ]),
    topics: new Set(JSON.parse(row.topics) as number[]),
    said: span(row.said, row.said_from, row.said_to),
    on: span(row.on, row.on_from, row.on_to),
  }
}

/** Another name makes another reading of every statement. */
function keptFor(reader: Reader): Kept {
  const [text = '[]'] = reader.pluck<string>(sql`
    SELECT json_group_array(json_array(entity, name, person)) FROM (
      SELECT id AS entity, name, kind = 'person' AS person FROM entity WHERE merged_into IS NULL
      UNION ALL
      SELECT entity, alias, kind = 'person' FROM entity_alias JOIN entity ON entity.id = entity
      WHERE merged_into IS NULL)`)
  const known = kept.get(reader)
  if (known?.text === text) {
    if (known.wordings.size > MOST_KEPT) known.wordings.clear()
    if (known.counts.size > MOST_KEPT) known.counts.clear()
    return known
  }
  const rows = JSON.parse(text) as [number, string, number][]
  const made: Kept = {
    text,
    names: new KnownNames(
      rows.map(([entity, name, person]) => ({ entity, name, person: person === 1 })),
    ),
    wordings: new Map(),
    counts: new Map(),
  }
  kept.set(reader, made)
  return made
}
