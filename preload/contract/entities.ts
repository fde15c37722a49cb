import { z } from 'zod'
import type { Entity } from '#data/model/entity.ts'
import { ENTITY_KINDS } from '#data/model/entity.ts'
import { call } from './base.ts'
import { ref, reliability } from './parts.ts'

const entity: z.ZodType<Entity> = z.object({
  ref: ref('entity'),
  uuid: z.string(),
  kind: z.enum(ENTITY_KINDS),
  name: z.string(),
  aliases: z.array(z.string()).readonly(),
  reliability: reliability.optional(),
  speaks: z.int(),
  about: z.int(),
})

export const entities = {
  list: call.output(z.array(entity)),
}
