import type { PlainMessageId } from '#data/messages/index.ts'
import type { Cover } from './workspace/state.ts'

/** What is done in the place that has the focus. */
export type HintPlace = Cover | 'note' | 'source' | 'none'

/** A key that helps in a place: a command's own, as it is now, or keys that are no command's. */
export interface Hint {
  readonly command?: string
  /** The key that the command has at first, where it can always be done in the place. */
  readonly first?: string
  readonly keys?: readonly string[]
  readonly says: PlainMessageId
}

const PANE: Hint = { command: 'pane.next', first: 'F6', says: 'window.hint.pane' }

/** The keys of the status bar. What cannot be done just now is left out there. */
export const HINTS: Readonly<Record<HintPlace, readonly Hint[]>> = {
  source: [
    { keys: ['↑', '↓'], says: 'window.hint.sentence' },
    { command: 'claim.new', first: 'C', says: 'window.hint.claim' },
    PANE,
    { command: 'intake.next', says: 'window.hint.finish' },
  ],
  note: [
    { command: 'note.mode', first: 'Ctrl+E', says: 'window.hint.mode' },
    { keys: ['Ctrl Enter'], says: 'window.hint.follow' },
    { keys: ['Ctrl M'], says: 'window.hint.tab' },
    PANE,
    { command: 'note.insert-claim', says: 'window.hint.insert' },
  ],
  claims: [
    { keys: ['↑', '↓'], says: 'window.hint.claims' },
    { command: 'claims.select', first: 'x', says: 'window.hint.select' },
    { keys: ['Enter'], says: 'window.hint.open' },
    { keys: ['Ctrl Enter'], says: 'window.hint.beside' },
    { command: 'claims.filter', first: 'f', says: 'window.hint.filter' },
    PANE,
    { command: 'claims.cell', says: 'window.hint.cell' },
  ],
  search: [
    { keys: ['↑', '↓'], says: 'window.hint.hits' },
    { keys: ['Enter'], says: 'window.hint.place' },
    { keys: ['Ctrl Enter'], says: 'window.hint.beside' },
    { keys: ['Esc'], says: 'window.hint.leave' },
    PANE,
  ],
  none: [
    { command: 'quick.open', first: 'Ctrl+P', says: 'window.hint.quick' },
    { command: 'search.focus', first: 'Ctrl+K', says: 'window.hint.search' },
    { command: 'palette.open', first: 'Ctrl+Shift+P', says: 'window.hint.palette' },
    PANE,
  ],
}
