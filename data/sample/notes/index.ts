import type { SampleNote } from '../shape.ts'
import { briefing } from './briefing.ts'
import { canola } from './canola.ts'
import { grades } from './grades.ts'
import { start } from './start.ts'
import { visit } from './visit.ts'

/** The notes, in the order in which a newcomer reads them. */
export const notes: readonly SampleNote[] = [start, grades, visit, canola, briefing]
