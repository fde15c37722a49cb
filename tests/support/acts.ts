import { addClaim, editClaim } from '#main/notebook/claims.ts'
import { saveNote } from '#main/notebook/notes.ts'
import type { Session } from '#main/notebook/session.ts'

/** One thing that somebody does, told apart by its number; sent again it is the same. */
export interface Act {
  readonly kind: (typeof ACT_KINDS)[number]
  readonly number: number
  readonly action: string
  /** Of a save: the version it was made on, and the length of its text. */
  readonly base?: number
  readonly length?: number
}

export const ACT_KINDS = ['add', 'edit', 'save'] as const

/** The line that a save puts at the end of the note. */
export const lineOf = (number: number) => `Line ${number} cites [[C-1]] on #acts/line${number}.\n`

/** Does it by the service's own use case; gives what the service answers, as far as it tells this act from others. */
export function perform(session: Session, act: Act): string {
  const { action, number } = act
  switch (act.kind) {
    case 'add':
      return addClaim(session, {
        action,
        statement: `Claim number ${number} is acknowledged`,
        speaker: `Speaker ${number}`,
        topics: [`acts/add${number}`],
      }).ref
    case 'edit':
      return editClaim(session, {
        action,
        ref: 'C-1',
        comment: `Comment ${number}`,
        status: number % 2 === 0 ? 'disputed' : 'open',
        why: `Reason ${number}`,
      }).ref
    case 'save': {
      const changes = [{ at: act.length ?? 0, remove: 0, insert: lineOf(number) }]
      const ref = 'N-1'
      return String(saveNote(session, { action, ref, base: act.base ?? 1, changes }).version)
    }
  }
}
