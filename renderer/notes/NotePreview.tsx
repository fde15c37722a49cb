import type { Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { type MouseEvent, type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { parseNote } from '#data/markdown/parse.ts'
import type { LinkResolution } from '#data/markdown/resolution.ts'
import { toHast } from '#data/markdown/to-hast.ts'
import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { follow } from './follow.ts'
import { previewParts } from './preview-parts.tsx'

interface NotePreviewProps {
  readonly text: string
  /** Whether the preview stands alone and takes the focus. */
  readonly alone: boolean
  readonly onOpen: (id: string) => void
}

/** A note as its reader sees it: text → tree → allow-list → elements, and no other way. */
export function NotePreview({ text, alone, onOpen }: NotePreviewProps) {
  const tell = useTell()
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (alone) page.current?.focus()
  }, [alone])
  const tree = useMemo(() => parseNote(text).tree, [text])
  const links = useMemo(() => linksIn((resolve) => toHast(tree, resolve)), [tree])
  const labels = useAsk('notes', 'resolve', { links }, { keep: true, when: links.length > 0 }).data
  const components = useMemo(() => previewParts(onOpen), [onOpen])
  const elements = useMemo(() => {
    const byText = new Map(labels?.map((label) => [label.text, label]))
    const root = toHast(tree, (link) => byText.get(link))
    return toJsxRuntime(root, { Fragment, jsx, jsxs, components })
  }, [tree, labels, components])

  function onClick(event: MouseEvent | KeyboardEvent): void {
    follow(event, {
      open: onOpen,
      address: (address) => {
        void navigator.clipboard.writeText(address).catch(() => undefined)
        tell.done(say('window.address', { address }))
      },
    })
  }

  return (
    <div
      ref={page}
      className="page"
      role="region"
      aria-label={say('window.preview')}
      tabIndex={0}
      onClick={onClick}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onClick(event)
      }}
    >
      <div className="prose">{elements}</div>
    </div>
  )
}

/** At most so many links are looked up at once. */
const MOST = 5_000

/** What stands between the brackets of every link that a view of the note asks for. */
function linksIn(view: (resolve: (link: string) => LinkResolution | undefined) => Root): string[] {
  const links = new Set<string>()
  view((link) => {
    links.add(link)
    return undefined
  })
  return [...links].slice(0, MOST)
}
