import { z } from 'zod'
import { SORT_ORDERS } from '#data/query/fields.ts'
import { call } from './base.ts'
import { claimStatus, credibility, reliability } from './parts.ts'

const hit = z.object({
  ref: z.string(),
  type: z.enum(['claim', 'note', 'source']),
  /** A claim's statement, a note's or source's title. */
  text: z.string(),
  /** Plain text around the words that were found; `marks` are their spans in it, UTF-16 units, half open. */
  snippet: z.string(),
  marks: z.array(z.tuple([z.int(), z.int()])),
  /** Where in the text of a note or a source the words stand, UTF-16 units; absent where they do not. */
  at: z.int().optional(),
  topics: z.array(z.string()),
  /** A claim's speaker, a source's publisher. */
  by: z.string().optional(),
  /** When it was said or published, as EDTF; for a note the instant when it was changed. */
  date: z.string().optional(),
  status: claimStatus.optional(),
  reliability: reliability.optional(),
  credibility: credibility.optional(),
  /** Of a claim: passages that it rests on, documents that state it, and independent ones of these. */
  passages: z.int().optional(),
  documents: z.int().optional(),
  independent: z.int().optional(),
})
export type Hit = z.infer<typeof hit>

const order = z.enum(SORT_ORDERS)

const facet = z.array(z.object({ value: z.string(), count: z.int() }))

export const search = {
  /** @throws query-broken, with the position of the mistake */
  run: call
    .input(
      z.object({
        query: z.string().max(10_000),
        limit: z.int().min(1).max(1_000).optional(),
        sort: order.optional(),
        /** `false`: the facets are left empty, which takes a part of the time. */
        facets: z.boolean().optional(),
      }),
    )
    .output(
      z.object({
        total: z.int(),
        /** How many of the total are of each type. */
        totals: z.object({ claim: z.int(), note: z.int(), source: z.int() }),
        /** The order that the hits are in: without words to rank them there is no relevance. */
        order,
        hits: z.array(hit),
        facets: z.object({
          topic: facet,
          speaker: facet,
          kind: facet,
          status: facet,
          publisher: facet,
          year: facet,
        }),
      }),
    ),
}
