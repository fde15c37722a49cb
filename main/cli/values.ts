import type { Backup } from '#data/model/backup.ts'
import type { Claim, Evidence, Relation } from '#data/model/claim.ts'
import type { Corroboration } from '#data/model/corroboration.ts'
import type { Entity } from '#data/model/entity.ts'
import type { Backlink, Mention, Note, OutgoingLink } from '#data/model/note.ts'
import type { Proposal } from '#data/model/proposal.ts'
import { codePoints } from '#data/model/quote.ts'
import { likelihoodTerm } from '#data/model/ratings.ts'
import type { ReviewItem } from '#data/model/review.ts'
import type { Carried, Source } from '#data/model/source.ts'
import type { ThingChange } from '#data/model/thing-history.ts'
import type { Topic } from '#data/model/topic.ts'
import type { NoteVersion } from '#data/model/version.ts'
import type { ClaimSuggestion } from '#preload/contract/claim-suggestions.ts'
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
export type MentionedInValue = ReturnType<typeof mentionedInValue>
export type MentionValue = ReturnType<typeof mentionValue>
export type BackupValue = ReturnType<typeof backupValue>
export type ClaimSuggestionValue = ReturnType<typeof claimSuggestionsValue>[number]
export type ProposalValue = ReturnType<typeof proposalValue>
export type HitValue = ReturnType<typeof hitValue>
export type VersionValue = ReturnType<typeof versionValue>
export type ReviewValue = ReturnType<typeof reviewValue>
export type ThingChangeValue = ReturnType<typeof thingChangeValue>

/** Suggestions for a source, whose text is needed to count its code points. */
export function claimSuggestionsValue(
  { ref, title, rendition: { text } }: Source,
  suggestions: readonly ClaimSuggestion[],
) {
  const offset = offsetsIn(text)
  return suggestions.map((each) => ({
    exact: each.exact,
    start: offset(each.start),
    end: offset(each.end),
    statement: each.statement,
    kind: each.kind,
    speaker: each.speaker?.name ?? title,
    speakerRef: each.speaker ? (each.speaker.entity ?? null) : ref,
    said: each.said ?? null,
    on: each.on ?? null,
    hedge: each.hedge ?? null,
    topics: each.topics,
    entities: each.entities.map(({ name }) => name),
    alike: each.alike.map((claim) => claim.ref),
    claims: each.claims,
    score: each.score,
    why: each.why,
  }))
}

/** A pair with why it is proposed, in words. */
export function proposalValue(proposal: Proposal, why: readonly string[]) {
  const { kind, score, one, other, sameSpeaker, grounds } = proposal
  return {
    kind,
    score,
    one: { ref: one.ref, statement: one.statement, speaker: one.speaker },
    other: { ref: other.ref, statement: other.statement, speaker: other.speaker },
    sameSpeaker,
    why,
    ...grounds,
  }
}

/** Counts code points up to offsets, each from the one before: those that are asked for are mostly near. */
function offsetsIn(text: string): (units: number) => number {
  let [at, points] = [0, 0]
  return (units) => {
    points += units < at ? -codePoints(text.slice(units, at)) : codePoints(text.slice(at, units))
    at = units
    return points
  }
}

export function claimValue(claim: Claim, { corroborated, counted, uncounted }: Corroboration) {
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
    citedIn: claim.citedIn.map(({ note }) => note),
    corroboration: {
      corroborated,
      speakers: counted,
      notCounted: uncounted.map((one) => ({
        claim: one.claim,
        speaker: one.speaker,
        why: one.why,
        as: 'as' in one ? one.as : null,
        source: 'source' in one ? one.source : null,
        origin: 'origin' in one ? one.origin : null,
        status: 'status' in one ? one.status : null,
      })),
    },
  }
}

function evidenceValue(evidence: Evidence) {
  return {
    passage: evidence.passage,
    source: evidence.source,
    title: evidence.sourceTitle,
    role: evidence.role,
    exact: evidence.exact,
    prefix: evidence.prefix,
    suffix: evidence.suffix,
    start: evidence.start,
    end: evidence.end,
    page: evidence.page ?? null,
    region: evidence.region ?? null,
    anchor: evidence.anchor,
    translation: evidence.translation ?? null,
    translator: evidence.translator ?? null,
  }
}

function relationValue({ kind, direction, claim, statement, why }: Relation) {
  return { kind, direction, claim, statement, why: why ?? null }
}

/** A source after it was edited; with its text, also what became of the passages. */
export type EditedSource = SourceValue & { readonly became?: Carried }

export function sourceValue(source: Source) {
  const { hash, text, pages } = source.rendition
  const offset = offsetsIn(text)
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
    pages: pages?.map(offset) ?? null,
    passages: source.passages.map(({ uuid, exact, start, end, page, claims, ...passage }) => ({
      uuid,
      exact,
      start: offset(start),
      end: offset(end),
      page: page ?? null,
      region: passage.region ?? null,
      claims,
      anchor: passage.anchor,
      translation: passage.translation ?? null,
      translator: passage.translator ?? null,
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

export function mentionedInValue({ note, title, written, before, after }: Mention) {
  return { note, title, written, text: before + written + after }
}

export function mentionValue({ written, before, after, of }: Mention) {
  const { type, id, name } = of
  return { written, text: before + written + after, type, target: id, name }
}

export function topicValue({ uuid, path, name, aliases, archived, claims, notes }: Topic) {
  return { uuid, path, name, aliases, archived: archived ?? null, claims, notes }
}

export function entityValue(entity: Entity) {
  const { ref, uuid, kind, name, aliases, reliability, speaks, about } = entity
  return { ref, uuid, kind, name, aliases, reliability: reliability ?? null, speaks, about }
}

export function backupValue(backup: Backup) {
  const { id, at, reason, file, size, notebook, counts, verified } = backup
  return {
    id,
    at,
    reason,
    file,
    size,
    notebook: notebook ?? null,
    counts: counts ?? null,
    verified,
  }
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

export function versionValue({ author, call, name, renamed, ...version }: NoteVersion) {
  return {
    ...version,
    author: author ?? null,
    call: call ?? null,
    name: name ?? null,
    renamed: renamed ?? null,
  }
}

export function reviewValue({ about, note, judgement, edition, place, ...item }: ReviewItem) {
  const { uuid, what, was, became, by, suggests, author, at, decision, why, told } = item
  return {
    uuid,
    about: about.ref,
    gone: about.gone,
    what,
    was: was ?? null,
    became: became ?? null,
    because: by?.why ?? null,
    note: note.ref,
    title: note.title,
    judgement: judgement?.ref ?? null,
    edition: edition ? { id: edition.id, number: edition.number ?? null } : null,
    line: place?.line ?? null,
    suggests: suggests ?? null,
    author,
    at,
    decision: decision ?? null,
    why: why ?? null,
    decidedBy: item.decidedBy ?? null,
    decidedAt: item.decidedAt ?? null,
    told: [...told],
  }
}

export function thingChangeValue({ call, why, changes, ...change }: ThingChange) {
  return {
    ...change,
    call: call ?? null,
    why: why ?? null,
    changes: changes.map(({ field, before, after }) => ({
      field,
      before: before ?? null,
      after: after ?? null,
    })),
  }
}
