import type { Attribution } from './attribution.ts'
import { TO_SOMEBODY } from './clauses.ts'
import { leadingOf } from './leading.ts'
import { passiveBy, passiveWithout } from './passives.ts'
import { hasClause, phraseFrom, type Subject, subjectOf } from './phrases.ts'
import { REPORTING, type Reporting } from './reporting.ts'
import { isCapital, type Word } from './words.ts'

export function verbAt(
  words: readonly Word[],
  at: number,
  isQuoted: (index: number) => boolean,
): Attribution | undefined {
  const reporting = REPORTING.get(words[at]!.lower)
  if (!reporting || isNounHere(words, at)) return undefined
  // ‘We tell ourselves stories’: nobody is told.
  if (/sel(?:f|ves)$/.test(words[at + 1]?.lower ?? '')) return undefined
  // ‘Post-2018’, ‘so-called’: a part of another word.
  if (words[at]!.after.startsWith('-') || words[at - 1]?.after.endsWith('-')) return undefined
  const inverted = invertedAt(words, at, reporting)
  if (inverted) return inverted
  const subject = subjectOf(words, at)
  if (!subject || isQuoted(subject.to - 1)) return passiveWithout(words, at, reporting)
  if (subject.isPassive) return passiveBy(words, at, reporting, subject)
  if (isReduced(words, at, subject) || subject.isBelow) return undefined
  if (subject.isNegated && reporting.kind !== 'denial')
    return unbelieved(words, at, reporting, subject)
  return tailOf(words, at, reporting, subject) ?? leadingOf(words, at, reporting, subject)
}

/** ‘The rules announced by the ministry’: it only tells more of them. */
function isReduced(words: readonly Word[], at: number, { to }: Subject): boolean {
  if (!words[at]!.lower.endsWith('ed')) return false
  return (
    MADE.test(words[to - 1]!.lower) ||
    (words[at + 1]?.lower === 'by' &&
      !/^(?:phone|telephone|e-?mail|letter|text|then)$/.test(words[at + 2]?.lower ?? ''))
  )
}

/** What is announced, and announces nothing. */
const MADE =
  /^(?:rules?|plans?|measures?|laws?|decisions?|changes?|cuts?|deals?|sanctions|reforms?|packages?|guidelines|tariffs?|agreements?|targets?|budgets?|schemes?|programmes?|bans?|increases?|levy|levies|tax|taxes)$/

/** ‘She does not believe it will’: what is thought, and not what is left unsaid. */
function unbelieved(
  words: readonly Word[],
  at: number,
  { verb, kind, frames }: Reporting,
  subject: Subject,
): Attribution | undefined {
  const isThought = /^(?:believe|think|expect|consider|anticipate|foresee|accept|agree)$/.test(verb)
  const isLeft = frames.includes('that') && hasClause(words, at + 1)
  return isThought && isLeft && !/ed$|thought/.test(words[at]!.lower)
    ? { verb, kind, speaker: subject }
    : undefined
}

/** ‘The report’, ‘a claim’, ‘their hopes’: a word that is a verb elsewhere. */
function isNounHere(words: readonly Word[], at: number): boolean {
  const { tags, lower } = words[at]!
  const before = words[at - 1]
  if (/(?:ed|aid|old|ought|rote|aw|elt)$/.test(lower))
    return /^(?:the|an?|its|his|her|their|our|my|your|some|each)$/.test(before?.lower ?? '')
  if (
    before &&
    /^(?:the|a|an|this|that|its|his|her|their|our|no|any|every|of|in|on|for)$/.test(before.lower)
  )
    return true
  return tags.has('Noun') && !tags.has('Verb') && !isVerbAfterAll(words, at)
}

/** ‘Its chief, Arne Holt, calls the rumours harmful’, ‘staff report 11 dead’: by what follows it. */
function isVerbAfterAll(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  const next = words[at + 1]
  if (!before || !next || before.tags.has('Determiner') || before.tags.has('Possessive'))
    return false
  if (before.tags.has('Adjective') || /['’]s?$/.test(before.text)) return false
  if (/[:“"]/.test(words[at]!.after)) return true
  return (
    /^ *$/.test(words[at]!.after) &&
    /^(?:that|the|an?|no|any|this|these|his|her|its|their|it|he|she|they|we|there|to|@.*|\d[\d.,]*)$/.test(
      next.lower,
    )
  )
}

/** ‘…,” said Anna Keller.’ */
function invertedAt(
  words: readonly Word[],
  at: number,
  { verb, kind, frames }: Reporting,
): Attribution | undefined {
  if (
    at === 0 ||
    !frames.includes('tail') ||
    TO_SOMEBODY.test(verb) ||
    !/[,”"’?!—–]/.test(words[at - 1]!.after)
  )
    return undefined
  const next = words[at + 1]
  if (!next || /[,:“"]/.test(words[at]!.after)) return undefined
  if (
    !(
      isCapital(next) ||
      next.tags.has('Determiner') ||
      next.tags.has('Noun') ||
      next.tags.has('Value') ||
      next.tags.has('Adjective')
    )
  )
    return undefined
  if (/^(?:that|it|he|she|they|we|i|there|this|on|in)$/.test(next.lower)) return undefined
  const speaker = phraseFrom(words, at + 1)
  if (!speaker) return undefined
  const behind = words[speaker.to]
  const isWho = behind !== undefined && /^(?:who|whose|which)$/.test(behind.lower)
  if (
    behind &&
    !isWho &&
    !/[,.;”"—–]/.test(words[speaker.to - 1]!.after) &&
    hasClause(words, speaker.to - 1)
  )
    return undefined
  return { verb, kind, speaker, content: { from: 0, to: at } }
}

const OPENS = /^(?:that|the|an?|it|he|she|they|we|there|his|her|its|their|no)$/

/** ‘…, Keller said on Tuesday.’ */
function tailOf(
  words: readonly Word[],
  at: number,
  { verb, kind, frames }: Reporting,
  subject: Subject,
): Attribution | undefined {
  const before = words[subject.from - 1]
  if (!before || !frames.includes('tail') || !/[,”"’?!—–]/.test(before.after)) return undefined
  if (
    /^(?:asked|if|when|while|although|though|after|before|as|since|because|in|on|at|during|speaking|despite|amid|for|with|from|under)$/.test(
      words[0]!.lower,
    ) &&
    !/[”"]/.test(before.after)
  ) {
    return undefined
  }
  if (/[”"’]/.test(before.after))
    return { verb, kind, speaker: subject, content: { from: 0, to: subject.from } }
  if (!hasClause(words, 0, subject.from)) return undefined
  // ‘My brother works there, he says two men were hurt’: what he says stands behind.
  const next = words[at + 1]
  const isBehind =
    next !== undefined &&
    words[at]!.after === ' ' &&
    (next.tags.has('Value') || OPENS.test(next.lower)) &&
    hasClause(words, at + 1)
  if (isBehind) return undefined
  return { verb, kind, speaker: subject, content: { from: 0, to: subject.from } }
}
