import type { GapReason } from '../model/gap.ts'
import { sayDate } from './dates.ts'
import { say } from './index.ts'

/** Why something rests on little, in a sentence. */
export function sayGap(reason: GapReason): string {
  switch (reason.why) {
    case 'one-speaker':
      return say('window.gaps.why.one-speaker', { speaker: reason.speaker })
    case 'old':
      return say('window.gaps.why.old', { last: sayDate(reason.last) })
    default:
      return say(`window.gaps.why.${reason.why}`)
  }
}
