import { say } from '#data/messages/index.ts'

/** The fixed words of the templates. */
export function fixedWords(): Record<string, string> {
  return {
    page: say('press.page'),
    of: say('press.of'),
    continued: say('press.continued'),
    citedOnce: say('press.cited-once'),
    citedOften: say('press.cited-often'),
    fullIn: say('press.full-in'),
    unsourced: say('press.unsourced'),
    term: say('press.key.term'),
    same: say('press.key.same'),
    percent: say('press.key.percent'),
    range: say('press.key.range'),
    judgements: say('press.key.judgements'),
    attachment: say('press.attachment'),
  }
}
