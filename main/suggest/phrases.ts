import { BE_HAVE_DO, isCapital, isFinite, MODAL, type Word } from './words.ts'

/** Words of a sentence, half open. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A subject, with what was found on the way to it. */
export interface Subject extends Range {
  /** `was described`: who does it stands behind `by`. */
  readonly isPassive: boolean
  readonly isNegated: boolean
  /** Whether its clause hangs on another one: ‘though an inquiry said’. */
  readonly isBelow: boolean
}

const BREAK = /[,;:—–("“”«»]|\s-\s|["”?!]/u
const BETWEEN =
  /^(?:also|then|later|still|again|once|now|since|already|just|even|only|further|earlier|yesterday|today|both|all)$/
const NEGATION = /^(?:not|never|n['’]t)$|n['’]t$|^cannot$/
const BELOW: ReadonlySet<string> = new Set(
  'though although while whereas because if when after before as since unless until which who whom whose where that whether than what how why'.split(
    ' ',
  ),
)
const JOINING = /^(?:and|but|or|so|yet|nor|plus)$/
const INTRODUCING =
  /^(?:in|on|at|during|after|before|for|since|from|by|with|under|amid|last|earlier|late|early|this|next|following|speaking|to|of|about|against|over|despite)$/
const OCCASION =
  /^(?:statement|interview|report|speech|letter|hearing|briefing|conference|meeting|years?|months?|weeks?|days?|post|note|e-?mail|reply|address|session|examination|evidence|parliament|court|morning|evening|afternoon|night|time|summit|tweet|testimony|remarks|response|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{4})$/
const OPENING =
  /^(?:meanwhile|however|later|still|yet|also|earlier|separately|instead|moreover|furthermore|nevertheless|nonetheless|recently|today|yesterday|now|then|but|and|or|so|both|even|only|again|indeed|finally|similarly|likewise|therefore|thus|additionally|afterwards|too)$/

/** The subject of the verb at `at`, read from there to the left. */
export function subjectOf(words: readonly Word[], at: number): Subject | undefined {
  let last = beforeContact(words, at - 1)
  let [isPassive, isNegated] = [false, false]
  for (; last >= 0; last--) {
    const { text, tags } = words[last]!
    // ‘AM said’: initials, and no verb.
    const lower = /^\p{Lu}{2,}$/u.test(text) ? text : words[last]!.lower
    if (lower === 'to') return undefined
    if (BREAK.test(words[last]!.after)) break
    if (NEGATION.test(lower)) isNegated = true
    if (/^(?:is|are|was|were|be|been|being|am)$/.test(lower)) isPassive = true
    else if (
      !MODAL.has(lower) &&
      !BE_HAVE_DO.has(lower) &&
      !NEGATION.test(lower) &&
      !BETWEEN.test(lower) &&
      !(tags.has('Adverb') && !isCapital(words[last]!))
    )
      break
  }
  if (last < 0) return undefined
  const found =
    JOINING.test(words[last]!.lower) && !BREAK.test(words[last]!.after)
      ? firstSubject(words, last)
      : subjectBefore(words, beforeAside(words, last, at))
  return found && { isPassive, isNegated, isBelow: found.isBelow, from: found.from, to: found.to }
}

/** ‘Villagers we spoke to said’: what is told of how they were met. */
function beforeContact(words: readonly Word[], last: number): number {
  const isMet = (verb: number) =>
    verb > 1 &&
    /^(?:spoke|talked|interviewed|met)$/.test(words[verb]!.lower) &&
    /^(?:we|i|they)$/.test(words[verb - 1]!.lower)
  const verb = /^(?:to|with)$/.test(words[last]?.lower ?? '') ? last - 1 : last
  return isMet(verb) ? verb - 2 : last
}

/** Where a subject ends that has something in commas behind it: ‘Keller, the minister, said’. */
function beforeAside(words: readonly Word[], last: number, at: number): number | undefined {
  if (last + 1 > at || !/,|—|–|\)/.test(words[last]!.after)) return last
  for (let index = last - 1; index >= 0 && last - index < 25; index--) {
    if (/,|—|–|\(/.test(words[index]!.after)) return index
  }
  // ‘The trial, expected to last a week,’: no subject has one comma behind it.
  return undefined
}

function subjectBefore(words: readonly Word[], last: number | undefined): Found | undefined {
  return last === undefined ? undefined : collect(words, last)
}

interface Found extends Range {
  readonly isBelow: boolean
}

/** The subject of the sentence's first verb: what a second verb behind `and` has too. */
export function firstSubject(words: readonly Word[], before: number): Found | undefined {
  for (let at = 1; at < before; at++) {
    if (!isFinite(words, at)) continue
    const subject = subjectOf(words.slice(0, at + 1), at)
    if (subject) return subject
  }
  return undefined
}

function collect(words: readonly Word[], last: number): Found | undefined {
  // ‘In cross-examination he accepted’.
  if (/^(?:he|she|they|we|i)$/.test(words[last]?.lower ?? '')) return pronounAt(words, last)
  let from = last + 1
  let isBelow = false
  for (let at = last; at >= 0; at--) {
    const { lower, tags } = words[at]!
    if (at < last && BREAK.test(words[at]!.after)) break
    if (BELOW.has(lower)) {
      if (lower === 'who' || lower === 'which') return collect(words, at - 1)
      isBelow = true
      break
    }
    if (tags.has('Pronoun') && !tags.has('Possessive') && at < last) break
    if (at < last && isFinite(words, at) && !isCapital(words[at]!) && !tags.has('Noun')) {
      if (
        isCutShort(words, at) &&
        !words.slice(at, last).some(({ lower }) => JOINING.test(lower))
      ) {
        from = at
        continue
      }
      const who = relativeBefore(words, at)
      if (who === undefined) break
      return collect(words, who - 1)
    }
    from = at
  }
  return trim(words, { from, to: last + 1 }, isBelow)
}

function pronounAt(words: readonly Word[], at: number): Found {
  const before = words[at - 1]
  const isBelow = before !== undefined && before.after === ' ' && BELOW.has(before.lower)
  return { from: at, to: at + 1, isBelow }
}

/** ‘Figures released by the office’: a verb that only tells more of the noun before it. */
function isCutShort(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower ?? ''
  const { tags } = words[at - 1] ?? { tags: new Set<string>() }
  if (!tags.has('Noun')) return false
  if (/^(?:by|from|in|at|to)$/.test(next)) return true
  // ‘A person briefed on the matter’.
  return (
    /^(?:on|for|with|about|against|under|as|of)$/.test(next) &&
    /(?:ed|en|wn)$/.test(words[at]!.lower) &&
    !tags.has('Pronoun')
  )
}

function relativeBefore(words: readonly Word[], at: number): number | undefined {
  for (let index = at - 1; index > 0 && at - index < 5; index--) {
    if (BREAK.test(words[index]!.after)) return undefined
    if (words[index]!.lower === 'who') return index
  }
  return undefined
}

/** Takes away what opens a sentence before its subject. */
function trim(words: readonly Word[], range: Range, isBelow: boolean): Found | undefined {
  let { from } = range
  const { to } = range
  for (; from < to; from++) {
    const { lower, tags } = words[from]!
    if (!(OPENING.test(lower) || (tags.has('Adverb') && to - from > 1))) break
  }
  if (from < to && INTRODUCING.test(words[from]!.lower)) {
    const occasion = words.slice(from, to).findLastIndex(({ lower }) => OCCASION.test(lower))
    if (occasion < 0) return undefined
    from += occasion + 1
  }
  return from < to ? { from, to, isBelow } : undefined
}

/** A noun phrase that begins at `from`, read to the right: `said Anna Keller of the finance ministry`. */
export function phraseFrom(words: readonly Word[], from: number, most = 14): Range | undefined {
  let to = from
  for (; to < words.length && to - from < most; to++) {
    const { lower, tags } = words[to]!
    if (to > from && BREAK.test(words[to - 1]!.after)) break
    if (BELOW.has(lower) || (to > from && JOINING.test(lower) && !isNoun(words[to + 1]))) break
    if (
      /^(?:on|in|at|during|amid|last|yesterday|today|to|by|from|with|about|this|told|saying|adding|earlier|late)$/.test(
        lower,
      )
    ) {
      break
    }
    if (to > from && isFinite(words, to) && !isCapital(words[to]!) && !tags.has('Noun')) break
  }
  return to > from ? { from, to } : undefined
}

function isNoun(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (isCapital(word) ||
      word.tags.has('Noun') ||
      word.tags.has('Determiner') ||
      word.tags.has('Adjective'))
  )
}

/** Whether any word from `from` on is a verb with a subject of its own. */
export function hasClause(words: readonly Word[], from: number, to = words.length): boolean {
  for (let at = from; at < to; at++) {
    if (isFinite(words, at) && at > from) return true
  }
  return false
}
