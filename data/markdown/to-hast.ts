import type { Root } from 'hast'
import type { Heading } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { say } from '../messages/index.ts'
import { hastHandlers } from './hast-handlers.ts'
import { findHeadings } from './headings.ts'
import { unfoldInlineFootnotes } from './inline-footnotes.ts'
import type { NoteTree } from './nodes.ts'
import type { ResolveLink } from './resolution.ts'
import { addTrusted, ALLOWED } from './trust.ts'

/**
 * A note as elements to be shown: the one path of every view and of the HTML export. What the
 * content says goes through an allow-list; classes and `data-` attributes of links, citations and
 * callouts are added after it. HTML stands as text, nothing is loaded, comments are left out.
 */
export function toHast(tree: NoteTree, resolve: ResolveLink): Root {
  const slugs = new Map(findHeadings(tree).map(({ start, slug }) => [start, slug]))
  const slugOf = ({ position }: Heading) => slugs.get(position?.start.offset ?? 0) ?? ''
  return unified()
    .use(remarkRehype, {
      handlers: hastHandlers(resolve, slugOf),
      clobberPrefix: 'note-',
      footnoteLabel: say('markdown.footnotes'),
      footnoteBackLabel: (reference) => say('markdown.footnote-back', { number: reference + 1 }),
    })
    .use(rehypeSanitize, ALLOWED)
    .use(() => addTrusted)
    .runSync(unfoldInlineFootnotes(tree))
}
