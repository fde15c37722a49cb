import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { type MouseEvent, type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { useStore } from 'zustand'
import { toHast } from '#data/markdown/to-hast.ts'
import { say } from '#data/messages/index.ts'
import type { OpenDocument } from '#renderer/editor/open-documents.ts'
import { useLinkLabels } from '#renderer/editor/use-document.ts'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import { follow } from './follow.ts'
import { markLines } from './mark-lines.ts'
import { previewParts } from './preview-parts.tsx'
import { usePreviewScroll } from './use-preview-scroll.ts'

interface NotePreviewProps {
  readonly document: OpenDocument
  /** Whether the preview stands alone and takes the focus. */
  readonly alone?: boolean
}

/**
 * A note as its reader sees it, in step with its editor: text → tree → allow-list → elements, and no
 * other way.
 */
export function NotePreview({ document: note, alone = false }: NotePreviewProps) {
  const desk = useDesk()
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (alone) page.current?.focus()
  }, [alone])
  usePreviewScroll(page, note)
  const read = useStore(note.read)
  const labels = useLinkLabels(read)
  const { open } = desk
  const components = useMemo(() => previewParts((id) => open(id as DeskId)), [open])
  const elements = useMemo(() => {
    const root = markLines(toHast(read.tree, (link) => labels?.get(link)))
    return toJsxRuntime(root, { Fragment, jsx, jsxs, components })
  }, [read, labels, components])

  function onClick(event: MouseEvent | KeyboardEvent): void {
    follow(event, {
      open: (id) => open(id as DeskId),
      address: desk.leave,
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
      // The middle button would have the browser open a tab.
      onAuxClick={(event) => event.button === 1 && onClick(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onClick(event)
      }}
    >
      <div className="prose">{elements}</div>
    </div>
  )
}
