import type { Attribution } from './attribution.ts'
import { phraseFrom } from './phrases.ts'
import { REPORTING } from './reporting.ts'
import { isCapital, type Word } from './words.ts'

export function accordingTo(words: readonly Word[], at: number): Attribution | undefined {
  if (words[at]!.lower !== 'according' || words[at + 1]?.lower !== 'to') return undefined
  const to = endOfWho(words, at + 2, at === 0)
  const content = at === 0 ? { from: to, to: words.length } : { from: 0, to: at }
  return { verb: 'according', speaker: { from: at + 2, to }, content }
}

/** Where whoever is behind ‘according to’ ends: at a mark, or before the next noun’s article. */
function endOfWho(words: readonly Word[], from: number, isFirst: boolean): number {
  let to = from
  while (to < words.length && to - from < 16) {
    if (/[,;—–“”"]/.test(words[to++]!.after)) return to
  }
  const phrase = isFirst ? phraseFrom(words, from, 16) : undefined
  if (!phrase || phrase.to === words.length) return to
  const article = words
    .slice(from + 2, phrase.to)
    .findLastIndex(
      ({ lower }, index) =>
        ARTICLE.test(lower) &&
        !/^(?:of|for|in|at|and|by|from)$/.test(words[from + 1 + index]!.lower),
    )
  return article < 0 ? to : from + 2 + article
}

const ARTICLE = /^(?:the|an?|its|his|her|their|this|these|no|some|more|most)$/

/** ‘Per the governor, 400 have fled’, ‘the road is cut, via @roadwatch’. */
export function per(words: readonly Word[], at: number): Attribution | undefined {
  // ‘Per Dahl’ is a name.
  if (!/^(?:per|via)$/.test(at > 0 ? words[at]!.text : words[at]!.lower)) return undefined
  const before = words[at - 1]
  const next = words[at + 1]
  const isApart = !before || before.lower === 'as' || /[,;:.(—–]/.test(before.after)
  const isWho = next && (next.text.startsWith('@') || isCapital(next) || next.lower === 'the')
  const speaker = isApart && isWho ? phraseFrom(words, at + 1) : undefined
  if (!speaker) return undefined
  const from = before?.lower === 'as' ? at - 1 : at
  if (from > 0) return { verb: 'according', speaker, content: { from: 0, to: from } }
  return { verb: 'according', speaker, content: { from: speaker.to, to: words.length } }
}

/** ‘As the minister put it’, ‘as Keller noted’. */
export function asPut(words: readonly Word[], at: number): Attribution | undefined {
  const next = words[at + 1]
  if (words[at]!.lower !== 'as' || !next || next.tags.has('Adverb')) return undefined
  const ahead = words.slice(at + 2, at + 10).findIndex(({ lower }) => REPORTING.has(lower))
  const verb = at + 2 + ahead
  const speaker = ahead < 0 ? undefined : phraseFrom(words, at + 1)
  if (!speaker || speaker.to !== verb) return undefined
  const to = /^(?:it|so|us|me)$/.test(words[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1
  const isApart = to >= words.length || /[,;.—–:]/.test(words[to - 1]!.after)
  if (!isApart) return undefined
  const content = at === 0 ? { from: to, to: words.length } : { from: 0, to: at }
  return { verb: 'according', speaker, content }
}

/** ‘In Keller’s view’, ‘in the words of Keller’. */
export function inTheWords(words: readonly Word[], at: number): Attribution | undefined {
  if (words[at]?.lower !== 'in') return undefined
  const noun = /^(?:view|opinion|words|eyes|judgement|judgment|assessment|telling)$/
  for (let to = at + 2; to < Math.min(words.length, at + 8); to++) {
    if (!noun.test(words[to]!.lower)) continue
    const content = at === 0 ? { from: to + 1, to: words.length } : { from: 0, to: at }
    if (words[to + 1]?.lower === 'of') {
      const speaker = phraseFrom(words, to + 2)
      return (
        speaker && {
          verb: 'according',
          kind: 'opinion',
          speaker,
          content: at === 0 ? { from: speaker.to, to: words.length } : content,
        }
      )
    }
    if (/['’]s?$|^(?:his|her|their|its)$/.test(words[to - 1]!.lower)) {
      return { verb: 'according', kind: 'opinion', speaker: { from: at + 1, to }, content }
    }
  }
  return undefined
}

/** ‘The claimant’s case is that’, ‘it is the government’s position that’. */
export function position(words: readonly Word[], at: number): Attribution | undefined {
  const noun =
    /^(?:case|position|view|contention|understanding|assessment|argument|evidence|opinion|judg?ement|belief|stance|line)$/
  if (!noun.test(words[at]!.lower)) return undefined
  let from = at
  while (from > 0 && at - from < 10 && !BEFORE_WHOSE.test(words[from - 1]!.lower)) from--
  const isWhose = at > from && /['’]s?$|^(?:his|her|their|its)$/.test(words[at - 1]!.lower)
  const is = /^(?:is|was)$/
  const next = words[at + 1]?.lower ?? ''
  const that = next === 'that' && is.test(words[from - 1]?.lower ?? '') ? at + 1 : at + 2
  const isTold = words[that]?.lower === 'that' && (that === at + 1 || is.test(next))
  return isWhose && isTold
    ? {
        verb: 'according',
        speaker: { from, to: at },
        content: { from: that + 1, to: words.length },
      }
    : undefined
}

const BEFORE_WHOSE = /^(?:is|was|that|and|but|as|it|because)$/

/** ‘I have heard from the clerk that’, ‘we learned from a driver that’. */
export function heardFrom(words: readonly Word[], at: number): Attribution | undefined {
  if (words[at]!.lower !== 'from' || !HEARD.test(words[at - 1]?.lower ?? '')) return undefined
  const speaker = phraseFrom(words, at + 1)
  const that = speaker && words[speaker.to]?.lower === 'that' ? speaker.to + 1 : undefined
  return that === undefined
    ? undefined
    : { verb: 'according', speaker, content: { from: that, to: words.length } }
}

const HEARD =
  /^(?:hear|heard|learn|learned|learnt|know|knew|understand|understood|it|word|reports?)$/
