import type { WrittenLink } from '#data/markdown/links.ts'
import type { Finding } from './findings.ts'
import { type Fix, fixesOf, needsNames } from './fixes.ts'
import { LANGUAGE } from './language.ts'
import { monaco } from './monaco.ts'
import { isOwn, placesFor } from './own-places.ts'
import type { ReadNote } from './read-note.ts'

/** What putting something right asks of the notebook. */
export interface Mending {
  /** What a link could name instead: paths of notes, or places of the note that it leads to. */
  readonly names: (of: 'note' | 'place', link: WrittenLink) => Promise<readonly string[]>
  /** Makes a note. */
  readonly create: (note: NonNullable<Fix['create']>) => void
}

/** The findings of one editor, underlined. */
export interface Diagnostics extends monaco.IDisposable {
  /** Shows what was found in a text that was just read. */
  show(read: ReadNote, findings: readonly Finding[]): void
}

const OWNER = 'claimbook'

/** Underlines what is to be looked at in one editor, and offers ways to put it right. */
export function showDiagnostics(
  editor: monaco.editor.IStandaloneCodeEditor,
  { names, create }: Mending,
): Diagnostics {
  const creating = `claimbook.create-note.${editor.getId()}`
  const command = monaco.editor.registerCommand(creating, (_services, note) =>
    create(note as NonNullable<Fix['create']>),
  )
  let shown: { read: ReadNote; findings: readonly Finding[]; version: number } | undefined
  const awaiting: (() => void)[] = []

  const fixes = monaco.languages.registerCodeActionProvider(LANGUAGE, {
    async provideCodeActions(model, range) {
      if (model !== editor.getModel()) return null
      // Findings stand where the text was read; while it is typed on, it is read again soon.
      if (shown?.version !== model.getVersionId())
        await new Promise<void>((go) => awaiting.push(go))
      if (!shown || model.isDisposed()) return null
      const { read, findings, version } = shown
      const from = model.getOffsetAt(monaco.Range.getStartPosition(range))
      const to = model.getOffsetAt(monaco.Range.getEndPosition(range))
      const here = findings.filter(({ start, end }) => start <= to && from <= end)
      const found = await Promise.all(here.map((one) => fixesFor(one, read)))
      return {
        actions: found.flat().map(({ title, changes, create: note }) => ({
          title,
          kind: 'quickfix',
          edit: { edits: changes.map((change) => toEdit(model, change, version)) },
          ...(note && { command: { id: creating, title, arguments: [note] } }),
        })),
        dispose() {},
      }
    },
  })

  async function fixesFor(finding: Finding, read: ReadNote): Promise<Fix[]> {
    const { about } = finding
    if (!needsNames(about)) return fixesOf(finding, read.text, [])
    const known = isOwn(about.link)
      ? placesFor(about.link, read.tree)
      : await names(about.of, about.link)
    return fixesOf(finding, read.text, known)
  }

  return {
    show(read, findings) {
      const model = editor.getModel()
      if (!model || model.getValueLength() !== read.text.length) return
      shown = { read, findings, version: model.getVersionId() }
      for (const go of awaiting.splice(0)) go()
      monaco.editor.setModelMarkers(
        model,
        OWNER,
        findings.map((finding) => toMarker(model, finding)),
      )
    },
    dispose() {
      shown = undefined
      for (const go of awaiting.splice(0)) go()
      command.dispose()
      fixes.dispose()
      const model = editor.getModel()
      if (model) monaco.editor.setModelMarkers(model, OWNER, [])
    },
  }
}

function toMarker(
  model: monaco.editor.ITextModel,
  { start, end, kind, text }: Finding,
): monaco.editor.IMarkerData {
  const range = rangeOf(model, start, end)
  const severity = kind === 'wrong' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning
  return { ...range, severity, message: text }
}

function toEdit(
  model: monaco.editor.ITextModel,
  { at, remove, insert }: Fix['changes'][number],
  versionId: number,
): monaco.languages.IWorkspaceTextEdit {
  const textEdit = { range: rangeOf(model, at, at + remove), text: insert }
  return { resource: model.uri, textEdit, versionId }
}

function rangeOf(model: monaco.editor.ITextModel, start: number, end: number): monaco.Range {
  return monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end))
}
