import { useEffect, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { completeLinks, type Suggest } from './completion.ts'
import { type FollowLink, followLinks } from './follow-link.ts'
import { monaco } from './monaco.ts'
import type { NoteDocument } from './note-document.ts'
import { setEditorTheme } from './theme.ts'

const OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  accessibilitySupport: 'auto',
  autoClosingBrackets: 'always',
  cursorSmoothCaretAnimation: 'off',
  folding: false,
  fontFamily: 'var(--font-mono)',
  fontLigatures: false,
  fontSize: 14,
  glyphMargin: false,
  guides: { indentation: false, bracketPairs: false },
  lineDecorationsWidth: 12,
  lineHeight: 24,
  lineNumbersMinChars: 3,
  links: false,
  matchBrackets: 'near',
  minimap: { enabled: false },
  occurrencesHighlight: 'off',
  overviewRulerLanes: 0,
  padding: { top: 8, bottom: 48 },
  quickSuggestions: false,
  renderFinalNewline: 'on',
  renderLineHighlight: 'line',
  renderLineHighlightOnlyWhenFocus: true,
  renderWhitespace: 'none',
  scrollBeyondLastLine: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  selectionHighlight: false,
  snippetSuggestions: 'none',
  stickyScroll: { enabled: false },
  suggest: { showIcons: false, showStatusBar: false, filterGraceful: true },
  suggestLineHeight: 28,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
  unusualLineTerminators: 'off',
  wordBasedSuggestions: 'off',
  wordWrap: 'on',
  wrappingIndent: 'same',
}

interface EditorProps {
  readonly document: NoteDocument
  readonly suggest: Suggest
  readonly follow: FollowLink
}

/** A note's text in Monaco. Saves when it loses the focus. */
export function Editor({ document, suggest, follow }: EditorProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    setEditorTheme()
    const turned = window.matchMedia('(prefers-color-scheme: dark)')
    turned.addEventListener('change', setEditorTheme)
    const editor = monaco.editor.create(place.current!, {
      ...OPTIONS,
      ariaLabel: say('window.editor'),
      model: document.model,
    })
    if (document.viewState) editor.restoreViewState(document.viewState)
    const completion = completeLinks(editor, suggest)
    const following = followLinks(editor, follow)
    const blurred = editor.onDidBlurEditorWidget(() => void document.flush())
    editor.focus()
    return () => {
      document.viewState = editor.saveViewState()
      turned.removeEventListener('change', setEditorTheme)
      blurred.dispose()
      completion.dispose()
      following.dispose()
      editor.dispose()
      void document.flush()
    }
  }, [document, suggest, follow])
  return <div ref={place} className="editor" />
}
