import type { Claim, Evidence, Relation } from '#data/model/claim.ts'
import type { Entity } from '#data/model/entity.ts'
import type { Backlink, Note, OutgoingLink } from '#data/model/note.ts'
import { codePoints } from '#data/model/quote.ts'
import { likelihoodTerm } from '#data/model/ratings.ts'
import type { Source } from '#data/model/source.ts'
import type { Topic } from '#data/model/topic.ts'
import type { Hit } from '#preload/contract/search.ts'

/*
 * What `--json` prints, and what the printers read: every key is always there, `null` where nothing
 * is known, and offsets count Unicode code points. `docs/cli.md` promises these keys.
 */

export type ClaimValue = ReturnType<typeof claimValue>
export type SourceValue = ReturnType<typeof sourceValue>
export type NoteValue = ReturnType<typeof noteValue>
export type TopicValue = ReturnType<typeof topicValue>
export type EntityValue = ReturnType<typeof entityValue>
export type OutgoingValue = ReturnType<typeof outgoingValue>
export type BacklinkValue = ReturnType<typeof backlinkValue>
export type HitValue = ReturnType<typeof hitValue>

export function claimValue(claim: Claim) {
  const { speakerIs, likelihood } = claim
  return {
    ref: claim.ref,
    uuid: claim.uuid,
    statement: claim.statement,
    kind: claim.kind,
    speaker: claim.speaker,
    speakerRef: 'entity' in speakerIs ? speakerIs.entity : speakerIs.source,
    said: claim.said ?? null,
    on: claim.on ?? null,
    hedge: claim.hedge ?? null,
    likelihood: likelihood ? { ...likelihood, term: likelihoodTerm(likelihood) } : null,
    credibility: claim.credibility ?? null,
    reliability: claim.reliability ?? null,
    status: claim.status,
    comment: claim.comment ?? null,
    topics: claim.topics,
    entities: claim.entities,
    evidence: claim.evidence.map(evidenceValue),
    relations: claim.relations.map(relationValue),
    gradings: claim.gradings.map(({ field, value, author, at, why }) => ({
      field,
      value: value ?? null,
      author,
      at,
      why: why ?? null,
    })),
    citedIn: claim.citedIn,
  }
}

function evidenceValue(evidence: Evidence) {
  return {
    source: evidence.source,
    title: evidence.sourceTitle,
    role: evidence.role,
    exact: evidence.exact,
    prefix: evidence.prefix,
    suffix: evidence.suffix,
    start: evidence.start,
    end: evidence.end,
    anchor: evidence.anchor,
    translation: evidence.translation ?? null,
    translator: evidence.translator ?? null,
  }
}

function relationValue({ kind, direction, claim, statement, why }: Relation) {
  return { kind, direction, claim, statement, why: why ?? null }
}

export function sourceValue(source: Source) {
  const { hash, text } = source.rendition
  return {
    ref: source.ref,
    uuid: source.uuid,
    title: source.title,
    type: source.type,
    state: source.state,
    publisher: source.publisher ?? null,
    author: source.author ?? null,
    url: source.url ?? null,
    published: source.published ?? null,
    accessed: source.accessed ?? null,
    language: source.language ?? null,
    reliability: source.reliability ?? null,
    reliabilityFrom: source.reliabilityFrom ?? null,
    descriptor: source.descriptor ?? null,
    handling: source.handling ?? null,
    classification: source.classification ?? null,
    mayBeQuoted: source.mayBeQuoted,
    derivedFrom: source.derivedFrom,
    claims: source.claims,
    hash,
    text,
    passages: source.passages.map(({ exact, start, end, claims }) => ({
      exact,
      start: codePoints(text.slice(0, start)),
      end: codePoints(text.slice(0, end)),
      claims,
    })),
  }
}

export function noteValue(note: Note) {
  return {
    ref: note.ref,
    uuid: note.uuid,
    title: note.title,
    folder: note.folder,
    briefing: note.briefing ?? null,
    version: note.version,
    changedAt: note.changedAt,
    aliases: note.aliases,
    topics: note.topics,
    text: note.text,
  }
}

export function outgoingValue({ text, type, target, resolved, embed }: OutgoingLink) {
  return { text, type, target, resolved, embed }
}

export function backlinkValue({ note, title, text }: Backlink) {
  return { note, title, text }
}

export function topicValue({ uuid, path, name, aliases, claims, notes }: Topic) {
  return { uuid, path, name, aliases, claims, notes }
}

export function entityValue(entity: Entity) {
  const { ref, uuid, kind, name, aliases, reliability, speaks, about } = entity
  return { ref, uuid, kind, name, aliases, reliability: reliability ?? null, speaks, about }
}

export function hitValue({ ref, type, text, snippet, marks, topics }: Hit) {
  return {
    ref,
    type,
    text,
    snippet,
    marks: marks.map(([start, end]) => [
      codePoints(snippet.slice(0, start)),
      codePoints(snippet.slice(0, end)),
    ]),
    topics,
  }
}
