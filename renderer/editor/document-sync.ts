import type { TextChange } from '#data/model/text-change.ts'
import type { Edits, SaveAnswer } from './edits.ts'
import { addEdit, noEdits, sendEdits, takeAnswer } from './edits.ts'

/** Whether what the editor shows is in the notebook. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | undefined }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'trouble'; readonly error: unknown }

/** One save, as the notebook is asked for it. */
export interface Save {
  readonly action: string
  readonly base: number
  readonly changes: readonly TextChange[]
}

/** What of a note's text the notebook has not acknowledged: `waiting` came after `sent`. */
export interface Unsaved {
  readonly base: number
  /** The action that `sent` goes out with. */
  readonly action?: string
  readonly sent: readonly TextChange[]
  readonly waiting: readonly TextChange[]
}

/** What the sync needs of the outside. */
export interface SyncPorts {
  /** A new UUID. */
  readonly newAction: () => string
  readonly save: (save: Save) => Promise<SaveAnswer>
  /** The note as the notebook has it now. */
  readonly read: () => Promise<{ readonly version: number; readonly text: string }>
  /** Shows changes of others; they count in the text that the editor shows now. */
  readonly apply: (changes: readonly TextChange[]) => void
  /** Shows the text that others made of a note without unsaved edits. */
  readonly show: (text: string) => void
  readonly report: (state: SaveState) => void
  /** Keeps what is unsaved until it is released: the window or the notebook may go any time. */
  readonly hold: (unsaved: () => Unsaved) => void
  readonly release: () => void
}

const PAUSE_MS = 500
const RETRY_MS = 3_000

/**
 * Keeps one open note and the notebook equal. Edits are saved after a pause in the typing, one save
 * at a time; a save that failed is sent again as the same action, so that it is done once.
 */
export class DocumentSync {
  #edits: Edits
  #action: string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined
  #lastAction: string | undefined
  #stopped = false
  /** Something was typed since it was said that all is saved. */
  #typed = false
  readonly #ports: SyncPorts

  constructor(version: number, length: number, ports: SyncPorts) {
    this.#edits = noEdits(version, length)
    this.#ports = ports
  }

  /** Whether everything that was typed is in the notebook. */
  get clean(): boolean {
    return this.#action === undefined && this.#edits.waiting.length === 0
  }

  /** What the notebook has not acknowledged. */
  get unsaved(): Unsaved {
    const { base, sent, waiting } = this.#edits
    const action = this.#action
    return { base, sent, waiting, ...(action === undefined ? {} : { action }) }
  }

  /** Takes an edit of the person; it is saved after a pause. */
  edit(changes: readonly TextChange[]): void {
    this.#edits = addEdit(this.#edits, changes)
    this.#typed = true
    this.#ports.hold(() => this.unsaved)
    this.#ports.report({ kind: 'unsaved' })
    this.#wait(PAUSE_MS)
  }

  /** Saves now, and again until nothing is left; resolves when it is saved or could not be. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  /**
   * Shows what others changed, unless `action` says that the change was this editor's own. Where
   * edits are unsaved there is nothing to do: the answer to their save brings the others' along.
   */
  async pull(action?: string): Promise<void> {
    const own = action !== undefined && (action === this.#action || action === this.#lastAction)
    if (own || !this.clean) return
    const note = await this.#ports.read().catch(() => undefined)
    // A note that cannot be read now stays as it is; the next notice or save has the changes.
    if (!note || !this.clean || note.version <= this.#edits.base) return
    const { version, text } = note
    this.#edits = noEdits(version, text.length)
    this.#ports.show(text)
  }

  /** Saves, shows and reports nothing from now on: the note is closed, and what is unsaved is given up. */
  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  async #run(): Promise<void> {
    if (!this.#typed || this.#stopped) return
    while (!this.clean) {
      if (this.#action === undefined) {
        this.#edits = sendEdits(this.#edits)
        this.#action = this.#ports.newAction()
      }
      try {
        const { base, sent } = this.#edits
        const answer = await this.#ports.save({ action: this.#action, base, changes: sent })
        if (this.#stopped) return
        this.#take(answer)
      } catch (error) {
        if (this.#stopped) return
        this.#ports.report({ kind: 'trouble', error })
        this.#wait(RETRY_MS)
        return
      }
    }
    // What was typed may have come to nothing, and then there was nothing to save.
    this.#typed = false
    this.#ports.release()
    this.#ports.report({ kind: 'saved', at: new Date() })
  }

  #take(answer: SaveAnswer): void {
    const { edits, apply } = takeAnswer(this.#edits, answer)
    this.#edits = edits
    this.#lastAction = this.#action
    this.#action = undefined
    if (apply.length > 0) this.#ports.apply(apply)
    if (!this.clean) this.#ports.hold(() => this.unsaved)
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), milliseconds)
  }
}
