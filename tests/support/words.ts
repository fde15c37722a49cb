/** Numbers that are the same in every run, from 0 up to 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Syllables of several scripts; the share of each is about how often it is met. */
const SCRIPTS = [
  {
    share: 0.8,
    syllables: 'ba co di fu ge ha jo ki la mé no pi ra so tü va wy ze qua str'.split(' '),
  },
  { share: 0.07, syllables: 'ба ве ги до жу ка ло мя ни'.split(' ') },
  { share: 0.05, syllables: [...'安北川東方国海華京口'] },
  { share: 0.04, syllables: 'ال با تر سم كن في'.split(' ') },
  { share: 0.04, syllables: 'αν βο γε δη ζα κυ'.split(' ') },
]

/** A made-up language: the same words in every run, few of them most of what is said. */
export interface Language {
  word(): string
  words(count: number): string
  /** A sentence with its capital and full stop. */
  sentence(): string
  /** One of these; the first are met more often. */
  pick<T>(among: readonly T[]): T
  /** Whether something holds that holds in this share of cases. */
  holds(share: number): boolean
  /** A whole number from 0 up to this one. */
  below(end: number): number
}

const VOCABULARY = 8_000

export function speak(seed: number): Language {
  const random = randomNumbers(seed)
  const below = (end: number) => Math.floor(random() * end)
  const vocabulary = Array.from({ length: VOCABULARY }, () => {
    const script = SCRIPTS.find(startingAt(random())) ?? SCRIPTS[0]!
    const length = 2 + below(3)
    return Array.from({ length }, () => script.syllables[below(script.syllables.length)]).join('')
  })
  // Zipf's law: the rank of what is picked grows exponentially.
  const pick = <T>(among: readonly T[]): T => among[Math.floor((among.length + 1) ** random()) - 1]!
  const word = () => pick(vocabulary)
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  return {
    word,
    words,
    sentence: () => capital(`${words(8 + below(14))}.`),
    pick,
    holds: (share) => random() < share,
    below,
  }
}

function startingAt(point: number): (script: { share: number }) => boolean {
  let left = point
  return ({ share }) => {
    left -= share
    return left < 0
  }
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
