import { z } from 'zod'
import type { Entity } from '#data/model/entity.ts'
import { ENTITY_KINDS } from '#data/model/entity.ts'
import { call } from './base.ts'
import { claimSummary, ref, reliability } from './parts.ts'

const entity = z.object({
  ref: ref('entity'),
  uuid: z.string(),
  kind: z.enum(ENTITY_KINDS),
  name: z.string(),
  aliases: z.array(z.string()).readonly(),
  reliability: reliability.optional(),
  speaks: z.int(),
  about: z.int(),
}) satisfies z.ZodType<Entity>

const entityPage = entity.extend({
  /** What it says, and what is said about it; the newest first. */
  claimsBy: z.array(claimSummary),
  claimsAbout: z.array(claimSummary),
})

/** An entity with its claims. */
export type EntityPage = z.infer<typeof entityPage>

export const entities = {
  list: call.output(z.array(entity)),
  /** The reference of a merged one leads to what it became. @throws not-found */
  get: call.input(z.object({ ref: ref('entity') })).output(entityPage),
}
