import type { NoteSummary } from '#data/model/note.ts'
import { EMPTY, type Workspace } from './state.ts'
import { show, withColumn } from './tabs.ts'

/** Title of the note of the sample notebook that says what to do first. */
const WELCOME = 'Start here'

/**
 * The window of a notebook that was never open before: its first note, where it has one; the queue of
 * an empty one, for the work begins with a source.
 */
export function firstStart(notes: readonly NoteSummary[]): Workspace {
  const welcome = notes.find(({ title }) => title === WELCOME)
  if (!welcome) return notes.length === 0 ? { ...EMPTY, rail: 'intake' } : EMPTY
  return withColumn(EMPTY, 0, (column) => show(column, welcome.ref, { preview: false }))
}
