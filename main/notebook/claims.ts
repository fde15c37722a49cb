import type {
  Claim,
  ClaimNarrowing,
  ClaimStatus,
  ClaimSummary,
  RelationKind,
} from '#data/model/claim.ts'
import type { Corroboration } from '#data/model/corroboration.ts'
import { formatRef, type Ref, refNumber } from '#data/model/refs.ts'
import type { ClaimFacet } from '#data/query/narrow.ts'
import {
  type ClaimEdit,
  type ClaimsEdit,
  editClaim as changeClaim,
  editClaims,
  insertClaim,
  type NewClaim,
} from '#data/store/claim-edits.ts'
import { type Alike, alikeIn } from '#data/store/claim-alike.ts'
import { facetOf, type FacetCount } from '#data/store/claim-facets.ts'
import {
  type ClaimCounts,
  type ClaimListing,
  claimsListed,
  countByStatus,
  pageListed,
  type Part,
  placeOf,
  stillListed,
} from '#data/store/claim-pages.ts'
import { type ClaimSplit, splitClaim as divideClaim } from '#data/store/claim-splits.ts'
import { claimsByNumber, claimsOf, getClaim as readClaim } from '#data/store/claims.ts'
import { findClaimNumber } from '#data/store/claim-refs.ts'
import { corroborationOf } from '#data/store/corroboration.ts'
import { type EvidenceContext, evidenceContexts } from '#data/store/evidence-context.ts'
import { insertRelation, type NewRelation } from '#data/store/relations.ts'
import { similarClaims } from '#data/store/similar.ts'
import { sourceNumber } from '#data/store/sources.ts'
import { indexMentioning } from './notes.ts'
import type { Session, Touch, Work } from './session.ts'

/** @throws Problem query-broken */
export function pageOfClaims(
  { store }: Session,
  input: ClaimListing & Part,
): { total: number; rows: ClaimSummary[] } {
  const { total, claims } = pageListed(store.read, input, input)
  return { total, rows: claimsByNumber(store.read, claims) }
}

export function refsOfClaims(
  { store }: Session,
  input: ClaimListing & Part,
): { refs: Ref<'claim'>[] } {
  return { refs: toRefs(claimsListed(store.read, input, input)) }
}

export function placeOfClaim(
  { store }: Session,
  { ref, ...listing }: ClaimListing & { readonly ref: Ref<'claim'> },
): { at?: number | undefined } {
  const number = findClaimNumber(store.read, refNumber('claim', ref) ?? 0)
  return { at: number === undefined ? undefined : placeOf(store.read, number, listing) }
}

export function claimsStillListed(
  { store }: Session,
  { refs, ...narrowing }: ClaimNarrowing & { readonly refs: readonly Ref<'claim'>[] },
): { refs: Ref<'claim'>[] } {
  return { refs: toRefs(stillListed(store.read, narrowing, toNumbers(refs))) }
}

/** @throws Problem query-broken */
export function facetOfClaims(
  { store }: Session,
  { by, ...narrowing }: ClaimNarrowing & { readonly by: ClaimFacet },
): FacetCount[] {
  return facetOf(store.read, narrowing, by)
}

export function countClaims({ store }: Session): ClaimCounts {
  return countByStatus(store.read)
}

export function someClaims({ store }: Session, refs: readonly Ref<'claim'>[]): ClaimSummary[] {
  return claimsByNumber(store.read, toNumbers(refs))
}

/** @throws Problem not-found */
export function claimsOfSource({ store }: Session, source: Ref<'source'>): ClaimSummary[] {
  return claimsOf(store.read, sourceNumber(store.read, source))
}

export function alikeInClaims({ store }: Session, refs: readonly Ref<'claim'>[]): Alike {
  return alikeIn(store.read, toNumbers(refs))
}

/** @throws Problem not-found */
export function getClaim({ store }: Session, ref: Ref<'claim'>): Claim {
  return readClaim(store.read, ref)
}

/** @throws Problem not-found */
export function corroborationOfClaim({ store }: Session, ref: Ref<'claim'>): Corroboration {
  return corroborationOf(store.read, ref)
}

/** @throws Problem not-found */
export function contextsOfClaim({ store }: Session, ref: Ref<'claim'>): EvidenceContext[] {
  return evidenceContexts(store.read, ref)
}

/** @throws Problem speaker-missing, quote-missing, quote-ambiguous, not-found, input-invalid */
export function addClaim(session: Session, input: NewClaim & { readonly action: string }): Claim {
  const { action, ...claim } = input
  const ref = session.act('claims.add', action, claim, (work) => add(work, claim))
  return readClaim(session.store.read, ref)
}

/** @throws Problem not-found, quote-missing, quote-ambiguous, input-invalid */
export function editClaim(
  session: Session,
  input: ClaimEdit & { readonly action: string; readonly ref: Ref<'claim'> },
): Claim {
  const { action, ...what } = input
  const { ref: asked, ...edit } = what
  const ref = session.act('claims.edit', action, what, ({ writer, stamp, touch }) => {
    const edited = changeClaim(writer, asked, edit, stamp)
    touchClaim(touch, edited, edit)
    return edited
  })
  return readClaim(session.store.read, ref)
}

/** Changes many claims at once, all or none. @throws Problem not-found, input-invalid */
export function editManyClaims(
  session: Session,
  input: ClaimsEdit & { readonly action: string; readonly refs: readonly Ref<'claim'>[] },
): { refs: Ref<'claim'>[] } {
  const { action, ...what } = input
  const { refs: asked, ...edit } = what
  const refs = session.act('claims.editMany', action, what, ({ writer, stamp, touch }) => {
    const edited = editClaims(writer, asked, edit, stamp)
    touch('claim', ...edited)
    const topics = [...(edit.addTopics ?? []), ...(edit.removeTopics ?? [])]
    if (topics.length > 0) touch('topic', ...topics)
    if (edit.addEntities ?? edit.removeEntities) touch('entity')
    return edited
  })
  return { refs }
}

/** Makes two claims of one; answers the second. @throws Problem not-found, input-invalid */
export function splitClaim(
  session: Session,
  input: ClaimSplit & { readonly action: string; readonly ref: Ref<'claim'> },
): Claim {
  const { action, ...what } = input
  const made = session.act('claims.split', action, what, (work) => {
    const { writer, stamp, touch } = work
    const second = divideClaim(writer, what.ref, what, stamp)
    for (const part of [what.first, what.second]) touch('topic', ...part.topics)
    touch('claim', what.ref, second)
    touch('entity')
    touch('source')
    indexMentioning(work, [second])
    return second
  })
  return readClaim(session.store.read, made)
}

/** How many similar claims a form shows. */
const MOST_SIMILAR = 3

/** Claims whose statements share the most telling words with a statement, the likest first. */
export function similarTo(
  { store }: Session,
  { statement, most = MOST_SIMILAR }: { statement: string; most?: number | undefined },
): ClaimSummary[] {
  return claimsByNumber(store.read, similarClaims(store.read, statement, most))
}

/** @throws Problem relation-self, relation-exists, not-found */
export function relateClaims(
  session: Session,
  input: NewRelation & { readonly action: string },
): Claim {
  const { action, ...relation } = input
  session.act('claims.relate', action, relation, (work) => relate(work, relation))
  return readClaim(session.store.read, relation.from)
}

/** Which claim contradicts or updates another, and why. */
export interface Clash {
  readonly claim: Ref<'claim'>
  /** One that is there, or the fields of one that is made for it. */
  readonly by: Ref<'claim'> | NewClaim
  readonly why?: string | undefined
  /** What the other claim's status is from now on; absent: it stays as it is. */
  readonly status?: ClaimStatus | undefined
}

/**
 * Says that a claim contradicts another; makes it where it is new, all or nothing. Answers that claim.
 * @throws Problem relation-self, relation-exists, and what `addClaim` throws
 */
export function contradictClaim(
  session: Session,
  input: Clash & { readonly action: string },
): Claim {
  return clash(session, 'claims.contradict', 'contradicts', input)
}

/**
 * The same of a claim that updates an older one.
 * @throws Problem relation-self, relation-exists, and what `addClaim` throws
 */
export function supersedeClaim(
  session: Session,
  input: Clash & { readonly action: string },
): Claim {
  return clash(session, 'claims.supersede', 'updates', input)
}

function clash(
  session: Session,
  call: string,
  kind: RelationKind,
  input: Clash & { readonly action: string },
): Claim {
  const { action, ...what } = input
  const { claim: to, by, why, status } = what
  const ref = session.act(call, action, what, (work) => {
    const from = typeof by === 'string' ? by : add(work, by)
    relate(work, { from, kind, to, why })
    if (status !== undefined) changeClaim(work.writer, to, { status, why }, work.stamp)
    return from
  })
  return readClaim(session.store.read, ref)
}

function add(work: Work, claim: NewClaim): Ref<'claim'> {
  const ref = insertClaim(work.writer, claim, work.stamp)
  touchClaim(work.touch, ref, claim)
  indexMentioning(work, [ref])
  return ref
}

function relate({ writer, stamp, touch }: Work, relation: NewRelation): void {
  insertRelation(writer, relation, stamp)
  touch('claim', relation.from, relation.to)
  touch('relation')
}

/** A claim brings its entities, topics and passages into being, so their lists change with it. */
function touchClaim(touch: Touch, ref: Ref<'claim'>, claim: ClaimEdit): void {
  touch('claim', ref)
  if (claim.topics) touch('topic', ...claim.topics)
  if (claim.entities ?? claim.speaker) touch('entity')
  for (const { source } of claim.evidence ?? []) touch('source', source)
}

function toNumbers(refs: readonly Ref<'claim'>[]): number[] {
  return refs.map((ref) => refNumber('claim', ref) ?? 0)
}

function toRefs(numbers: readonly number[]): Ref<'claim'>[] {
  return numbers.map((number) => formatRef('claim', number))
}
