import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { findBlocks, findHeadings } from '#data/markdown/headings.ts'
import { findJudgements } from '#data/markdown/judgements.ts'
import { linkAt } from '#data/markdown/link-at.ts'
import { findLinks } from '#data/markdown/links.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { toPlainText } from '#data/markdown/plain-text.ts'
import { toHast } from '#data/markdown/to-hast.ts'
import { findTopics } from '#data/markdown/topics.ts'
import { ANALYST_TYPES, sliceOf } from '#tests/support/markdown.ts'
import { markdownPieces as pieces } from '#tests/support/markdown-pieces.ts'

const runs = { numRuns: 1500 }
const TIMEOUT = 60_000

/** What a node of each type begins and ends with in its text. */
const EDGES: Readonly<Record<string, RegExp>> = {
  noteLink: /^\[\[[^[\]\r\n]+\]\]$/,
  citation: /^\[\[\s*[cs]-[^[\]\r\n]+\]\]$/i,
  embed: /^!\[\[[^[\]\r\n]+\]\]$/,
  topic: /^#[^\s#]+$/,
  comment: /^%%/,
  mark: /^==[^]+==$/,
  blockId: /^\^[a-z\d-]+$/i,
  inlineFootnote: /^\^\[[^]+\]$/,
  callout: /^>/,
}

describe('any text', () => {
  it(
    'is a note, and every node of ours spans what it was made of',
    () => {
      fc.assert(
        fc.property(pieces, (text) => {
          const { tree, problems } = parseNote(text)
          visit(tree, (node: Nodes) => {
            const edges = EDGES[node.type]
            if (edges) expect(sliceOf(node, text)).toMatch(edges)
          })
          for (const { start, end } of problems) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThanOrEqual(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        }),
        runs,
      )
    },
    TIMEOUT,
  )

  it(
    'has nodes that lie inside their parents, in order, at the line and column of their offset',
    () => {
      fc.assert(
        fc.property(pieces, (text) => {
          visit(parseNote(text).tree, (node: Nodes, _index, parent) => {
            if (!node.position || !ANALYST_TYPES.has(node.type)) return
            const { start } = node.position
            const before = text.slice(0, start.offset).split(/\r\n|\r|\n/)
            expect([start.line, start.column]).toEqual([before.length, before.at(-1)!.length + 1])
            if (parent?.position && parent.type !== 'tableRow') {
              expect(start.offset).toBeGreaterThanOrEqual(parent.position.start.offset!)
            }
          })
        }),
        runs,
      )
    },
    TIMEOUT,
  )

  it(
    'can be searched, shown and completed',
    () => {
      fc.assert(
        fc.property(pieces, fc.nat(), (text, at) => {
          const { tree } = parseNote(text)
          for (const { start, end } of findLinks(tree, text)) {
            expect(text.slice(start, end)).toMatch(/^!?\[\[[^]*\]\]$/)
          }
          for (const { start, end, path, where } of findTopics(tree, text)) {
            if (where === 'text') expect(text.slice(start, end)).toBe(`#${path}`)
          }
          findHeadings(tree)
          findBlocks(tree)
          findJudgements(tree)
          toPlainText(tree)
          visit(
            toHast(tree, () => undefined),
            'element',
            ({ tagName, properties }) => {
              expect(['script', 'style', 'img', 'iframe', 'svg', 'object']).not.toContain(tagName)
              expect(properties['href'] ?? '#').toMatch(/^(?:https?:|mailto:|#note-fn)|^#$/i)
            },
          )
          const typed = linkAt(text, at % (text.length + 1))
          if (typed) {
            expect(text.startsWith(typed.typed, typed.start)).toBe(true)
            expect(typed.end).toBeGreaterThanOrEqual(typed.start + typed.typed.length)
          }
        }),
        runs,
      )
    },
    TIMEOUT,
  )
})
