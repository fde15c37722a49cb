import { SegmentedControl } from '@blueprintjs/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '#data/messages/index.ts'
import type { NoteSummary } from '#data/model/note.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Editor } from '#renderer/editor/Editor.tsx'
import { NoteDocument } from '#renderer/editor/note-document.ts'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { useLinksKnown } from '#renderer/editor/use-document.ts'
import { Answer, Waiting } from '#renderer/ui/Answer.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import type { Opener } from '#renderer/ui/presses.ts'
import { useEditorPorts } from './editor-ports.ts'
import { useLeftTexts } from './left-texts.ts'
import { LeftWords } from './LeftWords.tsx'
import { NotePreview } from './NotePreview.tsx'
import { askForVersions, useShownVersion } from './shown-version.ts'
import { useFindings } from './use-findings.ts'
import { VersionView } from './VersionView.tsx'
import { countWords } from './words.ts'
import { WritingKeys } from './WritingKeys.tsx'

const MODES = ['edit', 'split', 'preview'] as const
export type NoteMode = (typeof MODES)[number]

interface NoteViewProps {
  readonly note: Ref<'note'>
  readonly documents: OpenDocuments
  /** What had the focus when the note was opened; whoever went on to something else keeps it there. */
  readonly opener: Opener
  /** How its text and its preview share the view; absent where the preview stands in a companion. */
  readonly mode?: NoteMode | undefined
  readonly onMode: (mode: NoteMode) => void
  /** Shows the preview where it stands in a companion, or hides it again. */
  readonly onPreview: () => void
  /** Makes room for the list of its versions; absent where they cannot show. */
  readonly onVersions?: (() => void) | undefined
  /** A place of the text to be shown, UTF-16 units; anew for each `visit`. */
  readonly at?: number | undefined
  readonly visit?: number | undefined
  /** What others add to the note's head, such as the export of a briefing. */
  readonly renderActs?: (isBriefing: boolean) => ReactNode
}

/** One note: its text in the editor, its preview, or both. */
export function NoteView(props: NoteViewProps) {
  const { note, documents, opener, mode, onMode, onPreview, onVersions } = props
  const { at, visit, renderActs } = props
  const client = useClient()
  const summary = useAsk('notes', 'list', undefined).data?.find(({ ref }) => ref === note)
  const opened = useQuery({
    queryKey: ['document', note],
    queryFn: async ({ signal }) => {
      const there = documents.get(note)
      if (there instanceof NoteDocument) return there
      // The notebook is asked first: should another be opened in between, its saves are refused.
      const { uuid } = await client.notebook.info()
      const found = await client.notes.get({ ref: note })
      // A note that was merged is what it became.
      const became = documents.get(found.ref)
      if (became instanceof NoteDocument) return became
      // Called off: what it would be kept under is a note of another notebook by now.
      signal.throwIfAborted()
      const document = new NoteDocument(client, documents, uuid, found)
      documents.add(document)
      return document
    },
    gcTime: Number.POSITIVE_INFINITY,
  })
  const document = opened.data
  const left = useLeftTexts().find(({ what }) => what.note === note)
  const desk = useDesk()
  const shown = document?.ref
  useEffect(() => {
    if (shown !== undefined && shown !== note) desk.lead(note, shown)
  }, [desk, shown, note])
  const [first] = useState(visit)
  useEffect(() => {
    // Whoever opens a note that shows already goes on writing in it, as in one that is new.
    if (at !== undefined) document?.reveal(at)
    else if (visit !== first) document?.focus()
  }, [document, at, visit, first])
  useCommand({
    id: 'note.mode',
    title: say('window.note.mode'),
    key: 'Ctrl+E',
    run: () =>
      mode === undefined ? onPreview() : onMode(MODES[(MODES.indexOf(mode) + 1) % MODES.length]!),
  })
  useCommand(
    {
      id: 'note.versions',
      title: say('window.versions.show'),
      run: () => {
        onVersions?.()
        askForVersions(note)
      },
    },
    onVersions !== undefined,
  )
  const version = useShownVersion((shown) => (shown.note === note ? shown.version : undefined))
  return (
    <div className="view note" data-mode={mode ?? 'edit'}>
      <header className={mode === undefined ? 'crumbs' : 'crumbs wide'}>
        {summary && <NotePath note={summary} />}
        {document && <WordCount document={document} />}
        {mode !== undefined && summary && renderActs?.(summary.briefing !== undefined)}
        {mode !== undefined && (
          <SegmentedControl
            size="small"
            aria-label={say('window.mode')}
            options={MODES.map((value) => ({ value, label: say(`window.mode.${value}`) }))}
            value={mode}
            onValueChange={(value) => onMode(value as NoteMode)}
          />
        )}
      </header>
      {left && document && <LeftWords left={left} document={document} key={left.window} />}
      <Answer result={opened}>
        {(open) =>
          version !== undefined && onVersions !== undefined ? (
            <VersionView document={open} version={version} />
          ) : (
            <div className="columns" key={note}>
              {mode !== 'preview' && <NoteEditor document={open} opener={opener} />}
              {mode !== undefined && mode !== 'edit' && (
                <NotePreview document={open} alone={mode === 'preview'} />
              )}
            </div>
          )
        }
      </Answer>
    </div>
  )
}

function NoteEditor(props: { document: NoteDocument; opener: Opener }) {
  const { document, opener } = props
  const ports = useEditorPorts(document.ref)
  const findings = useFindings(document)
  // A chip is wider than the link it stands for: with its words from the first, no line moves.
  const known = useLinksKnown(useStore(document.read))
  if (!known) return <Waiting />
  return (
    <>
      <WritingKeys document={document} />
      <Editor document={document} ports={ports} findings={findings} opener={opener} />
    </>
  )
}

/** The folders that a note lies in, and its title. */
function NotePath({ note }: { note: NoteSummary }) {
  return (
    <div className="line path">
      {note.folder
        .split('/')
        .filter(Boolean)
        .map((folder, at) => (
          <span className="folder" key={`${at} ${folder}`}>
            {folder}
          </span>
        ))}
      <h1 title={note.title}>{note.title}</h1>
    </div>
  )
}

function WordCount({ document }: { document: NoteDocument }) {
  const words = useStore(document.read, ({ tree }) => countWords(tree))
  return <span className="number">{say('window.note.words', { count: words })}</span>
}
