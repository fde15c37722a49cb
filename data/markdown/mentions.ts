import { applyChanges, type TextChange } from '../model/text-change.ts'
import { findLinks } from './links.ts'
import { type FoundName, namesIn } from './names-in.ts'
import type { NoteTree } from './nodes.ts'
import { parseNote } from './parse.ts'
import { toPlainText } from './plain-text.ts'
import { findProse } from './prose.ts'

/** A name that stands in a note without a link. */
export interface FoundMention extends FoundName {
  readonly inTable: boolean
}

/** Where names stand in a note's words without a link, in the order of the text; see `namesIn`. */
export function findMentions(
  tree: NoteTree,
  text: string,
  names: readonly string[],
): FoundMention[] {
  return findProse(tree, text).flatMap(({ start, end, inTable }) =>
    namesIn(text.slice(start, end), names)
      .map((found) => ({ ...found, start: found.start + start, end: found.end + start, inTable }))
      .filter((found) => canBeLinked(text, found)),
  )
}

/**
 * Whether brackets around these words would be those of a link, and change nothing else: signs beside
 * them could mean more with them, and stress that ends between a bracket and a letter is none.
 */
function canBeLinked(text: string, { start, end }: FoundName): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start)
  const behind = text.slice(end, end + NEAR)
  return (
    !/[![\\^]$|[^\s\p{P}\p{S}][*_~=]+$/u.test(before) &&
    !/^\]|^[*_~=]+[^\s\p{P}\p{S}]/u.test(behind) &&
    !(/&#?$/.test(before) && behind.startsWith(';'))
  )
}

const NEAR = 8

/** A mention that is to lead somewhere: to `Title` or `folder/Title`. */
export interface WantedLink {
  readonly mention: FoundMention
  readonly path: string
}

/**
 * The edits that make mentions links, which show the words as they are written. A mention stays where
 * with its brackets the text would read otherwise than before.
 */
export function linkWords(text: string, wanted: readonly WantedLink[]): TextChange[] {
  const changes = wanted.map((one) => linkOf(text, one))
  if (changes.length === 0) return []
  const before = reading(text)
  const isSame = (some: readonly TextChange[]) => {
    const { links, plain } = reading(applyChanges(text, some))
    return links === before.links + some.length && plain === before.plain
  }
  if (isSame(changes)) return changes
  return changes.reduce<TextChange[]>((kept, change) => {
    const more = [...kept, change]
    return isSame(more) ? more : kept
  }, [])
}

function reading(text: string): { readonly links: number; readonly plain: string } {
  const { tree } = parseNote(text)
  return { links: findLinks(tree, text).length, plain: toPlainText(tree) }
}

function linkOf(text: string, { mention, path }: WantedLink): TextChange {
  const { start, end, inTable } = mention
  const written = text.slice(start, end)
  const shown = written === path ? '' : `${inTable ? '\\|' : '|'}${written}`
  return { at: start, remove: end - start, insert: `[[${asTarget(path)}${shown}]]` }
}

/** A suffix `.md` is no part of a title where it is written: a title that ends so needs another one. */
function asTarget(path: string): string {
  return /\.md$/i.test(path) ? `${path}.md` : path
}
