import { type Figure, multipleOf, numberOf } from './figures.ts'
import type { KnownNames } from './known-names.ts'
import { conceptOf } from './opposites.ts'
import {
  BEFORE_A_YEAR,
  BOUNDS,
  DENIALS,
  FUTURE,
  NEGATORS,
  NEGATORS_BEFORE_TO,
  NEGATORS_BEHIND,
  NO_NEGATION_WITH,
  NUMBERED,
  SAYINGS,
  SMALL,
  TIMES,
} from './statement-words.ts'
import { type Token, tokensOf } from './statement-tokens.ts'
import { EMPTY } from './stems.ts'

/** A word that says something, or a name, as one statement has it. */
export interface Said {
  /** As it is written. */
  readonly text: string
  /** On which side of its opposite it stands, turned round where it is negated. */
  readonly side: 1 | -1
  readonly negated: boolean
  readonly name: boolean
}

/** What a statement says, so that two of them can be compared. */
export interface Wording {
  /** By concept; of one that is said twice, on two sides, none can be told. */
  readonly words: ReadonlyMap<string, Said>
  /** Concepts that are said on both sides. */
  readonly mixed: ReadonlySet<string>
  readonly figures: readonly Figure[]
  readonly years: ReadonlySet<string>
  /** Months, weekdays, seasons and quarters. */
  readonly times: ReadonlySet<string>
  /** The word by which what is stated is denied. */
  readonly denial: string | undefined
  readonly future: boolean
  /** Whether somebody does it, as in "was sued by": then who is named first is not who acts. */
  readonly passive: boolean
}

/** So many words may stand before "that" and only say who says it. */
const LONGEST_HEAD = 12

/** A statement is a sentence or two: of a longer one the beginning is read, in UTF-16 units. */
const MOST_READ = 4_000

/** Reads what a statement says: its words and names, negations, amounts and times. */
export function readWording(statement: string, names: KnownNames): Wording {
  const tokens = tokensOf(statement.slice(0, MOST_READ))
  const start = headOf(tokens)
  const reading = new Reading(tokens, names)
  if (tokens.slice(0, start).some(({ folded }) => DENIALS.has(folded))) reading.deny(start)
  for (let at = start; at < tokens.length;) at = reading.step(at)
  return reading
}

/** How many tokens only say who says it: those up to "says that". */
function headOf(tokens: readonly Token[]): number {
  const at = tokens.findIndex(({ folded }) => folded === 'that')
  if (at < 1 || at > LONGEST_HEAD) return 0
  const verb = tokens[at - 1]!.folded
  return SAYINGS.has(verb) || DENIALS.has(verb) ? at + 1 : 0
}

class Reading implements Wording {
  readonly words = new Map<string, Said>()
  readonly mixed = new Set<string>()
  readonly figures: Figure[] = []
  readonly years = new Set<string>()
  readonly times = new Set<string>()
  denial: string | undefined
  readonly future: boolean
  readonly passive: boolean
  readonly #tokens: readonly Token[]
  readonly #names: KnownNames
  #negated = false
  #last: string | undefined

  constructor(tokens: readonly Token[], names: KnownNames) {
    this.#tokens = tokens
    this.#names = names
    this.future = tokens.some(({ folded }) => FUTURE.has(folded))
    this.passive = tokens.some(({ folded }) => folded === 'by' || folded === '被')
  }

  /** Notes the denial that stands before a token, unless that is denied itself. */
  deny(before: number): void {
    const at = this.#tokens.findLastIndex(
      ({ folded }, place) => place < before && DENIALS.has(folded),
    )
    const turned = this.#tokens
      .slice(Math.max(0, at - 3), at)
      .some(({ folded }) => isNegator(folded))
    if (!turned) this.denial = this.#tokens[at]?.text
  }

  /** Reads what begins at a token; answers where the next begins. */
  step(at: number): number {
    const token = this.#tokens[at]!
    const { folded, type } = token
    if (type === 'break') {
      this.#negated = false
      return at + 1
    }
    const named = this.#names.at(this.#tokens, at)
    if (named) {
      this.#say(`@${named.entity}`, token.text, 1, true)
      return at + named.length
    }
    if (type === 'number' || (!EMPTY.has(folded) && numberOf(folded) !== undefined)) {
      return this.#number(at)
    }
    if (type === 'sign') return at + 1
    if (this.#turns(at)) return at + 1
    const time = TIMES.get(folded) ?? (token.capital && folded === 'may' ? folded : undefined)
    if (time !== undefined) this.times.add(time)
    else if (DENIALS.has(folded)) {
      if (this.#negated) this.#negated = false
      else this.denial = token.text
    } else if (!isEmpty(folded)) {
      const { name, side } = conceptOf(folded)
      this.#say(name, token.text, side === -1 ? -1 : 1, token.capital && side === 0)
    }
    return at + 1
  }

  /** Whether a word is there to turn another one round. */
  #turns(at: number): boolean {
    const word = this.#tokens[at]!.folded
    const next = this.#tokens[at + 1]?.folded ?? ''
    if (NEGATORS_BEHIND.has(word)) {
      const last = this.#last === undefined ? undefined : this.words.get(this.#last)
      if (last && this.#last !== undefined) {
        this.words.set(this.#last, { ...last, side: last.side === 1 ? -1 : 1, negated: true })
      }
      return true
    }
    if (NEGATORS_BEFORE_TO.has(word) && next === 'to') {
      this.#negated = true
      return true
    }
    if (!isNegator(word)) return false
    if (!NO_NEGATION_WITH.has(next) && !BOUNDS_OF_MORE.has(next)) this.#negated = true
    return true
  }

  #say(concept: string, text: string, side: 1 | -1, name: boolean): void {
    const negated = this.#negated && !name
    const said: Said = { text, side: negated ? (side === 1 ? -1 : 1) : side, negated, name }
    const known = this.words.get(concept)
    if (known && known.side !== said.side) this.mixed.add(concept)
    if (!known) this.words.set(concept, said)
    // A name in between is not what is negated: "nor did Kestria cut".
    if (!name) this.#negated = false
    this.#last = concept
  }

  /** A year, a day of a month, or an amount with what it counts. */
  #number(at: number): number {
    const { text, folded } = this.#tokens[at]!
    const before = this.#tokens[at - 1]?.folded ?? ''
    const next = this.#tokens[at + 1]?.folded ?? ''
    if (/^(?:st|nd|rd|th)$/.test(next) || TIMES.has(next) || TIMES.has(before)) {
      if (/^(?:19|20)\d\d$/.test(text)) this.years.add(text)
      return at + 1
    }
    if (/^(?:19|20)\d\d$/.test(text) && (BEFORE_A_YEAR.has(before) || next === '年')) {
      this.years.add(text)
      return at + 1
    }
    if (NUMBERED.has(before)) {
      this.#negated = false
      this.#say(`#${folded}`, text, 1, true)
      return at + 1
    }
    let value = numberOf(folded) ?? Number.NaN
    let after = at + 1
    let written = text
    for (
      let by = multipleOf(this.#tokens[after]?.folded ?? '');
      by !== undefined;
      by = multipleOf(this.#tokens[after]?.folded ?? '')
    ) {
      value *= by
      written += ` ${this.#tokens[after]!.text}`
      after += 1
    }
    const bound = this.#boundBefore(at)
    const unit = this.#unit(at, after)
    this.figures.push({ value, bound, unit, text: /^[%％]$/.test(unit) ? `${written}%` : written })
    return after
  }

  #boundBefore(at: number): Figure['bound'] {
    const [two, one] = [this.#tokens[at - 2]?.folded ?? '', this.#tokens[at - 1]?.folded ?? '']
    const compared = one === 'than' ? BOUNDS_OF_MORE.get(two) : undefined
    const turned = isNegator(this.#tokens[at - 3]?.folded ?? '')
    if (compared) return turned ? (compared === 'least' ? 'most' : 'least') : compared
    if (two === 'up' && one === 'to') return 'most'
    return BOUNDS.get(one)
  }

  #unit(at: number, after: number): string {
    const before = this.#tokens[at - 1]?.folded ?? ''
    if (/^[$€£¥]$/.test(before)) return before
    for (const { folded, type } of this.#tokens.slice(after, after + 3)) {
      if (type === 'break') break
      if (/^(?:[%％]|percent|percentage|pc|百分点)$/.test(folded)) return '%'
      if (folded === 'per' && this.#tokens[after + 1]?.folded === 'cent') return '%'
      if (/^(?:dollars?|usd)$/.test(folded)) return '$'
      if (/^euros?$/.test(folded)) return '€'
      if (isEmpty(folded) || type !== 'word' || numberOf(folded) !== undefined) continue
      return conceptOf(folded).name
    }
    return ''
  }
}

const BOUNDS_OF_MORE: ReadonlyMap<string, 'least' | 'most'> = new Map([
  ['more', 'least'],
  ['greater', 'least'],
  ['fewer', 'most'],
  ['less', 'most'],
])

function isNegator(word: string): boolean {
  return NEGATORS.has(word) || word.endsWith("n't")
}

function isEmpty(word: string): boolean {
  return (
    EMPTY.has(word) ||
    SMALL.has(word) ||
    SAYINGS.has(word) ||
    BOUNDS.has(word) ||
    /^(?:percent|percentage|cent|s|t|ll|re|ve|d)$/.test(word)
  )
}
