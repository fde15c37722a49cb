import { findLinks, type WrittenLink } from '#data/markdown/links.ts'
import { type ParsedNote, parseNote } from '#data/markdown/parse.ts'

/** A note's text as it was read after the last pause in the typing. */
export interface ReadNote extends ParsedNote {
  readonly text: string
  /** Every link, citation and embed, in the order of the text. */
  readonly links: readonly WrittenLink[]
}

/** Reads a text once for all who show something of it: chips, preview, outline, grounds. */
export function readNote(text: string): ReadNote {
  const parsed = parseNote(text)
  return { ...parsed, text, links: findLinks(parsed.tree, text) }
}
