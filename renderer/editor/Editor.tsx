import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { isStillAt, type Opener } from '#renderer/ui/presses.ts'
import { type CalloutBars, showCalloutBars } from './callout-bars.ts'
import { type Chips, showChips } from './chips.ts'
import { completeLinks, type Suggest } from './completion.ts'
import { type Diagnostics, type Mending, showDiagnostics } from './diagnostics.ts'
import type { Finding } from './findings.ts'
import { type FollowLink, followLinks } from './follow-link.ts'
import { hoverClaims, type ReadClaim } from './hover.ts'
import { type ListReferences, listReferences } from './list-references.ts'
import { monaco } from './monaco.ts'
import type { NoteDocument } from './note-document.ts'
import { EDITOR_OPTIONS } from './options.ts'
import { outlineNote } from './outline.ts'
import { keepPlace } from './place.ts'
import { readNote } from './read-note.ts'
import { type NameAt, renameAtCaret } from './rename.ts'
import { followTheme } from './theme.ts'
import { useLinkLabels } from './use-document.ts'
import { writeLines } from './write-lines.ts'

/** What the editor asks of the outside; the same object as long as nothing of it changes. */
export interface EditorPorts {
  readonly suggest: Suggest
  readonly claim: ReadClaim
  readonly follow: FollowLink
  /** Goes into what a citation names. */
  readonly enter: (ref: Ref<'claim' | 'source'>) => void
  /** Has a name at the caret changed; `undefined`: the note's own. */
  readonly rename: (name: NameAt | undefined) => void
  readonly references: ListReferences
  /** Puts right what the editor found. */
  readonly mending: Mending
  readonly focused: () => void
}

interface EditorProps {
  readonly document: NoteDocument
  readonly ports: EditorPorts
  /** What is to be looked at in the text as it was read last. */
  readonly findings: readonly Finding[]
  /** What had the focus when the note was opened. */
  readonly opener: Opener
}

/** What is drawn over the text, anew whenever it was read. */
interface Shown {
  readonly chips: Chips
  readonly bars: CalloutBars
  readonly diagnostics: Diagnostics
}

/** A note's text in Monaco, its citations as chips. Saves when it loses the focus. */
export function Editor({ document, ports, findings, opener }: EditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Shown>()
  const read = useStore(document.read)
  const labels = useLinkLabels(read, document.ref)
  const latest = useRef({ read, labels, opener })
  useLayoutEffect(() => {
    latest.current = { read, labels, opener }
  })
  useEffect(() => {
    const theme = followTheme()
    const editor = monaco.editor.create(place.current!, {
      ...EDITOR_OPTIONS,
      ariaLabel: say('window.editor'),
      model: document.model,
    })
    document.enter(editor)
    const chips = showChips(editor, ports.enter)
    const bars = showCalloutBars(editor)
    const diagnostics = showDiagnostics(editor, ports.mending)
    const readNow = () => readNote(document.model.getValue(), document.read.getState())
    const parts = [
      theme,
      chips,
      bars,
      diagnostics,
      hoverClaims(editor, chips, ports.claim),
      completeLinks(editor, ports.suggest),
      followLinks(editor, document, ports.follow),
      renameAtCaret(editor, readNow, ports.rename),
      outlineNote(document),
      writeLines(editor, readNow),
      listReferences(editor, readNow, ports.references),
      keepPlace(editor, document.place),
      editor.onDidFocusEditorWidget(ports.focused),
      editor.onDidBlurEditorWidget(() => void document.flush()),
    ]
    // Before the text is drawn for the first time: its lines would move under the eye.
    chips.show(latest.current.read, latest.current.labels)
    bars.show(latest.current.read)
    // Once chips break the lines where they stay.
    document.showAwaited()
    setShown({ chips, bars, diagnostics })
    if (isStillAt(latest.current.opener)) editor.focus()
    return () => {
      document.leave()
      for (const part of parts) part.dispose()
      editor.dispose()
    }
  }, [document, ports])
  useEffect(() => shown?.chips.show(read, labels), [shown, read, labels])
  useEffect(() => shown?.bars.show(read), [shown, read])
  useEffect(() => shown?.diagnostics.show(read, findings), [shown, read, findings])
  return <div ref={place} className="editor" />
}
