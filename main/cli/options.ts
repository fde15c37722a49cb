import { InvalidArgumentError, Option } from 'commander'
import { say } from '#data/messages/index.ts'
import { type Edtf } from '#data/model/dates.ts'
import { readDate } from '#data/model/people-dates.ts'
import {
  CREDIBILITIES,
  type Credibility,
  RELIABILITIES,
  type Reliability,
  TLP_LABELS,
  type TlpLabel,
} from '#data/model/ratings.ts'
import { formatRef, parseRef, REF_LETTERS, type Ref, type RefNoun } from '#data/model/refs.ts'

/** The word that makes a field empty. */
const NONE = 'none'

/** An option whose value is read by `read`. */
export function option<Value>(
  flags: string,
  description: string,
  read: (text: string, previous?: Value) => Value,
): Option {
  return new Option(flags, description).argParser<Value>(read)
}

/** Stands for `null` while Commander reads the options, since it takes a null for a missing value. */
const EMPTY = Symbol('empty')

/** Reads as `read` does, and `none` as an empty field. */
export function orNone<Value>(
  read: (text: string) => Value,
): (text: string) => Value | typeof EMPTY {
  return (text) => (text.toLowerCase() === NONE ? EMPTY : read(text))
}

/** The options with `null` for each field that is to be empty. */
export function withNulls(options: object): object {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, value === EMPTY ? null : value]),
  )
}

/** Any text that is not empty. */
export function readText(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError(say('cli.invalid.empty'))
  return text.trim()
}

/** Collects the values of an option that can stand several times; `none` alone makes the list empty. */
export function readList(text: string, previous: string[] = []): string[] {
  return text.toLowerCase() === NONE ? [] : [...previous, readText(text)]
}

/** A reference of one noun, in either case. */
export function readRef<N extends RefNoun>(noun: N): (text: string) => Ref<N> {
  return (text) => {
    const ref = parseRef(text)
    if (ref?.noun === noun) return formatRef(noun, ref.number)
    throw new InvalidArgumentError(say('cli.invalid.ref', { letter: REF_LETTERS[noun] }))
  }
}

/** Collects the references of an option that can stand several times; `none` alone makes the list empty. */
export function readRefList<N extends RefNoun>(
  noun: N,
): (text: string, previous?: Ref<N>[]) => Ref<N>[] {
  const read = readRef(noun)
  return (text, previous = []) => (text.toLowerCase() === NONE ? [] : [...previous, read(text)])
}

/** A date as people type it. */
export function readDateOption(text: string): Edtf {
  const date = readDate(text)
  if (date === undefined) throw new InvalidArgumentError(say('cli.invalid.date'))
  return date
}

export function readCredibility(text: string): Credibility {
  const found = CREDIBILITIES.find((grade) => String(grade) === text)
  if (found === undefined) throw new InvalidArgumentError(say('cli.invalid.credibility'))
  return found
}

export function readReliability(text: string): Reliability {
  const found = RELIABILITIES.find((grade) => grade === text.toUpperCase())
  if (found === undefined) throw new InvalidArgumentError(say('cli.invalid.reliability'))
  return found
}

/** A TLP 2.0 label, with or without `TLP:`. */
export function readHandling(text: string): TlpLabel {
  const wanted = `TLP:${text.toUpperCase().replace(/^TLP:/, '')}`
  if (wanted === 'TLP:WHITE') throw new InvalidArgumentError(say('cli.invalid.tlp-white'))
  const found = TLP_LABELS.find((label) => label === wanted)
  if (found === undefined) {
    throw new InvalidArgumentError(say('cli.invalid.handling', { labels: TLP_LABELS.join(', ') }))
  }
  return found
}

export function readUrl(text: string): string {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError(say('cli.invalid.url'))
  }
  return text
}

export function readYesNo(text: string): boolean {
  if (text === 'yes' || text === 'no') return text === 'yes'
  throw new InvalidArgumentError(say('cli.invalid.yes-no'))
}

/** A whole number from 1 to `most`. */
export function readCount(most: number): (text: string) => number {
  return (text) => {
    const count = /^\d{1,9}$/.test(text) ? Number(text) : 0
    if (count >= 1 && count <= most) return count
    throw new InvalidArgumentError(say('cli.invalid.count', { most }))
  }
}
