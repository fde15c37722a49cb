import type { Attribution } from './attribution.ts'
import { phraseFrom, type Subject } from './phrases.ts'
import type { Reporting } from './reporting.ts'
import type { Word } from './words.ts'

/** ‘was described by Keller as’. */
export function passiveBy(
  words: readonly Word[],
  at: number,
  { verb, kind, frames }: Reporting,
  subject: Subject,
): Attribution | undefined {
  const by = words.findIndex(({ lower }, index) => index > at && index < at + 5 && lower === 'by')
  const speaker = by < 0 ? undefined : phraseFrom(words, by + 1)
  if (speaker && !subject.isBelow) return { verb, kind, speaker }
  if (subject.isBelow || subject.isNegated) return undefined
  const isMeant =
    /^(?:accuse|allege|expect|believe|think|say|report|estimate|forecast|project|predict|fear|blame)$/.test(
      verb,
    )
  return isMeant && !frames.includes('as')
    ? { verb, kind: kind === 'opinion' ? undefined : kind }
    : undefined
}

/** ‘It was announced by the ministry that’ has its subject; what has none is no saying. */
export function passiveWithout(
  words: readonly Word[],
  at: number,
  reporting: Reporting,
): Attribution | undefined {
  const by = words[at + 1]?.lower === 'by' ? phraseFrom(words, at + 2) : undefined
  return by && words[at - 1]?.tags.has('Verb')
    ? { verb: reporting.verb, kind: reporting.kind, speaker: by }
    : undefined
}
