import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CLAIM_KINDS } from '#data/model/claim.ts'
import { fold } from '#data/model/fold.ts'
import { findQuote, type Span } from '#data/model/quote.ts'
import { type Suggested, suggestionsIn } from '#main/suggest/index.ts'

const labelled = z.object({
  register: z.string(),
  title: z.string(),
  published: z.string().optional(),
  publisher: z.string().optional(),
  text: z.string(),
  sentences: z.array(
    z.object({
      text: z.string(),
      claim: z.boolean(),
      /** Empty or absent: the source itself. */
      speaker: z.string().optional(),
      kind: z.enum(CLAIM_KINDS).optional(),
      on: z.string().optional(),
      hedge: z.string().optional(),
      entities: z.array(z.string()).optional(),
    }),
  ),
})

/** A text in which a person marked which sentences make claims, and who says them. */
export type LabelledText = z.infer<typeof labelled>

/** What is counted over labelled sentences. */
export interface Tally {
  readonly sentences: number
  readonly claims: number
  readonly suggested: number
  /** Claims that were suggested; those of them with the right speaker, kind and time. */
  readonly found: number
  readonly speakers: number
  readonly kinds: number
  readonly times: number
}

/** The labelled texts of a folder. */
export function labelledTexts(folder = 'tests/fixtures/labelled'): LabelledText[] {
  return globSync('*.json', { cwd: folder })
    .toSorted()
    .map((name) => labelled.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}

/** The suggestions for a text, as a notebook gives them that knows nothing yet. */
export function suggestionsFor(text: string, published?: string, publisher?: string): Suggested[] {
  return [...suggestionsIn(text, { published, publisher, known: new Map() })].filter(
    (each) => each !== undefined,
  )
}

/** How the rules do on a text. */
export function tallyOf(text: LabelledText): Tally {
  return tally(text, suggestionsFor(text.text, text.published, text.publisher))
}

/** How it does that takes every sentence for a claim that the source itself makes. */
export function baselineOf(text: LabelledText): Tally {
  const all = placesOf(text).map((span) => ({ ...span, kind: 'fact' as const }))
  return tally(text, all)
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const zero = { sentences: 0, claims: 0, suggested: 0, found: 0, speakers: 0, kinds: 0, times: 0 }
  return tallies.reduce(
    (sum, each) => ({
      sentences: sum.sentences + each.sentences,
      claims: sum.claims + each.claims,
      suggested: sum.suggested + each.suggested,
      found: sum.found + each.found,
      speakers: sum.speakers + each.speakers,
      kinds: sum.kinds + each.kinds,
      times: sum.times + each.times,
    }),
    zero,
  )
}

/** Shares of 1: of what is suggested, how much is a claim; of the claims, how many; and so on. */
export function ratesOf({ claims, suggested, found, speakers, kinds, times }: Tally) {
  return {
    precision: found / Math.max(1, suggested),
    recall: found / Math.max(1, claims),
    speaker: speakers / Math.max(1, found),
    kind: kinds / Math.max(1, found),
    time: times / Math.max(1, found),
  }
}

type Guess = Span & Partial<Pick<Suggested, 'speaker' | 'kind' | 'on'>>

function tally(text: LabelledText, guesses: readonly Guess[]): Tally {
  const places = placesOf(text)
  return sumOf(
    text.sentences.map((sentence, at) => {
      const guess = guesses.find((each) => isSame(each, places[at]!))
      const isFound = sentence.claim && guess !== undefined
      return {
        sentences: 1,
        claims: sentence.claim ? 1 : 0,
        suggested: guess ? 1 : 0,
        found: isFound ? 1 : 0,
        speakers:
          isFound && isSpeaker(guess.speaker?.name ?? '', sentence.speaker ?? '', text) ? 1 : 0,
        kinds: isFound && guess.kind === (sentence.kind ?? 'fact') ? 1 : 0,
        times: isFound && (guess.on ?? '') === (sentence.on ?? '') ? 1 : 0,
      }
    }),
  )
}

/** Where the labelled sentences stand. @throws Error where one is not in its text */
function placesOf({ title, text, sentences }: LabelledText): Span[] {
  let from = 0
  return sentences.map((sentence) => {
    const all = findQuote(text, sentence.text)
    const place = all.find(({ start }) => start >= from) ?? all[0]
    if (!place) throw new Error(`${title}: not in the text: ${sentence.text}`)
    from = place.end
    return place
  })
}

/** Whether two spans have most of the shorter one in common. */
function isSame(one: Span, other: Span): boolean {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return common * 2 > Math.min(one.end - one.start, other.end - other.start)
}

const BESIDE =
  /^(?:the|an?|of|for|in|at|on|and|mr|mrs|ms|dr|prof|professor|sir|president|prime|minister|senator|former|chief|executive|spokes\w+|mayor|governor|director|general|s|is|chair|chairman|chairwoman)$/

/**
 * Whether two names mean one speaker: the telling words of one are all in the other. The source itself
 * is named by nothing, or by its publisher.
 */
export function isSpeaker(
  guess: string,
  wanted: string,
  { publisher = '', title }: Pick<LabelledText, 'publisher' | 'title'>,
): boolean {
  const own = (name: string) =>
    name === '' || fold(name) === fold(publisher) || fold(name) === fold(title)
  if (own(guess) || own(wanted)) return own(guess) && own(wanted)
  if (fold(guess) === fold(wanted)) return true
  const [one, other] = [tellingOf(guess), tellingOf(wanted)]
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  return few.length > 0 && few.every((word) => many.includes(word))
}

function tellingOf(name: string): string[] {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !BESIDE.test(word))
}
