import { say } from '#data/messages/index.ts'
import type { Callout, CalloutTitle } from '#data/markdown/nodes.ts'
import type { Block } from '../document.ts'
import { writeJudgement } from './judgements.ts'
import type { BlockNode, Writing } from './writing.ts'

/** A callout: a judgement, or a piece set apart under the name of its kind. */
export function writeCallout(node: Callout, writing: Writing): Block {
  if (node.kind === 'judgement') return writeJudgement(node, writing)
  const [title, body] = splitCallout(node)
  return {
    t: 'callout',
    kind: node.kind,
    label: calloutLabel(node),
    title: title ? writing.inlines(title.children) : [],
    c: writing.blocks(body),
  }
}

function splitCallout({ children }: Callout): [CalloutTitle | undefined, BlockNode[]] {
  const title = children.find((child) => child.type === 'calloutTitle')
  return [title, children.filter((child) => child.type !== 'calloutTitle')]
}

/** A kind that is not known keeps the name that its author gave it. */
function calloutLabel({ kind, written }: Callout): string {
  if (kind === 'sources') return say('press.sources')
  if (kind === 'note' && written !== 'note') {
    return written.slice(0, 1).toUpperCase() + written.slice(1).replaceAll('-', ' ')
  }
  return say(`press.callout.${kind}`)
}
