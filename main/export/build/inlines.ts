import type { PhrasingContent } from 'mdast'
import { say } from '#data/messages/index.ts'
import type { Citation, Embed, NoteLink } from '#data/markdown/nodes.ts'
import { localTarget, safeUrl } from '#data/markdown/safe-url.ts'
import { readLinkText } from '#data/markdown/link-text.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import type { Block, Inline } from '../document.ts'
import { setClusters } from './clusters.ts'
import { targetOf } from './embeds.ts'
import { markScripts } from './scripts.ts'
import { citing, headingTarget, INLINE_DEPTH, plain, type Writing } from './writing.ts'

type Handler<Type extends PhrasingContent['type']> = (
  node: Extract<PhrasingContent, { type: Type }>,
  writing: Writing,
) => readonly Inline[]

/** How each kind of running text is printed. */
const HANDLERS: { readonly [Type in PhrasingContent['type']]: Handler<Type> } = {
  text: ({ value }, { language }) => markScripts(value.replace(/\s*[\r\n]\s*|\t/g, ' '), language),
  emphasis: ({ children }, writing) => wrap('em', children, writing),
  strong: ({ children }, writing) => wrap('strong', children, writing),
  delete: ({ children }, writing) => wrap('strike', children, writing),
  mark: ({ children }, writing) => wrap('mark', children, writing),
  inlineCode: ({ value }) => [{ t: 'code', v: value }],
  break: () => [{ t: 'break' }],
  link: (node, writing) => outside(node, node.url, writing),
  linkReference: (node, writing) =>
    outside(node, writing.definitions.get(node.identifier) ?? '', writing),
  noteLink: linkNote,
  citation: cite,
  topic: ({ path }) => [plain(`#${path}`)],
  footnoteReference: footnote,
  inlineFootnote: ({ children }, writing) => [
    { t: 'foot', c: [{ t: 'p', c: writing.inlines(children) }] },
  ],
  comment: () => [],
  blockId: () => [],
  embed: embedInline,
  image: (node, writing) => picture(node, node.url, node.alt, writing),
  imageReference: (node, writing) => picture(node, node.label ?? '', node.alt, writing),
  html: (node, writing) => {
    if (/^<br\s*\/?>$/i.test(node.value)) return [{ t: 'break' }]
    if (!node.value.startsWith('<!--')) writing.warn(say('press.warn.html'), node)
    return []
  },
}

/** Running text as it is printed: nodes by their handlers, then citations in their clusters. */
export function writeInlines(nodes: readonly PhrasingContent[], writing: Writing): Inline[] {
  return setClusters(
    nodes.flatMap((node) =>
      (HANDLERS[node.type] as Handler<typeof node.type>)(node as never, writing),
    ),
  )
}

function wrap(
  t: 'em' | 'strong' | 'strike' | 'mark',
  children: readonly PhrasingContent[],
  writing: Writing,
): Inline[] {
  const c = writing.inlines(children, { depth: writing.depth + 1 })
  return writing.depth >= INLINE_DEPTH ? c : [{ t, c }]
}

function outside(
  node: Extract<PhrasingContent, { type: 'link' | 'linkReference' }>,
  address: string,
  writing: Writing,
): Inline[] {
  const c = writing.inlines(node.children)
  const local = localTarget(address)
  if (local !== undefined) {
    const target = targetOf(readLinkText(local))
    if (!writing.facts.note(target)) writing.warn(say('press.warn.note-missing', { target }), node)
    return c
  }
  const url = safeUrl(address)
  if (url !== undefined && URL.canParse(url)) return [{ t: 'link', url: new URL(url).href, c }]
  writing.warn(say('press.warn.scheme', { url: address.slice(0, 200) }), node)
  return c
}

function linkNote(node: NoteLink, writing: Writing): Inline[] {
  const judgement = node.folder === undefined ? parseRef(node.title) : undefined
  if (judgement?.noun === 'judgement') return linkJudgement(node)
  if (node.title === '') {
    const heading = node.heading?.split('#').at(-1)
    const text = plain(node.shown ?? heading ?? node.text)
    return [heading === undefined ? text : { t: 'ref', to: headingTarget(heading), c: [text] }]
  }
  const note = writing.facts.note(targetOf(node))
  if (!note) writing.warn(say('press.warn.note-missing', { target: node.text }), node)
  return markScripts(node.shown ?? note?.title ?? node.title, writing.language)
}

function linkJudgement(node: NoteLink): Inline[] {
  const ref = node.title.toUpperCase() as Ref<'judgement'>
  return [{ t: 'ref', to: ref, c: [plain(node.shown ?? ref)] }]
}

function cite(node: Citation, writing: Writing): Inline[] {
  const found = findCited(node, writing)
  if (!found) return [plain(node.shown ?? node.ref)]
  const shown = node.shown === undefined ? [] : markScripts(node.shown, writing.language)
  return [...shown, citing(found)]
}

/** The reference under which a cited claim or source stands now; a warning where there is none. */
function findCited(node: Citation, writing: Writing): string | undefined {
  const claim = node.ref.startsWith('C')
  const { facts } = writing
  const found = claim
    ? facts.claim(node.ref as Ref<'claim'>)
    : facts.source(node.ref as Ref<'source'>)
  const missing = claim ? 'press.warn.claim-missing' : 'press.warn.source-missing'
  if (!found) writing.warn(say(missing, { ref: node.ref }), node)
  return found?.ref
}

function footnote(
  node: Extract<PhrasingContent, { type: 'footnoteReference' }>,
  writing: Writing,
): Inline[] {
  const nodes = writing.footnotes.get(node.identifier)
  if (!nodes) {
    writing.warn(say('press.warn.footnote', { label: node.label ?? node.identifier }), node)
    return []
  }
  // A footnote that refers to itself would never end.
  const footnotes = new Map(writing.footnotes).set(node.identifier, [])
  const c: Block[] = writing.blocks(nodes, { footnotes, depth: writing.depth + 1 })
  return c.length === 0 ? [] : [{ t: 'foot', c }]
}

/** An embed among words: only a block has room for what it stands for, so its name is printed. */
function embedInline(node: Embed, writing: Writing): Inline[] {
  if (node.ref === undefined) {
    const note = writing.facts.note(targetOf(node))
    if (!note) writing.warn(say('press.warn.embed-missing', { target: node.text }), node)
    return [plain(note?.title ?? node.title)]
  }
  return cite(
    { type: 'citation', text: node.text, ref: node.ref, position: node.position },
    writing,
  )
}

function picture(
  node: Extract<PhrasingContent, { type: 'image' | 'imageReference' }>,
  target: string,
  alt: string | null | undefined,
  writing: Writing,
): Inline[] {
  writing.warn(say('press.warn.attachment', { target }), node)
  return markScripts(alt ?? '', writing.language)
}
