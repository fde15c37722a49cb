import { z } from 'zod'
import type { Entity } from '#data/model/entity.ts'
import { ENTITY_KINDS } from '#data/model/entity.ts'
import { act, call } from './base.ts'
import { overview, timeline } from './overviews.ts'
import { grading, ref, reliability, text } from './parts.ts'
import { merging, reach, renaming } from './renames.ts'
import { removal } from './trash.ts'

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
  /** Settings of the grade that its sources inherit, the oldest first. */
  gradings: z.array(grading).readonly(),
  /** Aliases that lead to others as well: who writes one is asked which is meant. */
  shared: z.array(z.object({ alias: z.string(), ref: ref('entity'), name: z.string() })).readonly(),
  /** How many sources it published, and the newest of them. */
  published: z.int(),
  sources: z
    .array(z.object({ ref: ref('source'), title: z.string(), published: z.string().optional() }))
    .readonly(),
  /** Of what it says together with what is said about it. */
  overview,
  /** When the claims were said, and the times that they are about: a row of those by it, one of those about it. */
  said: timeline,
  on: timeline,
})

/** An entity with what it says and publishes, and how that divides. */
export type EntityPage = z.infer<typeof entityPage>

export const entities = {
  list: call.output(z.array(entity)),
  /** The reference of a merged one leads to what it became. @throws not-found */
  get: call.input(z.object({ ref: ref('entity') })).output(entityPage),
  /**
   * Grades what a publisher publishes, with the reason: its sources inherit that where they have no
   * grade of their own. `null`: no grade. @throws not-found
   */
  grade: call
    .input(
      act.extend({
        ref: ref('entity'),
        reliability: reliability.nullable(),
        why: z.string().optional(),
      }),
    )
    .output(entity),
  /** The entities that may be the same as this one by their names: a guess, to be offered. @throws not-found */
  doubles: call.input(z.object({ ref: ref('entity') })).output(
    z.array(
      z.object({
        ref: ref('entity'),
        name: z.string(),
        kind: z.enum(ENTITY_KINDS),
        why: z.enum(['name', 'abbreviation']),
      }),
    ),
  ),
  /** Says of what kind entities are. @throws not-found */
  edit: call
    .input(act.extend({ refs: z.array(ref('entity')).min(1), kind: z.enum(ENTITY_KINDS) }))
    .output(z.object({ refs: z.array(ref('entity')) })),
  /**
   * From now on another name leads to it, or leads there no more: what is written with a name that goes is
   * written anew. The name of another entity cannot be an alias; an alias of another can.
   * @throws not-found, input-invalid, name-taken
   */
  aliases: call
    .input(act.extend({ ref: ref('entity'), alias: text, leads: z.boolean() }))
    .output(reach),
  /** Its old name becomes an alias. @throws not-found, input-invalid, name-taken, ambiguous */
  rename: call.input(act.extend(renaming.entity.shape)).output(reach),
  /** An entity goes into another, which has its names as aliases. @throws not-found, merge-same */
  merge: call.input(act.extend(merging.entity.shape)).output(reach),
  /** Several go into another at once. @throws not-found, merge-same */
  mergeMany: call.input(act.extend(merging.entities.shape)).output(reach),
  /** Puts an entity that nothing names into the trash. @throws not-found, entity-used */
  remove: call.input(act.extend({ ref: ref('entity') })).output(removal),
}
