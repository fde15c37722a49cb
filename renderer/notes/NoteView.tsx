import { SegmentedControl } from '@blueprintjs/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import type { Suggest } from '#renderer/editor/completion.ts'
import type { FollowLink } from '#renderer/editor/follow-link.ts'
import { Editor } from '#renderer/editor/Editor.tsx'
import { NoteDocument } from '#renderer/editor/note-document.ts'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useKey } from '#renderer/ui/keys.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { NotePreview } from './NotePreview.tsx'
import { useModelText } from './model-text.ts'

const MODES = ['edit', 'split', 'preview'] as const
export type NoteMode = (typeof MODES)[number]

interface NoteViewProps {
  readonly note: Ref<'note'>
  readonly documents: OpenDocuments
  readonly mode: NoteMode
  readonly onMode: (mode: NoteMode) => void
  readonly onOpen: (id: string) => void
  /** What others add to the note's head, such as the export of a briefing. */
  readonly renderActs: (isBriefing: boolean) => ReactNode
}

/** One note: its text in the editor, its preview, or both. */
export function NoteView({ note, documents, mode, onMode, onOpen, renderActs }: NoteViewProps) {
  const client = useClient()
  const summary = useAsk('notes', 'list', undefined).data?.find(({ ref }) => ref === note)
  const opened = useQuery({
    queryKey: ['document', note],
    queryFn: async () => {
      const there = documents.get(note)
      if (there instanceof NoteDocument) return there
      const document = new NoteDocument(client, documents, await client.notes.get({ ref: note }))
      documents.add(document)
      return document
    },
    gcTime: Number.POSITIVE_INFINITY,
  })
  useKey('Ctrl+E', () => onMode(MODES[(MODES.indexOf(mode) + 1) % MODES.length]!))
  return (
    <div className="view note" data-mode={mode}>
      <header className="head">
        <span className="ref">{note}</span>
        <h1 className="line">{summary?.title}</h1>
        {summary !== undefined && renderActs(summary.briefing !== undefined)}
        <SegmentedControl
          size="small"
          aria-label={say('window.mode')}
          options={MODES.map((value) => ({ value, label: say(`window.mode.${value}`) }))}
          value={mode}
          onValueChange={(value) => onMode(value as NoteMode)}
        />
      </header>
      <Answer result={opened}>
        {(document) => <NoteBody key={note} document={document} mode={mode} onOpen={onOpen} />}
      </Answer>
    </div>
  )
}

function NoteBody(props: { document: NoteDocument; mode: NoteMode; onOpen: (id: string) => void }) {
  const { document, mode, onOpen } = props
  const client = useClient()
  const tell = useTell()
  const suggest = useCallback<Suggest>(
    (kind, text) => client.notes.suggest({ kind, text }),
    [client],
  )
  const follow = useCallback<FollowLink>(
    (kind, text) => {
      if (kind === 'topic') return onOpen(`#${text}`)
      client.notes
        .resolve({ links: [text] })
        .then(([found]) => found?.resolved && onOpen(found.target), tell.trouble)
    },
    [client, tell, onOpen],
  )
  return (
    <div className="columns">
      {mode !== 'preview' && <Editor document={document} suggest={suggest} follow={follow} />}
      {mode !== 'edit' && (
        <Preview document={document} alone={mode === 'preview'} onOpen={onOpen} />
      )}
    </div>
  )
}

function Preview(props: { document: NoteDocument; alone: boolean; onOpen: (id: string) => void }) {
  const text = useModelText(props.document.model)
  const [shown, setShown] = useState(text)
  // The parse waits for a pause, so that typing never does.
  useEffect(() => {
    const timer = setTimeout(() => setShown(text), 120)
    return () => clearTimeout(timer)
  }, [text])
  return <NotePreview text={shown} alone={props.alone} onOpen={props.onOpen} />
}
