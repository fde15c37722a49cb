import { bodyOf } from '../../markdown/body.ts'
import { parseNote } from '../../markdown/parse.ts'
import { toPlainText } from '../../markdown/plain-text.ts'
import type { Words } from '../../query/ast.ts'
import { type Excerpt, excerpt, placeOf } from '../../query/excerpt.ts'

/** An excerpt that knows where in the whole text its words stand. */
export interface PlacedExcerpt extends Excerpt {
  readonly at?: number | undefined
}

/** Units of a text that are read around a place: the snippet is cut from them. */
const BEFORE = 400
const BEHIND = 1_200

/**
 * What was found in a note, as a reader sees it: without the signs of Markdown. Its front matter only
 * where nothing else holds the words.
 */
export function noteExcerpt(text: string, title: string, words: readonly Words[]): PlacedExcerpt {
  const body = bodyOf(text)
  const place = placeOf(body, words)
  if (place === undefined) {
    const beginning = plainText(blockAround(body, body.search(/\S/)))
    const { snippet, marks } = excerpt([beginning, title, text], words)
    return { snippet, marks }
  }
  const block = blockAround(body, place)
  // Words that only the signs hold, such as the target of a link, are shown with them.
  const { snippet, marks } = excerpt([plainText(block), block], words)
  return { snippet, marks, at: text.length - body.length + place }
}

/** What was found in a source's text, or in its title. */
export function sourceExcerpt(text: string, title: string, words: readonly Words[]): PlacedExcerpt {
  const place = placeOf(text, words)
  if (place === undefined) return excerpt([title === '' ? text : '', title, text], words)
  const from = Math.max(0, place - BEFORE)
  const piece = text.slice(from, place + BEHIND)
  return { ...excerpt([piece], words), at: place }
}

const BLANK_LINE = /\n[ \t]*\r?\n/g

/** The paragraph at a place, or what of it is near. */
function blockAround(text: string, place: number): string {
  const from = Math.max(0, place - BEFORE)
  const before = text.slice(from, place)
  const last = [...before.matchAll(BLANK_LINE)].at(-1)
  const start = last ? from + last.index + last[0].length : from
  const behind = text.slice(place, place + BEHIND)
  const end = behind.search(BLANK_LINE)
  return text.slice(start, place) + (end < 0 ? behind : behind.slice(0, end))
}

function plainText(markdown: string): string {
  return toPlainText(parseNote(markdown).tree, { comments: true })
}
