import { Problem } from '#data/model/problem.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import { getClaim } from '#data/store/claims.ts'
import { getJudgement } from '#data/store/judgements.ts'
import { findNotes, getNote } from '#data/store/notes.ts'
import { getSource } from '#data/store/sources.ts'
import type { Reader } from '#data/store/sql.ts'
import type { Facts, LinkedNote } from './facts.ts'

/** What a document can look up in an open notebook. */
export function factsOf(reader: Reader): Facts {
  return {
    claim: (ref) => found(() => getClaim(reader, ref)),
    source: (ref) => found(() => getSource(reader, ref)),
    judgement: (ref) => getJudgement(reader, ref),
    note: (target) => linkedNote(reader, target),
  }
}

function linkedNote(reader: Reader, target: string): LinkedNote | undefined {
  const [ref, ...more] =
    parseRef(target)?.noun === 'note' ? [target as Ref<'note'>] : findNotes(reader, target)
  return ref && more.length === 0 ? found(() => getNote(reader, ref)) : undefined
}

/** What is not there is a warning of the document, not a failure. */
function found<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return undefined
    throw error
  }
}
