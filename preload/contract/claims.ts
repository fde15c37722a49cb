import { z } from 'zod'
import { CLAIM_COLUMNS } from '#data/model/claim.ts'
import { CLAIM_FACETS } from '#data/query/narrow.ts'
import { act, call } from './base.ts'
import {
  claim,
  claimKind,
  claimStatus,
  claimSummary,
  corroboration,
  credibility,
  edtf,
  likelihood,
  ref,
  region,
  relationKind,
  text,
} from './parts.ts'
import { merging, reach } from './renames.ts'
import { removal } from './trash.ts'

/** The words of a source that a claim rests on, found by quotation. */
const quote = z.object({
  source: ref('source'),
  /** Must stand in the source exactly once, but for white space and the shape of quotation marks. */
  exact: z.string().min(1),
  /** Words before it, where the quotation alone stands there more than once. */
  prefix: z.string().optional(),
  /** The part of a picture that the words are about. */
  region: region.optional(),
})

const newClaim = z.object({
  statement: text,
  /** Name of an entity, made when it is new; absent: the source of the quotation speaks. */
  speaker: text.optional(),
  kind: claimKind.optional(),
  said: edtf.optional(),
  on: edtf.optional(),
  hedge: text.optional(),
  credibility: credibility.optional(),
  likelihood: likelihood.optional(),
  comment: text.optional(),
  topics: z.array(text).optional(),
  entities: z.array(text).optional(),
  evidence: z.array(quote).optional(),
  /** Why the grade is what it is. */
  why: text.optional(),
})

const narrowing = z.object({
  /** In the language of the search; absent or empty: all. */
  query: z.string().max(10_000).optional(),
  /** Each must begin a word of the claim or stand in its speaker's name; a reference alone names its claim. */
  words: z.string().max(1_000).optional(),
})
/** Which claims a list shows, and in which order: what is equal by reference, what says nothing last. */
const listing = narrowing.extend({ by: z.enum(CLAIM_COLUMNS), down: z.boolean() })
const claimRefs = z.array(ref('claim')).max(1_000_000)

/** A claim that contradicts or updates another. */
const clash = z.object({
  claim: ref('claim'),
  by: z.union([ref('claim'), newClaim]),
  why: text.optional(),
  /** What the other claim's status is from now on; absent: it stays as it is. */
  status: claimStatus.optional(),
})

/** What all of several claims have, and what only some have, those of most first. */
const shared = z.object({ all: z.array(z.string()), some: z.array(z.string()) })

/** One of the two claims that a claim is split into; passages by UUID, one may be in both. */
const part = z.object({
  statement: text,
  passages: z.array(z.string()),
  topics: z.array(text),
  entities: z.array(text),
})

export const claims = {
  /**
   * A part of a list, and how many claims the whole has.
   * @throws query-broken, with the position of the mistake, as does each call that takes a query
   */
  page: call
    .input(listing.extend({ offset: z.int().min(0), limit: z.int().min(1).max(1_000) }))
    .output(z.object({ total: z.int(), rows: z.array(claimSummary) })),
  /** The references of a list, or of a part of it: what is selected without being looked at. */
  refs: call
    .input(
      listing.extend({
        offset: z.int().min(0).optional(),
        limit: z.int().min(0).optional(),
      }),
    )
    .output(z.object({ refs: claimRefs })),
  /** The place of a claim in a list, from 0; absent when it is not in it. */
  place: call
    .input(listing.extend({ ref: ref('claim') }))
    .output(z.object({ at: z.int().optional() })),
  /** Which of these claims a list shows. */
  listed: call.input(narrowing.extend({ refs: claimRefs })).output(z.object({ refs: claimRefs })),
  /** How many claims of a list have each value of a facet; at most a hundred values. */
  facet: call.input(narrowing.extend({ by: z.enum(CLAIM_FACETS) })).output(
    z.array(
      z.object({
        /** As a query names it. */
        value: z.string(),
        /** As people call it, where that is something else. */
        label: z.string().optional(),
        count: z.int(),
      }),
    ),
  ),
  /** How many claims have each status, and how many there are. */
  counts: call.output(
    z.object({
      all: z.int(),
      open: z.int(),
      disputed: z.int(),
      superseded: z.int(),
      refuted: z.int(),
      retracted: z.int(),
    }),
  ),
  /** Several claims as they stand in lists, in the order asked for; what is not there is left out. */
  some: call
    .input(z.object({ refs: z.array(ref('claim')).max(1_000) }))
    .output(z.array(claimSummary)),
  /** The claims that rest on a source, in the order of its text. */
  of: call.input(z.object({ source: ref('source') })).output(z.array(claimSummary)),
  /** What several claims have alike: absent where they differ. */
  alike: call.input(z.object({ refs: claimRefs })).output(
    z.object({
      status: claimStatus.optional(),
      kind: claimKind.optional(),
      credibility: credibility.optional(),
      topics: shared,
      entities: shared,
    }),
  ),
  get: call.input(z.object({ ref: ref('claim') })).output(claim),
  /**
   * How far a claim is corroborated: which independent speakers say it, by their own claims that support
   * or duplicate it, transitively; and which of these make nobody count, and why.
   * @throws not-found
   */
  corroboration: call.input(z.object({ ref: ref('claim') })).output(corroboration),
  /** The sentences around each passage that a claim rests on, in the order of its evidence. @throws not-found */
  contexts: call.input(z.object({ ref: ref('claim') })).output(
    z.array(
      z.object({
        passage: z.string(),
        before: z.string(),
        after: z.string(),
      }),
    ),
  ),
  add: call.input(act.extend(newClaim.shape)).output(claim),
  /** Changes what is given; `null` makes a field empty; lists replace what was there; evidence is added. */
  edit: call
    .input(
      act.extend({
        ref: ref('claim'),
        statement: text.optional(),
        speaker: text.optional(),
        kind: claimKind.optional(),
        said: edtf.nullable().optional(),
        on: edtf.nullable().optional(),
        hedge: text.nullable().optional(),
        credibility: credibility.nullable().optional(),
        likelihood: likelihood.nullable().optional(),
        status: claimStatus.optional(),
        comment: text.nullable().optional(),
        topics: z.array(text).optional(),
        entities: z.array(text).optional(),
        evidence: z.array(quote).optional(),
        why: text.optional(),
      }),
    )
    .output(claim),
  /**
   * Changes many claims at once, all or none: topics and entities are added and taken away, the kind,
   * grade or status set on each. A topic is taken away alone, not with what is below it.
   */
  editMany: call
    .input(
      act.extend({
        refs: claimRefs.min(1),
        addTopics: z.array(text).optional(),
        removeTopics: z.array(text).optional(),
        addEntities: z.array(text).optional(),
        removeEntities: z.array(text).optional(),
        kind: claimKind.optional(),
        credibility: credibility.nullable().optional(),
        status: claimStatus.optional(),
        why: text.optional(),
      }),
    )
    .output(z.object({ refs: z.array(ref('claim')) })),
  /** Claims whose statements share the most telling words with a statement, the likest first. */
  similar: call
    .input(z.object({ statement: z.string().max(10_000), most: z.int().min(1).max(50).optional() }))
    .output(z.array(claimSummary)),
  relate: call
    .input(
      act.extend({
        from: ref('claim'),
        kind: relationKind,
        to: ref('claim'),
        why: text.optional(),
      }),
    )
    .output(claim),
  /** Says that a claim contradicts another: one that is there, or one that is made for it. */
  contradict: call.input(act.extend(clash.shape)).output(claim),
  /** Says that a claim updates an older one: one that is there, or one that is made for it. */
  supersede: call.input(act.extend(clash.shape)).output(claim),
  /**
   * A claim goes into another of the same speaker, with its evidence, topics, entities, relations and
   * gradings; its reference leads there for ever, and citations stay as they are written.
   * @throws not-found, merge-same, merge-speakers
   */
  merge: call.input(act.extend(merging.claim.shape)).output(reach),
  /**
   * Several claims go into one, all or none.
   * @throws not-found, merge-same, merge-speakers
   */
  mergeMany: call.input(act.extend(merging.claims.shape)).output(reach),
  /**
   * One claim becomes two. The first stays, with its citations, relations and grades; the second has the
   * same speaker, kind and dates, and is answered. What neither part takes stays with the first.
   * @throws not-found
   */
  split: call.input(act.extend({ ref: ref('claim'), first: part, second: part })).output(claim),
  /**
   * Puts claims into the trash, with their evidence, topics, entities, relations and gradings.
   * @throws not-found, edition-rests
   */
  remove: call.input(act.extend({ refs: claimRefs.min(1) })).output(removal),
}
