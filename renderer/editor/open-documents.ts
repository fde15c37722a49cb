import type { StoreApi } from 'zustand'
import type { Ref } from '#data/model/refs.ts'
import type { Buffers } from '#renderer/api/buffers.ts'
import type { SaveState } from './document-sync.ts'
import type { ReadNote } from './read-note.ts'

/** Where the person is in a note. */
export interface WritingPlace {
  /** The caret when the editor last had it, UTF-16 units. */
  readonly caret: number
  /** The first line that shows, from 1; its fraction is the part of it that is scrolled away. */
  readonly top: number
  /** Which view of the note was scrolled to get there. */
  readonly by: 'editor' | 'preview'
}

/** A note that is open in an editor, as the rest of the window needs it. */
export interface OpenDocument {
  readonly ref: Ref<'note'>
  readonly clean: boolean
  /** Where the person is in it. */
  readonly place: StoreApi<WritingPlace>
  /** Its text as read after the last pause, unsaved edits included. */
  readonly read: StoreApi<ReadNote>
  /** Puts text where the caret was last, as an edit that can be undone, and goes on behind it. */
  insert(text: string): void
  /** Shows a place of the text with the caret at it, and takes the focus. */
  reveal(offset: number): void
  focus(): void
  /** Saves what is unsaved. */
  flush(): Promise<void>
  /** Fetches what others changed by that action. */
  pull(action?: string): Promise<void>
  dispose(): void
}

/**
 * The notes that were opened since the notebook was: two views of a note are one document, and a
 * note that is left keeps its unsaved edits and its undo.
 */
export class OpenDocuments {
  /** Where their unsaved edits are kept. */
  readonly buffers: Buffers
  readonly #documents = new Map<Ref<'note'>, OpenDocument>()
  readonly #states = new Map<Ref<'note'>, SaveState>()
  readonly #listeners = new Set<() => void>()
  #state: SaveState = { kind: 'saved', at: undefined }

  constructor(buffers: Buffers) {
    this.buffers = buffers
  }

  get(ref: Ref<'note'>): OpenDocument | undefined {
    return this.#documents.get(ref)
  }

  add(document: OpenDocument): void {
    this.#documents.set(document.ref, document)
    this.#tell()
  }

  /** Takes down how the saving of a note stands. */
  report(ref: Ref<'note'>, state: SaveState): void {
    this.#states.set(ref, state)
    const states = [...this.#states.values()]
    this.#state =
      states.find(({ kind }) => kind === 'trouble') ??
      states.find(({ kind }) => kind === 'unsaved') ??
      state
    this.#tell()
  }

  /** How the saving of all open notes stands: the worst of them. */
  readonly state = (): SaveState => this.#state

  /** How the saving of one note stands; `undefined` while nothing was typed in it. */
  stateOf(ref: Ref<'note'>): SaveState | undefined {
    return this.#states.get(ref)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get clean(): boolean {
    return [...this.#documents.values()].every(({ clean }) => clean)
  }

  /** Shows what an action of others changed in those of these notes that are open. */
  pull(refs: readonly string[], action: string | undefined): void {
    for (const document of this.#documents.values()) {
      if (refs.includes(document.ref)) void document.pull(action)
    }
  }

  /** Shows whatever others changed, after a time without notices. */
  pullAll(): void {
    for (const document of this.#documents.values()) void document.pull()
  }

  /** Saves what is unsaved in any note. */
  async flush(): Promise<void> {
    await Promise.all([...this.#documents.values()].map((document) => document.flush()))
  }

  /** Saves everything that is unsaved. @throws what kept something from being saved */
  async settle(): Promise<void> {
    await this.flush()
    if (this.#state.kind === 'trouble') throw this.#state.error
  }

  /**
   * Makes ready to leave the notebook: what cannot be saved is kept, to be offered back.
   * @throws what kept something from being saved, where it could not be kept either
   */
  async part(): Promise<void> {
    await this.flush()
    if (this.#state.kind !== 'trouble') return
    await this.buffers.flush()
    if (!this.buffers.clean) throw this.#state.error
  }

  /** Closes all documents; what could not be saved before stays in their buffers. */
  clear(): void {
    for (const document of this.#documents.values()) document.dispose()
    this.#documents.clear()
    this.#states.clear()
    this.#state = { kind: 'saved', at: undefined }
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
