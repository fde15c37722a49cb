import { findLinks, type WrittenLink } from '#data/markdown/links.ts'
import { type ParsedNote, parseNote } from '#data/markdown/parse.ts'
import { reparseNote } from '#data/markdown/reparse.ts'

/** A note's text as it was read after the last pause in the typing. */
export interface ReadNote extends ParsedNote {
  readonly text: string
  /** Every link, citation and embed, in the order of the text. */
  readonly links: readonly WrittenLink[]
}

/**
 * Reads a text once for all who show something of it: chips, preview, outline, grounds.
 * @param before what was read before it was typed on; only what changed is read again
 */
export function readNote(text: string, before?: ReadNote): ReadNote {
  const parsed = before ? reparseNote(before, before.text, text) : parseNote(text)
  return { ...parsed, text, links: findLinks(parsed.tree, text) }
}
