import { findLinks } from '#data/markdown/links.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { fold } from '#data/model/fold.ts'

/** A link in the line that it stands in, as it would be said. */
export interface LinkContext {
  readonly before: string
  readonly shown: string
  readonly after: string
}

/** So much of the line stands in front of the link. */
const BEFORE = 48

/** Where in a line the link to one of these titles stands; the first link where none names them. */
export function linkContext(line: string, titles: readonly string[]): LinkContext {
  const links = findLinks(parseNote(line).tree, line)
  const wanted = new Set(titles.map(fold))
  const link = links.find(({ title }) => wanted.has(fold(title))) ?? links[0]
  if (!link) return { before: '', shown: '', after: plain(withoutMark(line)) }
  return inContext(
    line.slice(0, link.start),
    link.shown ?? link.heading ?? link.title,
    line.slice(link.end),
  )
}

/** Words of a line with what stands before and behind them there, as it would be said. */
export function inContext(start: string, shown: string, end: string): LinkContext {
  const before = plain(withoutMark(start))
  return {
    before: before.length > BEFORE ? `…${wordsFrom(before.slice(-BEFORE))}` : before,
    shown,
    after: plain(end),
  }
}

/** A line without what makes it a quotation, a heading or an item. */
function withoutMark(line: string): string {
  return line.replace(/^\s*(?:>\s*|#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)*/, '')
}

function plain(text: string): string {
  return text
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/\*\*|__|==|`/g, '')
    .replace(/\s+/g, ' ')
}

function wordsFrom(text: string): string {
  return text.slice(text.indexOf(' ') + 1)
}
