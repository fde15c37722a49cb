import type { Span } from '#data/model/quote.ts'

/** A sentence of a source: its number, from 1, and the span of its words without outer white space. */
export interface Sentence extends Span {
  readonly number: number
}

/** Ends that are no end of a sentence: titles, initials, and what the segmenter does not know. */
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Gov|Sen|Rep|Hon|Rev|St|vs|ca|cf|approx|Inc|Ltd|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|(?:\p{Lu}\.)*\p{Lu}|e\.g|i\.e)\.$/u

/** The sentences of a source's text, in order. A line end always ends one. */
export function sentencesOf(text: string, language = 'en'): Sentence[] {
  const segmenter = segmenterFor(language)
  const sentences: Sentence[] = []
  for (const { 0: line, index: offset } of text.matchAll(/[^\n]+/g)) {
    for (const span of sentencesOfLine(line, segmenter)) {
      sentences.push({
        start: offset + span.start,
        end: offset + span.end,
        number: sentences.length + 1,
      })
    }
  }
  return sentences
}

function sentencesOfLine(line: string, segmenter: Intl.Segmenter): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const { segment, index } of segmenter.segment(line)) {
    const to = index + segment.length
    if (ABBREVIATION.test(line.slice(from, to).trimEnd()) && to < line.length) continue
    const words = line.slice(from, to)
    const start = from + words.length - words.trimStart().length
    const end = from + words.trimEnd().length
    if (end > start) spans.push({ start, end })
    from = to
  }
  return spans
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    // A source may name a language that is none.
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}

/** Index of the sentence at a place of the text: the one that covers it, else the next, else the last. */
export function sentenceAt(sentences: readonly Sentence[], place: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end > place) high = middle
    else low = middle + 1
  }
  return low
}
