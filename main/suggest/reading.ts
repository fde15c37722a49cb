import { attributionOf } from './attributing.ts'
import type { Attribution } from './attribution.ts'
import { headlineOf } from './headlines.ts'
import { type Known, type Mention, mentionsIn } from './known.ts'
import { type Name, namesIn } from './names.ts'
import type { Quotation } from './quotations.ts'
import type { Sentence } from './sentences.ts'
import { type Word, wordsOf } from './words.ts'

/** A sentence with what was read out of it alone. */
export interface Read {
  readonly sentence: Sentence
  readonly words: readonly Word[]
  readonly mentions: readonly Mention[]
  readonly names: readonly Name[]
  readonly attribution: Attribution | undefined
  /** The quotations that it touches, by their place in the text's list. */
  readonly quotations: readonly number[]
  /** Whether somebody is quoted from its first word to its last. */
  readonly isQuoted: boolean
}

/** Reads a sentence; of the quotations of its text, those before `from` end before it. */
export function read(
  sentence: Sentence,
  quotations: readonly Quotation[],
  from: number,
  known: Known,
): Read {
  const words = wordsOf(sentence.text)
  const touched: number[] = []
  for (let at = from; at < quotations.length && quotations[at]!.start < sentence.end; at++)
    touched.push(at)
  const quoted = words.map(({ start, end }) =>
    touched.some((at) => {
      const quotation = quotations[at]!
      return sentence.start + start >= quotation.start && sentence.start + end <= quotation.end
    }),
  )
  const mentions = mentionsIn(words, known)
  const attributed = () =>
    attributionOf(words, (at) => quoted[at] ?? false) ??
    (sentence.isHeadline || /:\s*["“]/.test(sentence.text)
      ? headlineOf(words, sentence.isHeadline)
      : undefined)
  const isQuoted = words.length > 0 && quoted.every(Boolean)
  return {
    sentence,
    words,
    mentions,
    names: namesIn(words, () => false).filter(({ from: start, to }) =>
      mentions.every((mention) => mention.to <= start || mention.from >= to),
    ),
    attribution: isQuoted ? undefined : attributed(),
    quotations: touched,
    isQuoted,
  }
}
