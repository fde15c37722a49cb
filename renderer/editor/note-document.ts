import type { Note } from '#data/model/note.ts'
import type { Ref } from '#data/model/refs.ts'
import type { TextChange } from '#data/model/text-change.ts'
import { applyChanges } from '#data/model/text-change.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { DocumentSync } from './document-sync.ts'
import { difference } from './edits.ts'
import { LANGUAGE } from './language.ts'
import { monaco } from './monaco.ts'
import type { OpenDocument, OpenDocuments } from './open-documents.ts'

/** A note's text in Monaco, kept equal with the notebook. */
export class NoteDocument implements OpenDocument {
  readonly ref: Ref<'note'>
  readonly model: monaco.editor.ITextModel
  /** Where the person was in the text when its view was left. */
  viewState: monaco.editor.ICodeEditorViewState | null = null
  readonly #sync: DocumentSync
  #applying = false

  constructor(client: NotebookClient, documents: OpenDocuments, note: Note) {
    this.ref = note.ref
    this.model = monaco.editor.createModel(note.text, LANGUAGE)
    this.model.updateOptions({ tabSize: 2 })
    this.#sync = new DocumentSync(note.version, note.text.length, {
      newAction: () => crypto.randomUUID(),
      save: ({ action, base, changes }) =>
        client.notes.save({ ref: note.ref, action, base, changes: [...changes] }),
      read: () => client.notes.get({ ref: note.ref }),
      apply: (changes) => this.#apply(changes),
      show: (text) => this.#apply(difference(this.model.getValue(), text)),
      report: (state) => documents.report(note.ref, state),
    })
    this.#settle(note.text)
    this.model.onDidChangeContent(({ changes }) => {
      if (!this.#applying) this.#sync.edit(changes.map(toTextChange))
    })
  }

  get clean(): boolean {
    return this.#sync.clean
  }

  flush(): Promise<void> {
    return this.#sync.flush()
  }

  pull(action?: string): Promise<void> {
    return this.#sync.pull(action)
  }

  dispose(): void {
    this.#sync.stop()
    this.model.dispose()
  }

  /** Shows edits of others; carets stay at the words they stood at, and undo takes them in one step. */
  #apply(changes: readonly TextChange[]): void {
    const wanted = applyChanges(this.model.getValue(), changes)
    this.#applying = true
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
    this.#applying = false
    this.#settle(wanted)
  }

  /** Monaco makes all line ends of a text alike; where that changed something, it is an edit too. */
  #settle(wanted: string): void {
    const changes = difference(wanted, this.model.getValue())
    if (changes.length > 0) this.#sync.edit(changes)
  }
}

function toTextChange(change: monaco.editor.IModelContentChange): TextChange {
  return { at: change.rangeOffset, remove: change.rangeLength, insert: change.text }
}
