import { Tab, Tabs, TabsExpander } from '@blueprintjs/core'
import { type ReactNode, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { useOpenDocument } from '#renderer/editor/use-document.ts'
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
  const [tab, setTab] = useState('grounds')
  const document = useOpenDocument(documents, note)
  const links = useAsk('notes', 'links', { ref: note }, { keep: true }).data
  const count = links && links.backlinks.length + links.outgoing.length
  return (
    <div className="note-inspector">
      <Tabs
        id="note-inspector"
        className="inspector-tabs"
        selectedTabId={tab}
        onChange={(id) => setTab(String(id))}
        renderActiveTabPanelOnly
      >
        <Tab
          id="grounds"
          title={say('window.grounds')}
          panel={document && <Grounds document={document} />}
        />
        <Tab
          id="links"
          title={
            <>
              {say('window.links')} {count !== undefined && <span className="number">{count}</span>}
            </>
          }
          panel={<NoteLinks note={note} />}
        />
        <Tab
          id="outline"
          title={say('window.outline')}
          panel={document && <Outline document={document} />}
        />
        <TabsExpander />
        {acts}
      </Tabs>
    </div>
  )
}
