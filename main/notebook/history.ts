import { Problem } from '#data/model/problem.ts'
import { formatRef } from '#data/model/refs.ts'
import {
  type DoneAction,
  getAction,
  listActions,
  nextRedo,
  nextUndo,
  revertAction,
} from '#data/store/history.ts'
import type { RevertedText } from '#data/store/journal/revert-texts.ts'
import type { HistoryReversal } from '#preload/contract/history.ts'
import { giveNamesBack } from './names-back.ts'
import { indexTexts } from './notes.ts'
import { followEdits } from './rewriting.ts'
import type { Session, Work } from './session.ts'
import { settle } from './settling.ts'

export function listHistory(
  { store }: Session,
  input: { readonly before?: string | undefined; readonly most: number },
): DoneAction[] {
  return listActions(store.read, input)
}

/** What is asked of a taking-back, or of doing again. */
export interface Reverting {
  readonly action: string
  readonly of?: string | undefined
  readonly partly?: boolean | undefined
}

/** @throws Problem history-end, history-too-old, not-found */
export function undo(session: Session, input: Reverting): HistoryReversal {
  return turn(session, 'undo', input)
}

/** @throws Problem history-end, history-too-old, not-found */
export function redo(session: Session, input: Reverting): HistoryReversal {
  return turn(session, 'redo', input)
}

function turn(
  session: Session,
  way: 'undo' | 'redo',
  { action, ...what }: Reverting,
): HistoryReversal {
  return session.act(`history.${way}`, action, what, (work) => {
    const { writer, stamp } = work
    const next = way === 'undo' ? nextUndo : nextRedo
    const done = what.of === undefined ? next(writer) : getAction(writer, what.of)
    if (!done || done.undone !== (way === 'redo')) throw new Problem('history-end', { way })
    const partly = what.partly ?? false
    const sameLinks = RENAMES.has(done.call)
    const byName = MOVES.has(done.call)
    const reversal = revertAction(writer, done.action, partly, stamp, (texts, changes) => {
      if (!byName) return
      indexReverted(work, texts, sameLinks)
      giveNamesBack(work, changes)
    })
    const changed = reversal.conflicts.length === 0 || partly
    if (changed) {
      if (!byName) indexReverted(work, reversal.texts, sameLinks)
      settle(work, reversal.changes)
    }
    return {
      done: { ...done, about: [...done.about] },
      changed,
      conflicts: [...reversal.conflicts],
    }
  })
}

/** Keeps beside the notes what their texts say again. A rename left every link to what it led to. */
function indexReverted(work: Work, texts: readonly RevertedText[], sameLinks: boolean): void {
  const follows = (text: RevertedText) => sameLinks && text.changes !== undefined
  for (const { note, changes } of texts.filter(follows)) followEdits(work, note, changes ?? [])
  indexTexts(
    work,
    texts.filter((text) => !follows(text)).map(({ note }) => formatRef('note', note)),
  )
}

/** What is taken back by a rename, so that what was named since goes along. */
const MOVES: ReadonlySet<string> = new Set(['notes.rename', 'folders.rename'])

/** What gives names, and edits texts so that every link still leads where it led. */
const RENAMES: ReadonlySet<string> = new Set([
  'notes.rename',
  'folders.rename',
  'topics.rename',
  'topics.aliases',
  'entities.rename',
  'entities.aliases',
])
