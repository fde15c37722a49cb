import type { ReactNode } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { useOpenDocument } from '#renderer/editor/use-document.ts'
import { PaneTabs } from '#renderer/ui/PaneTabs.tsx'
import { Grounds } from './Grounds.tsx'
import { NoteLinks } from './NoteLinks.tsx'
import { Outline } from './Outline.tsx'

interface NoteInspectorProps {
  readonly note: Ref<'note'>
  readonly documents: OpenDocuments
  /** What stands at the right end of the tabs, such as the pin. */
  readonly acts?: ReactNode
}

/** What belongs to a note: what it rests on at the caret, its links both ways, its headings. */
export function NoteInspector({ note, documents, acts }: NoteInspectorProps) {
  const document = useOpenDocument(documents, note)
  const links = useAsk('notes', 'links', { ref: note }, { keep: true }).data
  return (
    <div className="note-inspector">
      <PaneTabs
        label={say('window.inspector')}
        acts={acts}
        tabs={[
          {
            id: 'grounds',
            title: say('window.grounds'),
            body: document && <Grounds document={document} />,
          },
          {
            id: 'links',
            title: say('window.links'),
            count: links && links.backlinks.length + links.outgoing.length,
            body: <NoteLinks note={note} />,
          },
          {
            id: 'outline',
            title: say('window.outline'),
            body: document && <Outline document={document} />,
          },
        ]}
      />
    </div>
  )
}
