import { Problem, type ProblemValue } from '#data/model/problem.ts'
import type { Reader } from '#data/store/sql.ts'
import type { Asked, Reach } from '#preload/contract/renames.ts'
import { planClaimMerge } from './claim-merges.ts'
import { planEntitiesMerge, planEntity, planEntityMerge } from './entity-names.ts'
import { planFolder } from './folders.ts'
import { planNoteMerge } from './note-merges.ts'
import { planNote } from './note-names.ts'
import { planBlock, planHeading } from './place-names.ts'
import type { Planned } from './rewriting.ts'
import type { Session } from './session.ts'
import { planTopic, planTopicMerge } from './topic-names.ts'

/** How far a rename or merge would reach, or what stands in its way. */
export function previewRename(
  { store }: Session,
  asked: Asked,
): { reach: Reach } | { problem: ProblemValue } {
  try {
    return { reach: planOf(store.read, asked).reach }
  } catch (error) {
    if (error instanceof Problem) return { problem: error.toValue() }
    throw error
  }
}

function planOf(reader: Reader, asked: Asked): Planned {
  switch (asked.of) {
    case 'note':
      return planNote(reader, asked)
    case 'heading':
      return planHeading(reader, asked)
    case 'block':
      return planBlock(reader, asked)
    case 'folder':
      return planFolder(reader, asked)
    case 'topic':
      return planTopic(reader, asked)
    case 'entity':
      return planEntity(reader, asked)
    case 'note-merge':
      return planNoteMerge(reader, asked)
    case 'topic-merge':
      return planTopicMerge(reader, asked)
    case 'entity-merge':
      return planEntityMerge(reader, asked)
    case 'entities-merge':
      return planEntitiesMerge(reader, asked)
    case 'claim-merge':
      return planClaimMerge(reader, asked)
  }
}
