import { useMemo } from 'react'
import { useStore } from 'zustand'
import { findHeadings } from '#data/markdown/headings.ts'
import { say } from '#data/messages/index.ts'
import type { OpenDocument } from '#renderer/editor/open-documents.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'

/** The headings of a note; one that is chosen comes to the caret. */
export function Outline({ document }: { document: OpenDocument }) {
  const tree = useStore(document.read, (read) => read.tree)
  const caret = useStore(document.place, (place) => place.caret)
  const headings = useMemo(() => findHeadings(tree), [tree])
  const here = headings.findLast(({ start }) => start <= caret)
  if (headings.length === 0) return <Empty>{say('window.outline.none')}</Empty>
  return (
    <Rows label={say('window.outline')}>
      {headings.map((heading) => (
        <button
          type="button"
          className="row"
          data-row
          key={heading.slug}
          aria-current={heading === here || undefined}
          style={{ paddingInlineStart: 16 + (heading.depth - 1) * 16 }}
          onClick={() => document.reveal(heading.start)}
        >
          <span className="line">{heading.text}</span>
        </button>
      ))}
    </Rows>
  )
}
