import { visit } from 'unist-util-visit'
import { byBlock } from './by-block.ts'
import { type Span, spanOf } from './span.ts'

/** A name that a text gives to an address or a footnote: only where it is given, `[name]` refers to it. */
export interface Definition extends Span {
  readonly of: 'definition' | 'footnoteDefinition'
  /** As it is compared. */
  readonly identifier: string
  /** As written between the brackets; `undefined` where it is broken over lines. */
  readonly written: string | undefined
}

/** What a note defines, in the order of its text. */
export const findDefinitions = byBlock((block, text) => {
  const definitions: Definition[] = []
  visit(block, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return
    const span = spanOf(node)
    const written = LABEL.exec(text.slice(span.start, span.end))?.[1]
    definitions.push({ of: node.type, identifier: node.identifier, written, ...span })
  })
  return definitions
})

/** Whether two lists define the same names. */
export function defineSame(one: readonly Definition[], other: readonly Definition[]): boolean {
  const [names, others] = [namesOf(one), namesOf(other)]
  return names.size === others.size && [...names].every((name) => others.has(name))
}

/** Blocks that define the same names; `undefined` where one of them cannot be written on a line. */
export function writeDefinitions(definitions: readonly Definition[]): string | undefined {
  if (definitions.some(({ written }) => written === undefined)) return undefined
  const blocks = definitions.map(
    ({ of, written }) => `[${of === 'definition' ? '' : '^'}${written}]: x\n\n`,
  )
  return [...new Set(blocks)].join('')
}

const LABEL = /^\[\^?((?:\\[^\r\n]|[^\\[\]\r\n])+)\]:/

function namesOf(definitions: readonly Definition[]): Set<string> {
  return new Set(definitions.map(({ of, identifier }) => `${of} ${identifier}`))
}
