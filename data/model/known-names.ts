import type { Token } from './statement-tokens.ts'
import { tokensOf } from './statement-tokens.ts'

/** A name of an entity. */
export interface KnownName {
  /** What tells one entity from another. */
  readonly entity: number
  readonly name: string
  /** Whether its last word alone may stand for it, as a person’s does. */
  readonly person: boolean
}

interface Entry {
  readonly words: readonly string[]
  readonly entity: number
}

/** Finds names of a notebook’s entities in the words of a statement. */
export class KnownNames {
  /** By first word, the longest first. */
  readonly #entries = new Map<string, Entry[]>()

  constructor(names: Iterable<KnownName>) {
    const last = new Map<string, number | undefined>()
    for (const { entity, name, person } of names) {
      const words = tokensOf(name).map(({ folded }) => folded)
      this.#add({ words, entity })
      const surname = words.at(-1)
      if (!person || words.length < 2 || surname === undefined) continue
      const other = last.get(surname)
      last.set(surname, last.has(surname) && other !== entity ? undefined : entity)
    }
    for (const [surname, entity] of last) {
      if (entity === undefined || this.#isName(surname)) continue
      this.#add({ words: [surname], entity })
    }
    for (const entries of this.#entries.values()) {
      entries.sort((one, other) => other.words.length - one.words.length)
    }
  }

  /** The entity whose name begins at a token, and how many tokens the name has. */
  at(tokens: readonly Token[], from: number): { entity: number; length: number } | undefined {
    const first = tokens[from]
    const entries = first && this.#entries.get(first.folded)
    const found = entries?.find(({ words }) =>
      words.every((word, offset) => tokens[from + offset]?.folded === word),
    )
    return found && { entity: found.entity, length: found.words.length }
  }

  #add(entry: Entry): void {
    const [first] = entry.words
    if (first === undefined) return
    const entries = this.#entries.get(first)
    if (entries) entries.push(entry)
    else this.#entries.set(first, [entry])
  }

  #isName(word: string): boolean {
    return this.#entries.get(word)?.some(({ words }) => words.length === 1) === true
  }
}
