/** The nouns that carry a reference within a notebook, by their letter. */
export const REF_LETTERS = {
  source: 'S',
  claim: 'C',
  entity: 'E',
  note: 'N',
  judgement: 'J',
} as const

/** A noun whose rows can be named by a reference. */
export type RefNoun = keyof typeof REF_LETTERS

/** A reference such as `C-12`: unique within a notebook and never used again. */
export type Ref<N extends RefNoun = RefNoun> = `${(typeof REF_LETTERS)[N]}-${number}`

const NOUN_BY_LETTER = new Map<string, RefNoun>(
  Object.entries(REF_LETTERS).map(([noun, letter]) => [letter, noun as RefNoun]),
)

const REF = /^([SCENJ])-([1-9]\d{0,9})$/i

/** Writes the reference of row `number` (1 or more) of a noun. */
export function formatRef<N extends RefNoun>(noun: N, number: number): Ref<N> {
  return `${REF_LETTERS[noun]}-${number}` as Ref<N>
}

/** Reads a reference in either case; `undefined` when the text is none. */
export function parseRef(text: string): { noun: RefNoun; number: number } | undefined {
  const match = REF.exec(text)
  const noun = match && NOUN_BY_LETTER.get(match[1]!.toUpperCase())
  return noun ? { noun, number: Number(match[2]) } : undefined
}

/** The row number of a reference that is known to be of this noun; `undefined` for any other text. */
export function refNumber(noun: RefNoun, text: string): number | undefined {
  const ref = parseRef(text)
  return ref?.noun === noun ? ref.number : undefined
}
