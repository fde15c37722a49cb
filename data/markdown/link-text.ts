import { parseRef } from '../model/refs.ts'
import type { CitedRef, LinkParts } from './nodes.ts'

/**
 * Takes apart what stands between the brackets of a link: `folder/Title#Heading|shown`,
 * `Title#^block`, `#Heading`, `Title.md`. A pipe may be escaped, as it must be inside a table. The
 * folder of `/Title` is the empty one: it lies in none.
 */
export function readLinkText(written: string): LinkParts {
  const text = written.replaceAll('\\|', '|')
  const [target, shown] = cut(text, '|')
  const [path, place] = cut(target, '#')
  const slash = path.lastIndexOf('/')
  const folder = slash === -1 ? undefined : path.slice(0, slash).trim().replace(/^\/+/, '')
  const anchor = place?.trim()
  return {
    text,
    title: path
      .slice(slash + 1)
      .trim()
      .replace(/\.md$/i, ''),
    folder,
    heading: anchor && !anchor.startsWith('^') ? anchor : undefined,
    block: anchor?.startsWith('^') ? anchor.slice(1) : undefined,
    shown: shown?.trim() || undefined,
  }
}

/** The claim or source that a link's target names; `undefined` for a note or a file. */
export function citedRef({ title, folder }: LinkParts): CitedRef | undefined {
  const ref = folder === undefined ? parseRef(title) : undefined
  return ref?.noun === 'claim' || ref?.noun === 'source'
    ? (title.toUpperCase() as CitedRef)
    : undefined
}

function cut(text: string, at: string): [string, string | undefined] {
  const index = text.indexOf(at)
  return index === -1 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)]
}
