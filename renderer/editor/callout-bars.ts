import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Span, spanOf } from '#data/markdown/span.ts'
import { monaco } from './monaco.ts'
import type { ReadNote } from './read-note.ts'

/** The bars beside the callouts and quotations of one editor. */
export interface CalloutBars extends monaco.IDisposable {
  show(read: ReadNote): void
}

/** Draws a bar beside the lines of each callout and quotation; of those within one another, one. */
export function showCalloutBars(editor: monaco.editor.IStandaloneCodeEditor): CalloutBars {
  const bars = editor.createDecorationsCollection()
  return {
    show(read) {
      const model = editor.getModel()
      if (!model || model.getValueLength() !== read.text.length) return
      bars.set(
        quotedSpans(read).map(({ start, end }) => ({
          range: monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
          options: { linesDecorationsClassName: 'callout-bar' },
        })),
      )
    },
    dispose: () => bars.clear(),
  }
}

function quotedSpans({ tree }: ReadNote): Span[] {
  const spans: Span[] = []
  visit(tree as Nodes, (node) => {
    if (node.type !== 'callout' && node.type !== 'blockquote') return undefined
    spans.push(spanOf(node))
    return 'skip'
  })
  return spans
}
