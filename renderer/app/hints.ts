import type { PlainMessageId } from '#data/messages/index.ts'
import type { Cover } from './workspace/state.ts'

/** What is done in the place that has the focus. */
export type HintPlace = Cover | 'note' | 'source' | 'none'

/** A key that helps in a place: a command's own, as it is now, or keys that are no command's. */
export interface Hint {
  readonly command?: string
  readonly keys?: readonly string[]
  readonly says: PlainMessageId
}

const PANE: Hint = { command: 'pane.next', says: 'window.hint.pane' }

/** The keys of the status bar. What cannot be done just now is left out there. */
export const HINTS: Readonly<Record<HintPlace, readonly Hint[]>> = {
  source: [
    { keys: ['↑', '↓'], says: 'window.hint.sentence' },
    { command: 'claim.new', says: 'window.hint.claim' },
    { command: 'intake.next', says: 'window.hint.finish' },
    PANE,
  ],
  note: [
    { command: 'note.mode', says: 'window.hint.mode' },
    { keys: ['Ctrl Enter'], says: 'window.hint.follow' },
    { keys: ['Ctrl M'], says: 'window.hint.tab' },
    { command: 'note.insert-claim', says: 'window.hint.insert' },
    PANE,
  ],
  claims: [
    { keys: ['↑', '↓'], says: 'window.hint.claims' },
    { command: 'claims.select', says: 'window.hint.select' },
    { keys: ['Enter'], says: 'window.hint.open' },
    { keys: ['Ctrl Enter'], says: 'window.hint.beside' },
    PANE,
  ],
  search: [
    { keys: ['↑', '↓'], says: 'window.hint.hits' },
    { keys: ['Enter'], says: 'window.hint.place' },
    { keys: ['Ctrl Enter'], says: 'window.hint.beside' },
    { keys: ['Esc'], says: 'window.hint.leave' },
    PANE,
  ],
  none: [
    { command: 'quick.open', says: 'window.hint.quick' },
    { command: 'search.focus', says: 'window.hint.search' },
    { command: 'palette.open', says: 'window.hint.palette' },
    PANE,
  ],
}
