import { phraseFrom } from './phrases.ts'
import type { Reporting } from './reporting.ts'
import { isFinite, type Word } from './words.ts'

/** Where what is said begins behind a verb: past `that`, who was told, and when it was said. */
export function clauseStart(
  words: readonly Word[],
  from: number,
  { verb }: Pick<Reporting, 'verb'>,
): number {
  if (/[:“"]/.test(words[from - 1]?.after ?? '')) return from
  for (let at = from; at < Math.min(words.length, from + 14); at++) {
    if (words[at]!.lower === 'that' || isFinite(words, at)) break
    if (/[:“"]/.test(words[at]!.after) && at - from < 8) return at + 1
  }
  const at = pastSureness(
    words,
    pastWhen(words, TO_SOMEBODY.test(verb) ? pastHearer(words, from) : from),
  )
  // Behind any other noun, ‘that’ tells more of it: ‘found a fault that’.
  return words[at]?.lower === 'that' && words[at + 1] ? at + 1 : at
}

export const TO_SOMEBODY = /^(?:tell|inform|assure|remind)$/

/** ‘Told me the order came’, ‘told a news conference he would go’: a pronoun ends or follows who was told. */
function pastHearer(words: readonly Word[], from: number): number {
  if (/^(?:me|us|him|her|them|you)$/.test(words[from]?.lower ?? '')) return from + 1
  const to = phraseFrom(words, from, 5)?.to ?? from
  // ‘Told Reuters the attack came’: so does an article behind a noun.
  const next = words
    .slice(from + 1, to)
    .findIndex(
      ({ lower }, index) =>
        /^(?:he|she|it|they|we|i|there)$/.test(lower) ||
        (/^(?:the|an?|its|his|her|their|no)$/.test(lower) &&
          !/^(?:of|for|in|at|and|by|from)$/.test(words[from + index]!.lower)),
    )
  return next < 0 ? to : from + 1 + next
}

/** ‘Assesses with low confidence that’. */
function pastSureness(words: readonly Word[], from: number): number {
  const confidence = words.slice(from, from + 4).findIndex(({ lower }) => lower === 'confidence')
  return words[from]?.lower === 'with' && confidence > 0 ? from + confidence + 1 : from
}

function pastWhen(words: readonly Word[], from: number): number {
  let at = from
  while (
    /^(?:on|in|at|late|early|last|yesterday|today|earlier|this)$/.test(words[at]?.lower ?? '')
  ) {
    const occasion = words
      .slice(at, at + 6)
      .findIndex(
        ({ lower, tags }) =>
          /^(?:statement|interview|speech|letter|briefing|conference|report|hearing|post|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|week|month|year|morning|evening|\d{4})$/.test(
            lower,
          ) || tags.has('WeekDay'),
      )
    if (occasion < 0) return at
    at += occasion + 1
  }
  return at
}
