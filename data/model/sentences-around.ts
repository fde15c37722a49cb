import type { Span } from './quote.ts'

/** The words before and after a passage, to the ends of the sentences that it stands between. */
export interface Around {
  /** The beginning of the passage's own sentence, with the sentence before. */
  readonly before: string
  readonly after: string
}

/** So much of a text is looked at on either side, in UTF-16 units. */
const REACH = 600

/**
 * The sentence before a span and the one after it, with what the span leaves of its own first and last
 * sentence; of its own paragraph alone. Long ones are cut at a word, as an ellipsis says.
 */
export function sentencesAround(text: string, { start, end }: Span): Around {
  const head = text.slice(Math.max(0, start - REACH), start)
  const tail = text.slice(end, end + REACH)
  return {
    before: sentenceBefore(head, start > REACH),
    after: sentenceAfter(tail, ENDED.test(text.slice(start, end)), end + REACH < text.length),
  }
}

/** Words at whose end a sentence ends. */
const ENDED = /[.!?…]["'’”»)\]]*\s*$/u
const PARAGRAPH = /\n\s*\n/g

function sentenceBefore(head: string, isCut: boolean): string {
  const last = [...head.matchAll(PARAGRAPH)].at(-1)
  const paragraph = last ? head.slice(last.index + last[0].length) : head
  const sentences = split(paragraph)
  // A span that begins a sentence leaves nothing of it; else its own sentence is the last one here.
  const own = ENDED.test(paragraph) ? 0 : 1
  const wanted = sentences.slice(-1 - own)
  const cut = isCut && !last && wanted.length === sentences.length
  return cut ? `… ${wanted.join('').replace(/^\S*\s+/u, '')}` : wanted.join('').trimStart()
}

function sentenceAfter(tail: string, isEnded: boolean, isCut: boolean): string {
  const next = tail.search(/\n\s*\n/)
  const paragraph = next < 0 ? tail : tail.slice(0, next)
  const sentences = split(paragraph)
  // What is left of the span's own sentence, if only the mark that ends it, belongs to it.
  const own = isEnded ? 0 : 1
  const wanted = sentences.slice(0, 1 + own)
  const cut = isCut && next < 0 && wanted.length === sentences.length
  return cut ? `${wanted.join('').replace(/\s+\S*$/u, '')} …` : wanted.join('').trimEnd()
}

function split(text: string): string[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)
  return [...segments].map(({ segment }) => segment).filter((segment) => segment.trim() !== '')
}
