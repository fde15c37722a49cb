import { fold } from './fold.ts'

/** Why two entities look like one: the same name but for titles and initials, or one abbreviates the other. */
export type Likeness = 'name' | 'abbreviation'

/** What stands before a name, or behind one, and belongs to an office or a firm more than to the name. */
const LEFT_OUT = new Set(
  `the mr mrs ms miss dr prof professor sir dame lord lady hon rev president premier prime foreign
  minister chancellor senator ambassador secretary governor general gen colonel col captain capt
  king queen prince princess pope inc ltd limited corp corporation co company llc plc gmbh ag sa`
    .split(/\s+/)
    .filter(Boolean),
)

/** Words that an abbreviation may pass over. */
const SMALL = new Set([
  'of',
  'and',
  'the',
  'for',
  'in',
  'on',
  'to',
  'de',
  'la',
  'le',
  'des',
  'du',
  'et',
])

/** The forms of a name by which it is compared with others. */
interface Forms {
  /** Its words without titles and initials, whatever their order. */
  readonly words: string
  /** What it would be abbreviated to. */
  readonly initials: readonly string[]
  /** The name itself, where it is an abbreviation. */
  readonly abbreviation: string | undefined
}

/**
 * Tells of other names what makes their thing look like the one of these names; nothing where it does
 * not. It is a guess: only to be offered.
 */
export function likenessTo(
  names: readonly string[],
): (others: readonly string[]) => Likeness | undefined {
  const here = names.map(formsOf)
  return (others) => {
    const there = others.map(formsOf)
    const some = (alike: (one: Forms, other: Forms) => boolean) =>
      here.some((one) => there.some((other) => alike(one, other)))
    if (some((one, other) => one.words === other.words)) return 'name'
    return some((one, other) => abbreviates(one, other) || abbreviates(other, one))
      ? 'abbreviation'
      : undefined
  }
}

function abbreviates({ abbreviation }: Forms, { initials }: Forms): boolean {
  return abbreviation !== undefined && initials.includes(abbreviation)
}

function formsOf(name: string): Forms {
  const words = wordsIn(name)
  const kept = words.filter((word) => word.length > 1 && !LEFT_OUT.has(word))
  const large = words.filter((word) => !SMALL.has(word))
  return {
    // A name of titles alone is that name.
    words: (kept.length > 0 ? kept : words).toSorted().join(' '),
    initials: [words, large]
      .filter((some) => some.length > 1)
      .map((some) => some.map((word) => [...word][0]).join('')),
    abbreviation: /^\p{Lu}(?:\.?\p{Lu}){1,7}\.?$/u.test(name.trim())
      ? fold(name).replaceAll('.', '')
      : undefined,
  }
}

function wordsIn(name: string): string[] {
  return fold(name)
    .replace(/['’]s\b/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
