import { visit } from 'unist-util-visit'
import { findHeadings } from '#data/markdown/headings.ts'
import { headingWords } from '#data/markdown/rewrite-place.ts'
import { spanOf } from '#data/markdown/span.ts'
import { say } from '#data/messages/index.ts'
import { takeCaret } from '#renderer/ui/naming.ts'
import type { monaco } from './monaco.ts'
import type { ReadNote } from './read-note.ts'

/** What stands at a place of a note and has a name. */
export type NameAt =
  | { readonly kind: 'link'; readonly text: string }
  | { readonly kind: 'topic'; readonly path: string }
  | { readonly kind: 'heading'; readonly slug: string; readonly words: string }
  | { readonly kind: 'block'; readonly id: string }

/** What stands at an offset: a link, a topic or a block's id, else the heading around it. */
export function nameAt({ tree, text, links }: ReadNote, offset: number): NameAt | undefined {
  const holds = ({ start, end }: { start: number; end: number }) => start <= offset && offset <= end
  const link = links.find(holds)
  if (link) return { kind: 'link', text: link.text }
  let found: NameAt | undefined
  visit(tree, (node) => {
    if (node.type === 'topic' && holds(spanOf(node))) found = { kind: 'topic', path: node.path }
    if (node.type === 'blockId' && holds(spanOf(node))) found = { kind: 'block', id: node.id }
  })
  if (found) return found
  const heading = findHeadings(tree).find(holds)
  return (
    heading && { kind: 'heading', slug: heading.slug, words: headingWords(tree, text, heading) }
  )
}

/** Lets what stands at the caret be renamed, by the window's key too; `undefined`: the note itself. */
export function renameAtCaret(
  editor: monaco.editor.IStandaloneCodeEditor,
  read: () => ReadNote,
  rename: (name: NameAt | undefined) => void,
): monaco.IDisposable {
  const run = () => {
    const position = editor.getPosition()
    const model = editor.getModel()
    if (position && model) rename(nameAt(read(), model.getOffsetAt(position)))
  }
  let release: (() => void) | undefined
  const focus = editor.onDidFocusEditorWidget(() => {
    release = takeCaret(run)
  })
  const action = editor.addAction({
    id: 'claimbook.rename',
    label: say('window.name.editor'),
    contextMenuGroupId: 'navigation',
    run,
  })
  return {
    dispose: () => {
      release?.()
      focus.dispose()
      action.dispose()
    },
  }
}
