import { fold } from '../model/fold.ts'
import type { Expression, Words } from './ast.ts'

/** A word of a text in the form in which it is compared, with its place. */
export interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
}

/**
 * What the full-text index takes for one word: SQLite's `unicode61` knows letters, numbers and
 * private-use characters, and combining marks behind them (https://sqlite.org/fts5.html, 4.3.1).
 */
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\u0300-\u0331]*/gu

/** Scripts that are written without spaces, or that join what others write apart. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The words of a text, in order. */
export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    yield { folded: foldWord(word), start: index, end: index + word.length }
  }
}

/**
 * Whether words can only be found by reading the texts: the index keeps a run of Chinese as one word,
 * and knows no signs.
 */
export function mustBeRead(text: string): boolean {
  return isUnspaced(text) || text.search(WORD) === -1
}

/** Whether any of a text is of a script that is written without spaces. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text)
}

/** Every part of a query that looks for words and is not ruled out by a minus. */
export function wantedWords(expression: Expression | undefined): Words[] {
  switch (expression?.type) {
    case 'words':
      return [expression]
    case 'and':
    case 'or':
      return expression.parts.flatMap(wantedWords)
    default:
      return []
  }
}

function foldWord(word: string): string {
  // Most words are ASCII, and long texts have many.
  return /^[\u0020-\u007e]*$/.test(word) ? word.toLowerCase() : fold(word)
}
