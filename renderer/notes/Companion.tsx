import type { ReactNode } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { useOpenDocument } from '#renderer/editor/use-document.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { usePassage } from '#renderer/ui/passage.ts'
import { ClaimPicker } from './ClaimPicker.tsx'
import { NotePreview } from './NotePreview.tsx'

interface CompanionProps {
  readonly shows: 'source' | 'claims' | 'preview' | 'pages'
  /** The note that is written beside it. */
  readonly note: Ref<'note'> | undefined
  readonly documents: OpenDocuments
  /** The source that the note's citations lead to; nouns do not meet, so the frame brings it. */
  readonly renderSource: () => ReactNode
}

/** What stands beside a note while it is written. Esc returns to the text. */
export function Companion({ shows, note, documents, renderSource }: CompanionProps) {
  const desk = useDesk()
  const document = useOpenDocument(documents, note)
  const resting = usePassage((state) => state.passage?.claims[0])
  const claim = desk.focused?.startsWith('C-') ? desk.focused : resting
  useCommand(
    {
      id: 'note.insert-claim',
      title: say('window.note.insert'),
      key: 'I',
      run: () => document?.insert(`[[${claim}]]`),
    },
    shows === 'source' && document !== undefined && claim !== undefined,
  )
  return (
    <div
      className="view companion"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        document?.focus()
      }}
    >
      {shows === 'source' && renderSource()}
      {shows === 'claims' && <ClaimPicker document={document} />}
      {(shows === 'preview' || shows === 'pages') &&
        (document ? (
          <NotePreview document={document} sheet={shows === 'pages'} />
        ) : (
          <Empty>{say('window.companion.preview.none')}</Empty>
        ))}
    </div>
  )
}
