import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { type MouseEvent, type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { useStore } from 'zustand'
import type { CitedRef } from '#data/markdown/nodes.ts'
import { toHast } from '#data/markdown/to-hast.ts'
import { say } from '#data/messages/index.ts'
import type { OpenDocument } from '#renderer/editor/open-documents.ts'
import type { ReadNote } from '#renderer/editor/read-note.ts'
import { type LinkLabels, useLinkLabels } from '#renderer/editor/use-document.ts'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import { EndnoteMark, EndnoteNumbers } from './EndnoteMark.tsx'
import { follow } from './follow.ts'
import { markLines } from './mark-lines.ts'
import { previewParts } from './preview-parts.tsx'
import { Sheet } from './Sheet.tsx'
import { tightenCitations } from './tight-citations.ts'
import { usePreviewScroll } from './use-preview-scroll.ts'

interface NotePreviewProps {
  readonly document: OpenDocument
  /** Whether the preview stands alone and takes the focus. */
  readonly alone?: boolean
  /** Shows it on paper, with numbered endnotes. */
  readonly sheet?: boolean
}

/**
 * A note as its reader sees it, in step with its editor: text → tree → allow-list → elements, and no
 * other way.
 */
export function NotePreview({ document: note, alone = false, sheet = false }: NotePreviewProps) {
  const desk = useDesk()
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (alone) page.current?.focus()
  }, [alone])
  usePreviewScroll(page, note)
  const read = useStore(note.read)
  const labels = useLinkLabels(read, note.ref)
  const { open } = desk
  const components = useMemo(
    () => ({
      ...previewParts((id) => open(id as DeskId, { page: true })),
      ...(sheet ? { a: EndnoteMark } : {}),
    }),
    [open, sheet],
  )
  const cited = useMemo(() => citedIn(read, labels), [read, labels])
  const numbers = useMemo(() => new Map(cited.map((ref, at) => [ref, at + 1])), [cited])
  const elements = useMemo(() => {
    const root = markLines(toHast(read.tree, (link) => labels?.get(link)))
    const shown = sheet ? tightenCitations(root) : root
    return toJsxRuntime(shown, { Fragment, jsx, jsxs, components })
  }, [read, labels, components, sheet])

  function onClick(event: MouseEvent | KeyboardEvent): void {
    follow(event, {
      open: (id) => open(id as DeskId, { page: true }),
      address: desk.leave,
    })
  }

  return (
    <div
      ref={page}
      className="page"
      role="region"
      aria-label={say('window.preview')}
      data-sheet={sheet || undefined}
      tabIndex={0}
      onClick={onClick}
      // The middle button would have the browser open a tab.
      onAuxClick={(event) => event.button === 1 && onClick(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onClick(event)
      }}
    >
      {sheet ? (
        <EndnoteNumbers value={numbers}>
          <Sheet note={note.ref} read={read} cited={cited}>
            {elements}
          </Sheet>
        </EndnoteNumbers>
      ) : (
        <div className="prose">{elements}</div>
      )}
    </div>
  )
}

/** What a note cites, by first use. */
function citedIn({ links }: ReadNote, labels: LinkLabels | undefined): CitedRef[] {
  const cited = links.flatMap(({ kind, ref, text }) =>
    kind === 'citation' && ref !== undefined && labels?.get(text)?.resolved ? [ref] : [],
  )
  return [...new Set(cited)]
}
