import type { ClaimKind, ClaimStatus } from '../model/claim.ts'
import type { Edtf } from '../model/dates.ts'
import { Problem } from '../model/problem.ts'
import type { Credibility, Likelihood } from '../model/ratings.ts'
import { formatRef, type Ref } from '../model/refs.ts'
import { claimNumber } from './claim-refs.ts'
import { dateColumns } from './claims.ts'
import { ensureEntity, findEntity } from './entities.ts'
import { tieEvidence } from './evidence.ts'
import { recordGrading } from './gradings.ts'
import type { Quotation } from './passages.ts'
import { nextNumber } from './refs.ts'
import { sourceNumber } from './sources.ts'
import { joinSql, type Sql, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'
import { ensureTopic, findTopic } from './topics.ts'

/** A claim as somebody makes it. Names of entities and topics that are not there are made. */
export interface NewClaim {
  readonly statement: string
  /** Name of an entity; absent: the source of the first quotation speaks. */
  readonly speaker?: string | undefined
  readonly kind?: ClaimKind | undefined
  readonly said?: Edtf | undefined
  readonly on?: Edtf | undefined
  readonly hedge?: string | undefined
  readonly credibility?: Credibility | undefined
  readonly likelihood?: Likelihood | undefined
  readonly comment?: string | undefined
  readonly topics?: readonly string[] | undefined
  readonly entities?: readonly string[] | undefined
  readonly evidence?: readonly Quotation[] | undefined
  /** Why the grade is what it is. */
  readonly why?: string | undefined
}

/** What of a claim can be changed; `null` makes a field empty, lists replace, evidence is added. */
export interface ClaimEdit {
  readonly statement?: string | undefined
  readonly speaker?: string | undefined
  readonly kind?: ClaimKind | undefined
  readonly said?: Edtf | null | undefined
  readonly on?: Edtf | null | undefined
  readonly hedge?: string | null | undefined
  readonly credibility?: Credibility | null | undefined
  readonly likelihood?: Likelihood | null | undefined
  readonly status?: ClaimStatus | undefined
  readonly comment?: string | null | undefined
  readonly topics?: readonly string[] | undefined
  readonly entities?: readonly string[] | undefined
  readonly evidence?: readonly Quotation[] | undefined
  readonly why?: string | undefined
}

/**
 * Makes a claim, tied to its words.
 * @throws Problem speaker-missing, quote-missing, quote-ambiguous, not-found, input-invalid
 */
export function insertClaim(writer: Writer, claim: NewClaim, stamp: Stamp): Ref<'claim'> {
  const source = claim.evidence?.[0]?.source
  if (!claim.speaker && !source) throw new Problem('speaker-missing', {})
  const entity = claim.speaker ? ensureEntity(writer, claim.speaker, 'person', stamp) : null
  const id = nextNumber(writer, 'claim')
  const [said, saidFrom, saidTo] = dateColumns(claim.said)
  const [on, onFrom, onTo] = dateColumns(claim.on)
  writer.run(sql`
    INSERT INTO claim (
      id, uuid, statement, speaker_entity, speaker_source, kind, said, said_from, said_to, "on",
      on_from, on_to, hedge, credibility, likelihood_scale, likelihood_band, comment, added_at,
      changed_at)
    VALUES (
      ${id}, ${stamp.uuid()}, ${claim.statement}, ${entity},
      ${entity === null ? sourceNumber(writer, source!) : null}, ${claim.kind ?? 'fact'},
      ${said}, ${saidFrom}, ${saidTo}, ${on}, ${onFrom}, ${onTo}, ${claim.hedge ?? null},
      ${claim.credibility ?? null}, ${claim.likelihood?.scale ?? null},
      ${claim.likelihood?.band ?? null}, ${claim.comment ?? null}, ${stamp.at}, ${stamp.at})`)
  tagClaim(writer, id, claim, stamp)
  recordGrades(writer, id, claim, stamp)
  return formatRef('claim', id)
}

/**
 * Changes a claim. Grades and status are recorded with who, when and why.
 * @throws Problem not-found, quote-missing, quote-ambiguous, input-invalid
 */
export function editClaim(
  writer: Writer,
  ref: Ref<'claim'>,
  edit: ClaimEdit,
  stamp: Stamp,
): Ref<'claim'> {
  const id = claimNumber(writer, ref)
  const sets = [...columnsOf(writer, edit, stamp), sql`changed_at = ${stamp.at}`]
  writer.run(sql`UPDATE claim SET ${joinSql(sets, ', ')} WHERE id = ${id}`)
  if (edit.topics) writer.run(sql`DELETE FROM claim_topic WHERE claim = ${id}`)
  if (edit.entities) writer.run(sql`DELETE FROM claim_entity WHERE claim = ${id}`)
  tagClaim(writer, id, edit, stamp)
  recordGrades(writer, id, edit, stamp)
  return formatRef('claim', id)
}

/** What is changed on many claims at once. */
export interface ClaimsEdit {
  readonly addTopics?: readonly string[] | undefined
  readonly removeTopics?: readonly string[] | undefined
  /** Names; of entities that are not there they are made. */
  readonly addEntities?: readonly string[] | undefined
  readonly removeEntities?: readonly string[] | undefined
  readonly kind?: ClaimKind | undefined
  readonly credibility?: Credibility | null | undefined
  readonly status?: ClaimStatus | undefined
  readonly why?: string | undefined
}

/**
 * Changes many claims alike; each grade and status is recorded with who, when and why. A topic or
 * entity that is taken away and not there is no mistake.
 * @throws Problem not-found, input-invalid
 */
export function editClaims(
  writer: Writer,
  refs: readonly Ref<'claim'>[],
  { addTopics, removeTopics, addEntities, removeEntities, ...fields }: ClaimsEdit,
  stamp: Stamp,
): Ref<'claim'>[] {
  const removed = (removeTopics ?? []).map((path) => findTopic(writer, path) ?? 0)
  const dropped = (removeEntities ?? []).map((name) => findEntity(writer, name) ?? 0)
  const tags = tagsOf(writer, { topics: addTopics, entities: addEntities }, stamp)
  return refs.map((ref) => {
    const id = claimNumber(writer, ref)
    for (const entity of dropped) {
      writer.run(sql`DELETE FROM claim_entity WHERE claim = ${id} AND entity = ${entity}`)
    }
    for (const topic of removed) {
      writer.run(sql`DELETE FROM claim_topic WHERE claim = ${id} AND topic = ${topic}`)
    }
    editClaim(writer, ref, fields, stamp)
    putTags(writer, id, tags)
    return formatRef('claim', id)
  })
}

function columnsOf(writer: Writer, edit: ClaimEdit, stamp: Stamp): Sql[] {
  const sets: Sql[] = []
  if (edit.statement !== undefined) sets.push(sql`statement = ${edit.statement}`)
  if (edit.speaker !== undefined) {
    const entity = ensureEntity(writer, edit.speaker, 'person', stamp)
    sets.push(sql`speaker_entity = ${entity}`, sql`speaker_source = NULL`)
  }
  if (edit.kind !== undefined) sets.push(sql`kind = ${edit.kind}`)
  if (edit.said !== undefined) {
    const [said, from, to] = dateColumns(edit.said)
    sets.push(sql`said = ${said}`, sql`said_from = ${from}`, sql`said_to = ${to}`)
  }
  if (edit.on !== undefined) {
    const [on, from, to] = dateColumns(edit.on)
    sets.push(sql`"on" = ${on}`, sql`on_from = ${from}`, sql`on_to = ${to}`)
  }
  if (edit.hedge !== undefined) sets.push(sql`hedge = ${edit.hedge}`)
  if (edit.credibility !== undefined) sets.push(sql`credibility = ${edit.credibility}`)
  if (edit.likelihood !== undefined) {
    sets.push(
      sql`likelihood_scale = ${edit.likelihood?.scale ?? null}`,
      sql`likelihood_band = ${edit.likelihood?.band ?? null}`,
    )
  }
  if (edit.status !== undefined) sets.push(sql`status = ${edit.status}`)
  if (edit.comment !== undefined) sets.push(sql`comment = ${edit.comment}`)
  return sets
}

function tagClaim(writer: Writer, id: number, claim: ClaimEdit, stamp: Stamp): void {
  putTags(writer, id, tagsOf(writer, claim, stamp))
  for (const quotation of claim.evidence ?? []) tieEvidence(writer, id, quotation, stamp)
}

/** Topics and entities by their rows. */
interface Tags {
  readonly topics: readonly number[]
  readonly entities: readonly number[]
}

function tagsOf(
  writer: Writer,
  { topics = [], entities = [] }: Pick<ClaimEdit, 'topics' | 'entities'>,
  stamp: Stamp,
): Tags {
  return {
    topics: topics.map((path) => ensureTopic(writer, path, stamp)),
    entities: entities.map((name) => ensureEntity(writer, name, 'thing', stamp)),
  }
}

function putTags(writer: Writer, id: number, { topics, entities }: Tags): void {
  for (const topic of topics) {
    writer.run(
      sql`INSERT INTO claim_topic (topic, claim) VALUES (${topic}, ${id}) ON CONFLICT DO NOTHING`,
    )
  }
  for (const entity of entities) {
    writer.run(
      sql`INSERT INTO claim_entity (entity, claim) VALUES (${entity}, ${id}) ON CONFLICT DO NOTHING`,
    )
  }
}

function recordGrades(writer: Writer, id: number, claim: ClaimEdit, stamp: Stamp): void {
  const { credibility, likelihood, status, why } = claim
  if (credibility !== undefined) {
    recordGrading(
      writer,
      id,
      'credibility',
      credibility === null ? null : `${credibility}`,
      why,
      stamp,
    )
  }
  if (likelihood !== undefined) {
    const value = likelihood && `${likelihood.scale}:${likelihood.band}`
    recordGrading(writer, id, 'likelihood', value, why, stamp)
  }
  if (status !== undefined) recordGrading(writer, id, 'status', status, why, stamp)
}
