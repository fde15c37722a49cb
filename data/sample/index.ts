import { claims } from './claims.ts'
import { entities } from './entities.ts'
import { notes } from './notes/index.ts'
import { relations } from './relations.ts'
import type { SampleNotebook } from './shape.ts'
import { source } from './source.ts'
import { topics } from './topics.ts'

export type { SampleNotebook } from './shape.ts'

/** The notebook that a newcomer learns from. */
export const sample: SampleNotebook = { entities, topics, source, claims, relations, notes }
