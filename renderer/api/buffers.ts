import type { Buffered, BufferPlace } from '#preload/contract/buffers.ts'
import type { NotebookClient } from '#preload/contract/index.ts'

/**
 * What was typed is kept after a pause in the typing, and at the latest so long after a key. A note is
 * saved after a shorter pause, and then there is nothing to keep.
 */
const PAUSE_MS = { note: 750, draft: 300 }
const LONGEST_MS = 1_000
/** When to try again where it could not be kept. */
const AGAIN_MS = 1_000

type What = BufferPlace['what']

/** The words of one note or form, on their way to be kept. */
interface Entry {
  readonly place: BufferPlace
  /** Gives the words as they are now; absent once there are none to keep. */
  words: (() => Buffered) | undefined
  /** Whether the words changed since they were kept last. */
  changed: boolean
  /** Whether something of them may be kept. */
  kept: boolean
  /** When the first key came that is not kept yet. */
  since: number | undefined
  timer: ReturnType<typeof setTimeout> | undefined
  sending: Promise<void> | undefined
}

/**
 * Keeps what is typed in this window and not saved, outside of the window and of the notebook: of the
 * last words before a crash at most a second is lost.
 */
export class Buffers {
  /** The name that the service knows this window by. */
  readonly window: string = crypto.randomUUID()
  readonly #client: Pick<NotebookClient, 'buffers'>
  readonly #entries = new Map<string, Entry>()

  constructor(client: Pick<NotebookClient, 'buffers'>) {
    this.#client = client
  }

  /** Says that words were typed; `words` is asked for them when they are kept. */
  keep(notebook: string, what: What, words: () => Buffered): void {
    const entry = this.#entry({ notebook, window: this.window, what: bare(what) })
    const now = performance.now()
    entry.since ??= now
    entry.words = words
    entry.changed = true
    this.#wait(entry, Math.min(PAUSE_MS[what.kind], entry.since + LONGEST_MS - now))
  }

  /** Says that the words are saved, or given up. */
  drop(notebook: string, what: What): void {
    const entry = this.#entry({ notebook, window: this.window, what: bare(what) })
    entry.words = undefined
    entry.changed = true
    void this.#send(entry)
  }

  /** Says that words which were kept before, as by a window that is gone, are this window's now. */
  adopt(notebook: string, what: What): void {
    this.#entry({ notebook, window: this.window, what: bare(what) }).kept = true
  }

  /** Leaves words that cannot be saved here to whoever comes next, as a window that closes does. */
  leave(notebook: string, what: What): void {
    const entry = this.#entries.get(nameOf({ notebook, window: this.window, what }))
    const words = entry?.words?.()
    if (!entry || !words) return
    const kept = () => words
    entry.words = kept
    const left = this.#entry({ notebook, window: crypto.randomUUID(), what: bare(what) })
    left.words = kept
    left.changed = true
    void this.#send(left).finally(() => {
      // Where they could not be kept anew, what was kept before is the only copy.
      if (!left.changed && entry.words === kept) this.drop(notebook, what)
    })
  }

  /** Whether everything is kept that is not saved. */
  get clean(): boolean {
    return [...this.#entries.values()].every(({ changed, sending }) => !changed && !sending)
  }

  /** Keeps at once what was typed. */
  async flush(): Promise<void> {
    await Promise.all([...this.#entries.values()].map((entry) => this.#send(entry)))
  }

  #entry(place: BufferPlace): Entry {
    const name = nameOf(place)
    let entry = this.#entries.get(name)
    if (!entry) {
      entry = {
        place,
        words: undefined,
        changed: false,
        kept: false,
        since: undefined,
        timer: undefined,
        sending: undefined,
      }
      this.#entries.set(name, entry)
    }
    return entry
  }

  #wait(entry: Entry, milliseconds: number): void {
    clearTimeout(entry.timer)
    entry.timer = setTimeout(() => void this.#send(entry), milliseconds)
  }

  /** One at a time, so that the last words are kept last. */
  #send(entry: Entry): Promise<void> {
    clearTimeout(entry.timer)
    entry.sending ??= this.#sendAll(entry).finally(() => {
      entry.sending = undefined
    })
    return entry.sending
  }

  async #sendAll(entry: Entry): Promise<void> {
    while (entry.changed) {
      const { place, words } = entry
      entry.changed = false
      entry.since = undefined
      try {
        if (words) {
          entry.kept = true
          await this.#client.buffers.keep({ ...place, what: words() })
        } else if (entry.kept) {
          await this.#client.buffers.drop(place)
          entry.kept = false
        }
      } catch {
        // The words are in the window still; the save mark says what is wrong.
        entry.changed = true
        this.#wait(entry, AGAIN_MS)
        return
      }
    }
    if (!entry.words && !entry.changed) this.#entries.delete(nameOf(entry.place))
  }
}

function nameOf({ notebook, window, what }: BufferPlace): string {
  return `${notebook} ${window} ${what.kind === 'note' ? what.note : what.key}`
}

/** Which words, without the words. */
function bare(what: What): What {
  return what.kind === 'note' ? { kind: 'note', note: what.note } : { kind: 'draft', key: what.key }
}
