import type { ClaimKind } from '#data/model/claim.ts'
import type { Attribution } from './attribution.ts'
import { subjectOf } from './phrases.ts'
import { VOICED, VOICES } from './reporting.ts'
import type { Word } from './words.ts'

/** ‘Keller expressed hope that’. */
export function voiced(words: readonly Word[], at: number): Attribution | undefined {
  if (!VOICES.has(words[at]!.lower)) return undefined
  const noun = words.slice(at + 1, at + 6).findIndex(({ lower }) => VOICED.test(lower))
  return noun < 0 ? undefined : toldBy(words, at, at + 2 + noun, 'opinion')
}

/** Verbs that only tell with a word behind them, and of what kind that is. */
const TOGETHER: readonly (readonly [verb: RegExp, with_: RegExp, kind?: ClaimKind])[] = [
  [/^(?:gives?|gave)$/, /^evidence$/],
  [/^(?:makes?|made)$/, /^(?:clear|plain|known)$/],
  [/^(?:takes?|took|holds?|held)$/, /^(?:view|position|opinion)$/, 'opinion'],
  [/^(?:raises?|raised)$/, /^(?:concerns?|doubts?|fears?|questions?)$/, 'opinion'],
  [/^(?:points?|pointed)$/, /^out$/],
]

/** ‘Wren gave evidence that’, ‘the board has made clear that’, ‘Lund took the view that’. */
export function together(words: readonly Word[], at: number): Attribution | undefined {
  const { lower } = words[at]!
  for (const [verb, with_, kind] of TOGETHER) {
    // ‘Was of the view that’, but not ‘it was his view that’.
    if (!verb.test(lower) && !(kind === 'opinion' && isOf(words, at))) continue
    const behind = words.slice(at + 1, at + 4).findIndex((word) => with_.test(word.lower))
    const that = words.slice(at + 2 + behind, at + 12 + behind).findIndex(isThat)
    if (behind >= 0 && that >= 0) return toldBy(words, at, at + 2 + behind + that, kind)
  }
  return undefined
}

function isOf(words: readonly Word[], at: number): boolean {
  return /^(?:is|are|was|were)$/.test(words[at]!.lower) && words[at + 1]?.lower === 'of'
}

const MINDED =
  /^(?:sceptical|skeptical|optimistic|pessimistic|confident|hopeful|convinced|unconvinced|doubtful|adamant|wary|sanguine|unimpressed|dismissive)$/

/** ‘Diplomats are sceptical’, ‘the bank remains confident that’: what somebody thinks. */
export function minded(words: readonly Word[], at: number): Attribution | undefined {
  if (!/^(?:is|are|was|were|remains?|remained|am|['’](?:re|s|m))$/.test(words[at]!.lower))
    return undefined
  const mind = words.slice(at + 1, at + 4).findIndex(({ lower }) => MINDED.test(lower))
  const between = words.slice(at + 1, at + 1 + Math.max(0, mind))
  if (mind < 0 || between.some(({ tags }) => tags.has('Noun'))) return undefined
  const told = toldBy(words, at, at + 2 + mind, 'opinion')
  const head = told?.speaker && words[told.speaker.to - 1]!
  return head && !head.tags.has('Pronoun') ? told : undefined
}

function isThat({ lower }: Word): boolean {
  return lower === 'that'
}

/** Whoever is the subject of the verb at `at`, and what is said from `that` on, where it is one. */
function toldBy(
  words: readonly Word[],
  at: number,
  that: number,
  kind: ClaimKind | undefined,
): Attribution | undefined {
  const subject = subjectOf(words, at)
  if (!subject || subject.isBelow || subject.isNegated || subject.isPassive) return undefined
  const next = words[that]
  return {
    verb: words[at]!.lower,
    kind,
    speaker: subject,
    content: next && isThat(next) ? { from: that + 1, to: words.length } : undefined,
  }
}
