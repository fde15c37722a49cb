import { useEffect, useRef } from 'react'
import { LANGUAGE } from './language.ts'
import { monaco } from './monaco.ts'
import { EDITOR_OPTIONS } from './options.ts'
import { followTheme } from './theme.ts'
import './editor.css'

interface DiffViewProps {
  /** The text at the left, which is only read. */
  readonly before: string
  /** The text at the right; it may be changed where somebody wants to know. */
  readonly after: string
  /** Told the text at the right whenever it changes. */
  readonly onChange?: (text: string) => void
  /** Its name, for those who do not see it. */
  readonly label: string
}

/** Two texts side by side with what differs marked. */
export function DiffView({ before, after, onChange, label }: DiffViewProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const theme = followTheme()
    const [original, modified] = [before, after].map((text) =>
      monaco.editor.createModel(text, LANGUAGE),
    ) as [monaco.editor.ITextModel, monaco.editor.ITextModel]
    const editor = monaco.editor.createDiffEditor(place.current!, {
      ...EDITOR_OPTIONS,
      ariaLabel: label,
      originalEditable: false,
      readOnly: onChange === undefined,
      renderSideBySide: true,
      useInlineViewWhenSpaceIsLimited: false,
      renderMarginRevertIcon: onChange !== undefined,
      renderGutterMenu: false,
      glyphMargin: onChange !== undefined,
    })
    // Not before it is known: the editor goes on waiting for it when it is gone itself.
    const known = editor.onDidUpdateDiff(() => {
      known.dispose()
      editor.revealFirstDiff()
    })
    // The editor never lets go of one that it made itself, which then compares what is gone by then.
    const compared = editor.createViewModel({ original, modified })
    editor.setModel(compared)
    const told = modified.onDidChangeContent(() => onChange?.(modified.getValue()))
    return () => {
      for (const part of [told, known, editor, compared, original, modified, theme]) part.dispose()
    }
  }, [before, after, onChange, label])
  return <div ref={place} className="editor diff" />
}
