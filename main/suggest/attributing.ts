import { accordingTo, asPut, heardFrom, inTheWords, per, position } from './according.ts'
import { saying } from './adding.ts'
import type { Attribution } from './attribution.ts'
import { verbAt } from './telling.ts'
import { minded, together, voiced } from './voicing.ts'
import { BE_HAVE_DO, type Word } from './words.ts'

/**
 * Finds who a sentence says says it. What stands between quotation marks is passed over: there
 * somebody else speaks.
 * @param isQuoted whether the word at an index stands between quotation marks
 */
export function attributionOf(
  words: readonly Word[],
  isQuoted: (index: number) => boolean,
): Attribution | undefined {
  const due = toDo(words)
  if (due) return due
  let lesser: Attribution | undefined
  for (const at of words.keys()) {
    if (isQuoted(at)) continue
    const found =
      accordingTo(words, at) ??
      per(words, at) ??
      inTheWords(words, at) ??
      position(words, at) ??
      asPut(words, at) ??
      verbAt(words, at, isQuoted) ??
      voiced(words, at) ??
      together(words, at) ??
      minded(words, at) ??
      heardFrom(words, at) ??
      saying(words, at)
    if (found?.speaker && !WILLING.test(found.verb) && !isAside(words, at)) return found
    // ‘The rebels agreed to a truce, mediators said’: whoever says so goes before who will do it.
    if (!lesser?.speaker) lesser = found ?? lesser
  }
  return lesser
}

/** ‘The source, who has reported reliably, added’: what only tells who that is. */
function isAside(words: readonly Word[], at: number): boolean {
  let who = at - 1
  while (who > 0 && (BE_HAVE_DO.has(words[who]!.lower) || words[who]!.tags.has('Adverb'))) who--
  return words[who]?.lower === 'who' && /,/.test(words[who - 1]?.after ?? '')
}

/** Verbs that tell what somebody will do, and not that he says so. */
const WILLING = /^(?:agree|is|are|was|were)$/

/** ‘OL to circulate the plan’, ‘Norland to send troops’: what is set down for somebody to do. */
function toDo(words: readonly Word[]): Attribution | undefined {
  const to = words.slice(0, 4).findIndex(({ lower }) => lower === 'to')
  const verb = words[to + 1]
  const isVerb = verb?.tags.has('Infinitive') || verb?.tags.has('Verb')
  if (to < 1 || !isVerb || /^be$/.test(verb?.lower ?? '')) return undefined
  const names = words.slice(0, to)
  return names.every((word) => /^\p{Lu}{2,4}$/u.test(word.text) || word.tags.has('Person'))
    ? { verb: 'undertake', kind: 'commitment', speaker: { from: 0, to } }
    : undefined
}
