import type { Nodes } from 'mdast'
import type { LinkParts } from './nodes.ts'

/** What of a note is taken into its plain text. */
export interface PlainTextOptions {
  /** Also the words of `%%comments%%`: for the notebook's own search, never for what leaves it. */
  readonly comments?: boolean | undefined
}

/** The words of a tree or of a list of nodes, as a reader sees them; blocks apart by a line ending. */
export function toPlainText(
  node: Nodes | readonly Nodes[],
  options: PlainTextOptions = {},
): string {
  if (!('type' in node)) return node.map((one) => toPlainText(one, options)).join('')
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value
    case 'comment':
      return options.comments ? node.value.trim() : ''
    case 'claimsBlock':
      return node.query
    case 'noteLink':
    case 'embed':
      return shownText(node)
    case 'citation':
      return node.shown ?? node.ref
    case 'topic':
      return `#${node.path}`
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'break':
      return '\n'
    case 'root':
    case 'blockquote':
    case 'callout':
    case 'list':
    case 'listItem':
    case 'table':
    case 'footnoteDefinition':
      return joinParts(node.children, '\n', options)
    case 'tableRow':
      return joinParts(node.children, ' ', options)
    default:
      return 'children' in node ? toPlainText(node.children, options) : ''
  }
}

/** What a link or embed shows where its target is not looked up. */
export function shownText({ shown, title, heading, block }: LinkParts): string {
  if (shown) return shown
  const place = heading?.replaceAll('#', ' › ') ?? (block && `^${block}`)
  return [title, place].filter(Boolean).join(' › ')
}

function joinParts(nodes: readonly Nodes[], between: string, options: PlainTextOptions): string {
  return nodes
    .map((node) => toPlainText(node, options).trim())
    .filter((text) => text !== '')
    .join(between)
}
