import { createStore, type StoreApi } from 'zustand/vanilla'
import { spanOf } from '#data/markdown/span.ts'
import type { Note } from '#data/model/note.ts'
import type { Ref } from '#data/model/refs.ts'
import type { TextChange } from '#data/model/text-change.ts'
import { applyChanges } from '#data/model/text-change.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { DocumentSync } from './document-sync.ts'
import { difference } from './edits.ts'
import { LANGUAGE } from './language.ts'
import { monaco } from './monaco.ts'
import type { OpenDocument, OpenDocuments, WritingPlace } from './open-documents.ts'
import { type ReadNote, readNote } from './read-note.ts'

/** The text is read again after a pause, so that typing never waits for it. */
const PAUSE_MS = 120

/** A note's text in Monaco, kept equal with the notebook. */
export class NoteDocument implements OpenDocument {
  readonly ref: Ref<'note'>
  readonly model: monaco.editor.ITextModel
  readonly place: StoreApi<WritingPlace>
  readonly read: StoreApi<ReadNote>
  /** The editor that shows it now. */
  #editor: monaco.editor.IStandaloneCodeEditor | undefined
  /** Where the person was in the text when its view was left. */
  #viewState: monaco.editor.ICodeEditorViewState | null = null
  /** A place that was to be shown while no editor was there for it. */
  #awaited: number | undefined
  readonly #sync: DocumentSync
  readonly #buffer: { readonly kind: 'note'; readonly note: Ref<'note'> }
  readonly #leave: () => void
  #applying = false
  #reading: ReturnType<typeof setTimeout> | undefined

  /** `notebook` is the UUID of the notebook that the note was read from. */
  constructor(client: NotebookClient, documents: OpenDocuments, notebook: string, note: Note) {
    this.ref = note.ref
    this.#buffer = { kind: 'note', note: note.ref }
    this.model = monaco.editor.createModel(note.text, LANGUAGE)
    this.model.updateOptions({ tabSize: 2 })
    this.place = createStore<WritingPlace>(() => ({ caret: 0, top: 1, by: 'editor' }))
    this.read = createStore<ReadNote>(() => readNote(this.model.getValue()))
    this.#sync = new DocumentSync(note.version, note.text.length, {
      newAction: () => crypto.randomUUID(),
      save: ({ action, base, changes }) =>
        client.notes.save({ ref: note.ref, action, base, changes: [...changes], notebook }),
      read: () => client.notes.get({ ref: note.ref }),
      apply: (changes) => this.#apply(changes),
      show: (text) => this.#apply(difference(this.model.getValue(), text)),
      report: (state) => documents.report(note.ref, state),
      hold: (unsaved) =>
        documents.buffers.keep(notebook, this.#buffer, () => ({
          ...this.#buffer,
          ...unsaved(),
          text: this.model.getValue(),
        })),
      release: () => documents.buffers.drop(notebook, this.#buffer),
    })
    this.#leave = () => documents.buffers.leave(notebook, this.#buffer)
    this.#settle(note.text)
    this.model.onDidChangeContent(({ changes }) => {
      if (!this.#applying) this.#sync.edit(changes.map(toTextChange))
      clearTimeout(this.#reading)
      this.#reading = setTimeout(
        () => this.read.setState((before) => readNote(this.model.getValue(), before), true),
        PAUSE_MS,
      )
    })
  }

  get clean(): boolean {
    return this.#sync.clean
  }

  insert(text: string): void {
    const { caret } = this.place.getState()
    const read = this.read.getState()
    // A caret that never left the front matter says nothing of where words are to go.
    const at = caret <= frontMatterEnd(read) ? this.model.getValueLength() : behindLink(read, caret)
    const spaced = at > 0 && /\S/.test(this.model.getValue()[at - 1] ?? '') ? ` ${text}` : text
    this.#edit([{ at, remove: 0, insert: spaced }])
    this.place.setState({ caret: at + spaced.length })
    this.reveal(at + spaced.length)
  }

  reveal(offset: number): void {
    const caret = withinCitation(this.read.getState(), offset)
    this.place.setState({ caret })
    this.#awaited = caret
    this.showAwaited()
    this.#editor?.focus()
  }

  /** Shows the place that was asked for before its editor was ready, the caret at it. */
  showAwaited(): void {
    if (!this.#editor || this.#awaited === undefined) return
    const place = this.model.getPositionAt(this.#awaited)
    this.#awaited = undefined
    this.#editor.setPosition(place)
    this.#editor.revealPositionInCenterIfOutsideViewport(place)
  }

  focus(): void {
    this.#editor?.focus()
  }

  /** Does one of the editor's own acts at the caret, by Monaco's name for it. */
  act(id: string): void {
    this.#editor?.focus()
    this.#editor?.trigger('claimbook', id, null)
  }

  /** Puts another text in place of the one that shows, as an edit that can be undone. */
  replace(text: string): void {
    this.#edit(difference(this.model.getValue(), text))
  }

  /** Tells it which editor shows it from now on; the person finds the place where they left it. */
  enter(editor: monaco.editor.IStandaloneCodeEditor): void {
    this.#editor = editor
    if (this.#viewState) editor.restoreViewState(this.#viewState)
  }

  /** Tells it that its editor goes; what is unsaved is saved. */
  leave(): void {
    this.#viewState = this.#editor?.saveViewState() ?? null
    this.#editor = undefined
    void this.flush()
  }

  flush(): Promise<void> {
    return this.#sync.flush()
  }

  pull(action?: string): Promise<void> {
    return this.#sync.pull(action)
  }

  dispose(): void {
    clearTimeout(this.#reading)
    if (!this.clean) this.#leave()
    this.#sync.stop()
    this.model.dispose()
  }

  /** Shows edits of others; carets stay at the words they stood at, and undo takes them in one step. */
  #apply(changes: readonly TextChange[]): void {
    const wanted = applyChanges(this.model.getValue(), changes)
    this.#applying = true
    this.#edit(changes)
    this.#applying = false
    this.#settle(wanted)
  }

  /** One step of the editor's undo. */
  #edit(changes: readonly TextChange[]): void {
    this.model.pushStackElement()
    this.model.pushEditOperations(
      null,
      changes.map(({ at, remove, insert }) => ({
        range: monaco.Range.fromPositions(
          this.model.getPositionAt(at),
          this.model.getPositionAt(at + remove),
        ),
        text: insert,
      })),
      () => null,
    )
    this.model.pushStackElement()
  }

  /** Monaco makes all line ends of a text alike; where that changed something, it is an edit too. */
  #settle(wanted: string): void {
    const changes = difference(wanted, this.model.getValue())
    if (changes.length > 0) this.#sync.edit(changes)
  }
}

function frontMatterEnd({ tree }: ReadNote): number {
  const [first] = tree.children
  return first?.type === 'yaml' ? spanOf(first).end : -1
}

/** What is put at a place within a link stands behind it. */
function behindLink({ links }: ReadNote, offset: number): number {
  return links.find(({ start, end }) => start < offset && offset < end)?.end ?? offset
}

/** Who is led to a citation stands on it, not before its brackets. */
function withinCitation({ links, text }: ReadNote, offset: number): number {
  const led = links.some(({ start, ref }) => start === offset && ref !== undefined)
  return led ? text.indexOf('[[', offset) + 2 : offset
}

function toTextChange(change: monaco.editor.IModelContentChange): TextChange {
  return { at: change.rangeOffset, remove: change.rangeLength, insert: change.text }
}
