import type { TextChange } from '../model/text-change.ts'
import type { Span } from './span.ts'

/** What a link is to name instead; what is absent stays as it is written. */
export interface NewTarget {
  /** `Title`, `folder/Title`, or `/Title` for a note that lies in no folder. */
  readonly path?: string | undefined
  /** What follows the `#`: a heading, with those above it where needed, or `^` and a block's id. */
  readonly place?: string | undefined
}

/**
 * The edits that make a link of the form `[[…]]` or `![[…]]` name something else. Shown words, white
 * space and a written `.md` stay.
 */
export function rewriteLink(text: string, { start, end }: Span, to: NewTarget): TextChange[] {
  const inner = text.indexOf('[[', start) + 2
  const target = /^[^|]*?(?=\\?\||$)/.exec(text.slice(inner, end - 2))![0]
  const hash = target.indexOf('#')
  const path = hash === -1 ? target : target.slice(0, hash)
  const changes: TextChange[] = []
  if (to.path !== undefined) changes.push(replace(inner, path, withSuffix(path, to.path)))
  if (to.place !== undefined && hash !== -1) {
    changes.push(replace(inner + hash + 1, target.slice(hash + 1), to.place))
  }
  return changes.filter(({ at, remove, insert }) => text.slice(at, at + remove) !== insert)
}

/** What stands between the brackets of a link once these edits of its text are made. */
export function linkAfter(
  text: string,
  { start, end }: Span,
  changes: readonly TextChange[],
): string {
  const inner = text.indexOf('[[', start) + 2
  let written = text.slice(inner, end - 2)
  for (const { at, remove, insert } of changes.toReversed()) {
    const from = at - inner
    written = written.slice(0, from) + insert + written.slice(from + remove)
  }
  return written
}

/** A suffix `.md` is no part of a title where it is written: a title that ends so needs another one. */
function withSuffix(written: string, path: string): string {
  const suffix = /\.md\s*$/i.exec(written)?.[0].trim()
  return path + (suffix ?? (/\.md$/i.test(path) ? '.md' : ''))
}

/** Replaces the words of a piece, and not the white space around them. */
function replace(at: number, written: string, insert: string): TextChange {
  const words = written.trim()
  return { at: at + written.indexOf(words), remove: words.length, insert }
}
