import { visit } from 'unist-util-visit'
import type { NoteTree } from '#data/markdown/nodes.ts'
import type { BlockNode } from './writing.ts'

/** The blocks of each footnote that a note defines, by its label; the first of two alike holds. */
export function readFootnotes(tree: NoteTree): Map<string, readonly BlockNode[]> {
  const footnotes = new Map<string, readonly BlockNode[]>()
  visit(tree, 'footnoteDefinition', ({ identifier, children }) => {
    if (!footnotes.has(identifier)) footnotes.set(identifier, children)
  })
  return footnotes
}

/** The addresses that a note's link definitions name, by their label. */
export function readDefinitions(tree: NoteTree): Map<string, string> {
  const definitions = new Map<string, string>()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url)
  })
  return definitions
}
