import type { Node } from 'mdast'
import { visit } from 'unist-util-visit'
import { continueLine, shiftItem } from './list-lines.ts'
import { monaco } from './monaco.ts'
import { pastedLink } from './pasted-link.ts'
import type { ReadNote } from './read-note.ts'
import { goToCell } from './table-cells.ts'

/** Where a key is the text's own: no list of words is open, and Tab does not leave. */
const IN_TEXT = 'editorTextFocus && !editorReadonly && !suggestWidgetVisible'
const TABS = `${IN_TEXT} && !editorTabMovesFocus && !inSnippetMode`

/** Blocks whose lines are what they are, whatever they begin with. */
const VERBATIM = new Set(['code', 'claimsBlock', 'comment'])

/**
 * Writing in lists, quotations and tables of one editor: Enter goes on with a list, Tab and Shift+Tab
 * move an item in and out and go from cell to cell, and an address pasted over words makes a link.
 * Each is one step of undo.
 */
export function writeLines(
  editor: monaco.editor.IStandaloneCodeEditor,
  read: () => ReadNote,
): monaco.IDisposable {
  /** The text and the one caret or selection; `undefined` where there are several, as after Alt and a click. */
  function here() {
    const model = editor.getModel()
    const selections = editor.getSelections() ?? []
    const [selection] = selections
    return model && selection && selections.length === 1 ? { model, selection } : undefined
  }

  /** Makes an edit, and puts the caret where it says. */
  function edit(range: monaco.IRange, text: string, caret: monaco.Position): void {
    editor.pushUndoStop()
    editor.executeEdits('claimbook', [{ range, text }], [monaco.Selection.fromPositions(caret)])
    editor.pushUndoStop()
    editor.revealPosition(caret)
  }

  function enter(): boolean {
    const place = here()
    if (!place?.selection.isEmpty()) return false
    const { model, selection } = place
    const { lineNumber, column } = selection.getPosition()
    const change = continueLine(model.getLineContent(lineNumber), column - 1)
    if (!change || isVerbatim(read(), lineNumber)) return false
    const { at, remove, insert } = change
    const range = new monaco.Range(lineNumber, at + 1, lineNumber, at + 1 + remove)
    const added = insert.lastIndexOf('\n')
    const caret =
      added === -1
        ? new monaco.Position(lineNumber, at + 1 + insert.length)
        : new monaco.Position(lineNumber + 1, insert.length - added)
    edit(range, insert, caret)
    return true
  }

  function tab(by: 1 | -1): boolean {
    const place = here()
    if (!place) return false
    return changeCell(place, by) || changeLevel(place, by)
  }

  function changeCell({ model, selection }: NonNullable<ReturnType<typeof here>>, by: 1 | -1) {
    const { lineNumber, column } = selection.getPosition()
    // The grammar is asked only where a table may stand.
    if (!model.getLineContent(lineNumber).includes('|')) return false
    const table = tableAt(read(), lineNumber)
    if (!table) return false
    const lines = linesBetween(model, table.from, table.to)
    const next = goToCell({ lines, line: lineNumber - table.from, column: column - 1 }, by)
    if (!next) return true
    const range = new monaco.Range(table.from, 1, table.to, model.getLineMaxColumn(table.to))
    const caret = new monaco.Position(table.from + next.line, next.column + 1)
    edit(range, next.lines.join('\n'), caret)
    return true
  }

  function changeLevel({ model, selection }: NonNullable<ReturnType<typeof here>>, by: 1 | -1) {
    const { lineNumber, column } = selection.getPosition()
    if (!selection.isEmpty() && selection.startLineNumber !== selection.endLineNumber) return false
    const way = by === 1 ? 'in' : 'out'
    const first = Math.max(1, lineNumber - MOST_ABOVE)
    const last = Math.min(model.getLineCount(), lineNumber + MOST_ABOVE)
    const moved = shiftItem(linesBetween(model, first, last), lineNumber - first, way)
    if (!moved || isVerbatim(read(), lineNumber)) return false
    if (moved.length === 0) return true
    const end = lineNumber + moved.length - 1
    const range = new monaco.Range(lineNumber, 1, end, model.getLineMaxColumn(end))
    const grown = moved[0]!.length - model.getLineLength(lineNumber)
    edit(range, moved.join('\n'), new monaco.Position(lineNumber, Math.max(1, column + grown)))
    return true
  }

  function paste(event: ClipboardEvent): void {
    const place = here()
    const pasted = event.clipboardData?.getData('text/plain')
    if (!place || !pasted || !editor.hasTextFocus()) return
    const { model, selection } = place
    const link = pastedLink(model.getValueInRange(selection), pasted)
    if (link === undefined || isVerbatim(read(), selection.startLineNumber)) return
    event.preventDefault()
    event.stopPropagation()
    const { lineNumber, column } = selection.getStartPosition()
    edit(selection, link, new monaco.Position(lineNumber, column + link.length))
  }

  const container = editor.getContainerDomNode()
  container.addEventListener('paste', paste, { capture: true })
  const keys = [
    bind('enter', monaco.KeyCode.Enter, `${IN_TEXT} && !claimbookOnChip`, () => {
      if (!enter()) editor.trigger('keyboard', 'type', { text: '\n' })
    }),
    bind('tab', monaco.KeyCode.Tab, TABS, () => {
      if (!tab(1)) editor.trigger('keyboard', 'tab', null)
    }),
    bind('shift-tab', monaco.KeyMod.Shift | monaco.KeyCode.Tab, TABS, () => {
      if (!tab(-1)) editor.trigger('keyboard', 'outdent', null)
    }),
  ]
  return {
    dispose() {
      container.removeEventListener('paste', paste, { capture: true })
      for (const key of keys) key.dispose()
    },
  }

  function bind(id: string, keybinding: number, when: string, run: () => void) {
    const what = { id: `claimbook.${id}`, label: '', keybindings: [keybinding], run }
    return editor.addAction({ ...what, keybindingContext: when })
  }
}

/** An item further away than this stands in no list with this one. */
const MOST_ABOVE = 500

function linesBetween(model: monaco.editor.ITextModel, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => model.getLineContent(from + at))
}

function isVerbatim({ tree }: ReadNote, line: number): boolean {
  let found = false
  visit(tree, (node) => {
    if (VERBATIM.has(node.type) && holds(node, line)) found = true
    return holds(node, line) ? undefined : 'skip'
  })
  return found
}

/** The lines of the table that a line belongs to, where nothing stands before it in them. */
function tableAt({ tree }: ReadNote, line: number): { from: number; to: number } | undefined {
  let found: { from: number; to: number } | undefined
  visit(tree, (node) => {
    if (!holds(node, line)) return 'skip'
    if (node.type === 'table' && node.position!.start.column === 1) {
      found = { from: node.position!.start.line, to: node.position!.end.line }
    }
    return undefined
  })
  return found
}

function holds({ position }: Node, line: number): boolean {
  return position !== undefined && position.start.line <= line && line <= position.end.line
}
