import type { Read } from './reading.ts'
import type { Known } from './known.ts'
import { isExamination } from './turns.ts'
import { isSalutation } from './letters.ts'
import type { Sentence } from './sentences.ts'
import { type Voice, Voices } from './voices.ts'

/** How many sentences a quotation may run on before the words that say whose it is. */
const FAR = 30

/** Finds who says each sentence of a text, in order. */
export class Speaking {
  readonly #reads: readonly Read[]
  readonly #voices: Voices
  readonly #quoted = new Map<number, Voice | undefined>()
  /** Those who ask: they tell what others say. */
  readonly #asking: ReadonlySet<string>
  #before: Voice | undefined

  constructor(
    reads: readonly Read[],
    { known, publisher }: { readonly known: Known; readonly publisher?: string | undefined },
    asking: ReadonlySet<string>,
  ) {
    this.#reads = reads
    this.#asking = asking
    this.#voices = new Voices(known, publisher)
  }

  /** Who says a sentence; absent: the text itself. Asked for each sentence once, from the first on. */
  speakerOf(at: number): Voice | undefined {
    const each = this.#reads[at]!
    const { words, names, attribution, sentence } = each
    if (!isSalutation(sentence.text) && !isExamination(sentence.text))
      this.#voices.hear(words, people(each))
    const speaker = this.#find(at)
    if (speaker) {
      const range = isTurn(sentence) ? undefined : attribution?.speaker
      this.#voices.spoke(speaker, range !== undefined && this.#voices.isHuman(words, range))
    }
    if (attribution?.speaker)
      for (const quotation of each.quotations) this.#quoted.set(quotation, speaker)
    const isOpen =
      attribution?.speaker !== undefined || each.isQuoted || /:\s*$/.test(sentence.text)
    this.#before = isOpen
      ? (speaker ??
        (/:\s*$/.test(sentence.text) && names.length > 0 ? this.#voices.last : undefined))
      : undefined
    return speaker
  }

  #find(at: number): Voice | undefined {
    const { words, attribution, sentence, isQuoted, quotations } = this.#reads[at]!
    const turn = sentence.label === undefined ? undefined : this.#voices.labelled(sentence.label)
    const isTold = sentence.isPost || this.#asking.has(sentence.label ?? '')
    if (turn && !isTold) return turn
    if (attribution?.speaker) return this.#voices.of(words, attribution.speaker) ?? turn
    if (!isQuoted) return turn
    const [quotation = -1] = quotations
    if (this.#quoted.has(quotation)) return this.#quoted.get(quotation)
    const ahead = this.#ahead(at, quotation)
    if (ahead) this.#quoted.set(quotation, ahead)
    return ahead ?? this.#before ?? this.#voices.last
  }

  /** Whose a quotation is that is told only at its end. */
  #ahead(from: number, quotation: number): Voice | undefined {
    for (let at = from + 1; at < Math.min(this.#reads.length, from + FAR); at++) {
      const { words, attribution, quotations, isQuoted } = this.#reads[at]!
      if (!quotations.includes(quotation)) return undefined
      if (attribution?.speaker) {
        this.#voices.hear(words, people(this.#reads[at]!))
        return this.#voices.of(words, attribution.speaker)
      }
      if (!isQuoted) return undefined
    }
    return undefined
  }
}

/** Whether somebody speaks it, and does not only tell of others. */
export function isTurn({ label, isPost }: Sentence): boolean {
  return label !== undefined && !isPost
}

/** The names of a sentence, those of the notebook among them. */
function people({ names, mentions }: Read) {
  const known = mentions.map(({ from, to, entity }) => ({
    from,
    to,
    name: entity.name,
    kind: entity.kind,
  }))
  return [...known, ...names].toSorted((one, other) => one.from - other.from)
}
