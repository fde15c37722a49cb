import nlp from 'compromise/two'

/** A word of a sentence; offsets in the sentence. */
export interface Word {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** What stands between it and the next word: spaces, commas, quotation marks. */
  readonly after: string
  /** Parts of speech, by the names of compromise. */
  readonly tags: ReadonlySet<string>
}

/** Words that are tagged at once; longer sentences are no prose, and would hold everything up. */
const LONGEST = 1_500
const NO_TAGS: ReadonlySet<string> = new Set()

/** What it tells apart and nobody here asks for: a tenth of its patterns. */
const UNASKED =
  /^(?:Date|Month|Time|Timezone|Holiday|Money|Fraction|Unit|Currency|PhoneNumber|Address|School|SportsTeam|Region|Condition|Expression)$/
const { two } = nlp.model() as { two: { matches: { tag?: unknown }[] } }
two.matches = two.matches.filter(({ tag }) => typeof tag !== 'string' || !UNASKED.test(tag))

/** The words of a sentence with what each seems to be. */
export function wordsOf(sentence: string): Word[] {
  const words: Omit<Word, 'after'>[] = []
  const text = straight(sentence.slice(0, LONGEST))
  let at = 0
  for (const { text: found, tags } of nlp(text).docs.flat()) {
    if (found === '') continue
    const start = text.indexOf(found, at)
    // A contraction stands there once, and is two words; what the library wrote anew is not there.
    if (start < 0) continue
    at = start + found.length
    const own = sentence.slice(start, at)
    words.push({ text: own, lower: own.toLowerCase(), start, end: at, tags: tags ?? NO_TAGS })
  }
  return words.map((word, index) => ({
    ...word,
    after: sentence.slice(word.end, words[index + 1]?.start ?? sentence.length),
  }))
}

/** The same text, as long, with the apostrophes that the library knows. */
function straight(text: string): string {
  return text.replace(/[’ʼ]/g, "'")
}

/** Whether a word is written with a capital letter. */
export function isCapital({ text }: Pick<Word, 'text'>): boolean {
  return /^["'“‘(]*\p{Lu}/u.test(text)
}

/** The word without an ’s of possession. */
export function bare(text: string): string {
  return text.replace(/['’]s?$/u, '')
}

/** Whether it is a verb that has a subject: not an infinitive behind `to`, and no participle alone. */
export function isFinite(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word) return false
  const { tags, lower } = word
  // ‘To be sold’: an infinitive, and a participle behind one.
  if (/^(?:be|been|being|to)$/.test(words[at - 1]?.lower ?? '')) return false
  if (MODAL.has(lower) || BE_HAVE_DO.has(lower)) return true
  if (at > 0 && (ALSO_NOUNS.test(lower) || isThirdPerson(words, at))) return true
  if (!tags.has('Verb')) return false
  if (tags.has('Gerund') || tags.has('Infinitive')) {
    return tags.has('Infinitive') && words[at - 1]?.lower !== 'to' && at > 0
  }
  return true
}

/** ‘The mine employs 640’: a plural by its look, between a singular and what a verb is followed by. */
function isThirdPerson(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1]!, words[at]!, words[at + 1]]
  if (!/[^s]s$/.test(word.lower) || !word.tags.has('Plural') || isCapital(word)) return false
  if (!next || before.after !== ' ' || word.after !== ' ' || /['’]s?$/.test(before.text))
    return false
  if (!(before.tags.has('Noun') || isCapital(before)) || before.tags.has('Plural')) return false
  const { tags, lower } = next
  return (
    tags.has('Determiner') ||
    tags.has('Value') ||
    tags.has('Possessive') ||
    /^(?:to|it|them|about|more|less)$/.test(lower)
  )
}

/** Past forms that the library takes for nouns and adjectives. */
const ALSO_NOUNS =
  /^(?:rose|fell|felt|grew|shrank|sank|sought|struck|drew|held|kept|lost|won|met|led|fled|froze|wore|dug)$/

export const MODAL: ReadonlySet<string> = new Set(
  'will would shall should can could may might must won’t wouldn’t can’t couldn’t shouldn’t cannot ought'
    .split(' ')
    .flatMap((word) => [word, word.replace('’', "'")]),
)
export const BE_HAVE_DO: ReadonlySet<string> = new Set(
  'is are was were am has have had do does did isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t'
    .split(' ')
    .flatMap((word) => [word, word.replace('’', "'")]),
)
