import { type ParsedNote, parseNote } from '#data/markdown/parse.ts'
import { reparseNote } from '#data/markdown/reparse.ts'
import type { Ref } from '#data/model/refs.ts'

/** Notes that are written in at the same time, in some windows. */
const MOST = 4

/**
 * Reads notes' texts, and remembers those that were read last: a note that is being written is read
 * again at each save, and only what was typed since has to be.
 */
export class NoteReader {
  readonly #last = new Map<Ref<'note'>, { readonly text: string; readonly parsed: ParsedNote }>()

  read(note: Ref<'note'>, text: string): ParsedNote {
    const before = this.#last.get(note)
    const parsed = before ? reparseNote(before.parsed, before.text, text) : parseNote(text)
    this.#last.delete(note)
    this.#last.set(note, { text, parsed })
    for (const [oldest] of this.#last) {
      if (this.#last.size <= MOST) break
      this.#last.delete(oldest)
    }
    return parsed
  }
}
