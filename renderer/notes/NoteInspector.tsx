import type { ReactNode } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { OpenDocument, OpenDocuments } from '#renderer/editor/open-documents.ts'
import { useOpenDocument } from '#renderer/editor/use-document.ts'
import { type PaneTab, PaneTabs } from '#renderer/ui/PaneTabs.tsx'
import { Check } from './Check.tsx'
import { Grounds } from './Grounds.tsx'
import { NoteLinks } from './NoteLinks.tsx'
import { Outline } from './Outline.tsx'
import { turnLeaf, useShownVersion, VERSIONS } from './shown-version.ts'
import { useFindings } from './use-findings.ts'
import { Versions } from './Versions.tsx'

interface NoteInspectorProps {
  readonly note: Ref<'note'>
  readonly documents: OpenDocuments
  /** What stands at the right end of the tabs, such as the pin. */
  readonly acts?: ReactNode
}

/** What belongs to a note: what it rests on at the caret, its links both ways, what to look at, its headings. */
export function NoteInspector({ note, documents, acts }: NoteInspectorProps) {
  const document = useOpenDocument(documents, note)
  return (
    <div className="note-inspector">
      {document ? (
        <Leaves document={document} acts={acts} />
      ) : (
        <PaneTabs label={say('window.inspector')} acts={acts} tabs={[linksTab(note, undefined)]} />
      )}
    </div>
  )
}

function Leaves({ document, acts }: { document: OpenDocument; acts: ReactNode }) {
  const chosen = useShownVersion(({ note, leaf }) => (note === document.ref ? leaf : undefined))
  const links = useAsk('notes', 'links', { ref: document.ref }, { keep: true }).data
  const findings = useFindings(document)
  return (
    <PaneTabs
      label={say('window.inspector')}
      acts={acts}
      chosen={chosen}
      onChoose={(leaf) => turnLeaf(document.ref, leaf)}
      tabs={[
        { id: 'grounds', title: say('window.grounds'), body: <Grounds document={document} /> },
        linksTab(document.ref, links && links.backlinks.length + links.outgoing.length),
        {
          id: 'check',
          title: say('window.check'),
          count: findings.length,
          body: <Check document={document} findings={findings} />,
        },
        { id: 'outline', title: say('window.outline'), body: <Outline document={document} /> },
        { id: VERSIONS, title: say('window.versions'), body: <Versions document={document} /> },
      ]}
    />
  )
}

function linksTab(note: Ref<'note'>, count: number | undefined): PaneTab {
  return { id: 'links', title: say('window.links'), count, body: <NoteLinks note={note} /> }
}
