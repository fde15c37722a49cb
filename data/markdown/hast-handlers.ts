import type { Element, ElementContent, Properties } from 'hast'
import type {
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Parents,
  TableRow,
} from 'mdast'
import type { Handlers, State } from 'mdast-util-to-hast'
import { defaultHandlers } from 'mdast-util-to-hast'
import { readLinkText } from './link-text.ts'
import type {
  BlockId,
  Callout,
  CalloutTitle,
  Citation,
  ClaimsBlock,
  Embed,
  NoteLink,
  TopicMention,
} from './nodes.ts'
import { shownText, toPlainText } from './plain-text.ts'
import type { LinkResolution, ResolveLink } from './resolution.ts'
import { localTarget, safeUrl } from './safe-url.ts'
import { trustedElement } from './trust.ts'

/** How the nodes of analyst Markdown, and those that could reach outside, become elements. */
export function hastHandlers(resolve: ResolveLink, slugOf: (heading: Heading) => string): Handlers {
  return {
    noteLink: (_state, node: NoteLink) => noteLink(node.text, shownText(node), resolve),
    citation: (_state, node: Citation) => citation(node, resolve),
    embed: (_state, node: Embed) => embed(node, resolve),
    topic: (_state, { path }: TopicMention) =>
      marked('a', 'topic', { dataTopic: path, ...FOCUSABLE }, [text(`#${path}`)]),
    mark: (state, node) => element('mark', state.all(node)),
    comment: () => undefined,
    blockId: (_state, { id }: BlockId) =>
      marked('span', 'block-id', { id: `note-block-${id}` }, []),
    callout: (state, node: Callout) => callout(state, node),
    calloutTitle: (state, node: CalloutTitle) => element('p', state.all(node)),
    claimsBlock: (_state, node: ClaimsBlock) => claimsBlock(node),
    heading: (state, node: Heading) => ({
      ...element(`h${node.depth}`, state.all(node)),
      data: { trusted: { id: `note-heading-${slugOf(node)}` } },
    }),
    tableRow: (state, node: TableRow, parent) =>
      defaultHandlers.tableRow(state, node, narrow(parent)),
    html: (_state, node: Html, parent) => html(node, parent),
    link: (state, node: Link) => link(state, node, node.url, resolve),
    linkReference: (state, node: LinkReference) => {
      const url = definedUrl(state, node.identifier)
      return url === undefined
        ? defaultHandlers.linkReference(state, node)
        : link(state, node, url, resolve)
    },
    image: (_state, node: Image) => image(node.url, node.alt ?? '', resolve),
    imageReference: (state, node: ImageReference) =>
      image(definedUrl(state, node.identifier) ?? '', node.alt ?? '', resolve),
  }
}

/** Links without an address are followed by the window; they are reached by keyboard like others. */
const FOCUSABLE: Properties = { role: 'link', tabIndex: 0 }

/** Words of a statement that a chip shows. */
const CHIP_LENGTH = 48

function noteLink(
  target: string,
  shown: string,
  resolve: ResolveLink,
  children: ElementContent[] = [text(shown)],
): Element {
  return marked(
    'a',
    'note-link',
    { ...targetProperties(target, resolve(target)), ...FOCUSABLE },
    children,
  )
}

function citation(node: Citation, resolve: ResolveLink): Element {
  const found = resolve(node.text)
  const label = node.shown ?? (found?.resolved ? shorten(found.label) : undefined)
  const words = [node.ref, label, found?.grade].filter((part) => part !== undefined)
  return marked(
    'a',
    'citation',
    { dataRef: node.ref, ...targetProperties(node.text, found), ...FOCUSABLE },
    [text(words.join(' · '))],
  )
}

function embed(node: Embed, resolve: ResolveLink): Element {
  const found = resolve(node.text)
  return marked(
    'span',
    'embed',
    {
      dataRef: node.ref,
      dataWidth: node.width,
      dataHeight: node.height,
      ...targetProperties(node.text, found),
    },
    [text(found?.resolved ? found.label : shownText(node))],
  )
}

function targetProperties(written: string, found: LinkResolution | undefined): Properties {
  return {
    dataLink: written,
    dataType: found?.type,
    dataTarget: found?.target,
    dataResolved: found && String(found.resolved),
    dataGrade: found?.grade,
    dataStatus: found?.status,
  }
}

function callout(state: State, node: Callout): Element {
  const titled = node.children[0]?.type === 'calloutTitle'
  const name = node.written.charAt(0).toUpperCase() + node.written.slice(1)
  const [title, ...body] = titled
    ? state.all(node)
    : [element('p', [text(name)]), ...state.all(node)]
  const head: ElementContent =
    title?.type === 'element' ? marked('p', 'callout-title', {}, title.children) : text(name)
  return marked('div', 'callout', { dataKind: node.kind, dataFold: node.fold }, [head, ...body])
}

function claimsBlock({ query, columns, group, sort, limit, value }: ClaimsBlock): Element {
  const options: Properties = {
    dataQuery: query,
    dataColumns: columns?.join(','),
    dataGroup: group,
    dataSort: sort,
    dataLimit: limit,
  }
  return marked('div', 'claims-block', options, [element('pre', [element('code', [text(value)])])])
}

/** HTML in a note is text, except that its comments are left out. */
function html({ value }: Html, parent: Parents | undefined): ElementContent | undefined {
  const shown = value.replace(/<!--[^]*?(?:-->|$)/g, '')
  if (shown.trim() === '') return undefined
  return isBlockParent(parent) ? element('p', [text(shown)]) : text(shown)
}

function isBlockParent(parent: Parents | undefined): boolean {
  return parent?.type !== undefined && BLOCK_PARENTS.has(parent.type)
}

const BLOCK_PARENTS = new Set(['root', 'blockquote', 'callout', 'listItem', 'footnoteDefinition'])

function link(
  state: State,
  node: Link | LinkReference,
  url: string,
  resolve: ResolveLink,
): Element {
  const children = state.all(node)
  const href = safeUrl(url)
  if (href) return { type: 'element', tagName: 'a', properties: { href }, children }
  const target = localTarget(url)
  return target === undefined
    ? element('span', children)
    : noteLink(readLinkText(target).text, toPlainText(node), resolve, children)
}

/** Nothing is loaded from outside: such an image is a link to it, a local one an attachment. */
function image(url: string, alt: string, resolve: ResolveLink): ElementContent {
  const href = safeUrl(url)
  if (href) {
    return { type: 'element', tagName: 'a', properties: { href }, children: [text(alt || url)] }
  }
  const target = localTarget(url)
  if (target === undefined) return text(alt)
  return embed({ type: 'embed', ...readLinkText(target), shown: alt || undefined }, resolve)
}

/** Rows are filled up to their table's width: of a very wide one, a short row would make a page. */
function narrow(parent: Parents | undefined): Parents | undefined {
  if (parent?.type !== 'table' || (parent.align?.length ?? 0) <= WIDEST_TABLE) return parent
  return { ...parent, align: null }
}

const WIDEST_TABLE = 100

function definedUrl(state: State, identifier: string): string | undefined {
  return state.definitionById.get(identifier.toUpperCase())?.url
}

function shorten(label: string): string {
  if (label.length <= CHIP_LENGTH) return label
  const cut = label.lastIndexOf(' ', CHIP_LENGTH)
  return `${label.slice(0, cut > 0 ? cut : CHIP_LENGTH).toWellFormed()}…`
}

function marked(
  tagName: string,
  className: string,
  properties: Properties,
  children: ElementContent[],
): Element {
  return trustedElement(tagName, { className: [className], ...properties }, children)
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
