import { fold } from '../model/fold.ts'
import { isUnspaced, mustBeRead, type Word, wordsOf } from '../query/text.ts'
import type { Span } from './span.ts'

/** A name at a place of a text. */
export interface FoundName extends Span {
  /** As it was given. */
  readonly name: string
}

/**
 * Whether a name is long enough to be looked for: two characters, a letter or digit among them, or one
 * of a script that is written without spaces.
 */
export function isWorthFinding(name: string): boolean {
  return isUnspaced(name) || (!mustBeRead(name) && [...name.normalize('NFC')].length >= 2)
}

/**
 * Where names stand in a text, on one line each and in its order: as whole words, whatever their case
 * and diacritics; a name of a script that is written without spaces wherever its characters stand, as
 * they stand. Of names that overlap the first counts, and of those
 * that begin together the longest.
 */
export function namesIn(text: string, names: readonly string[]): FoundName[] {
  const runs = names.filter(isUnspaced)
  const spaced = names.filter((name) => !isUnspaced(name) && isWorthFinding(name))
  const found = [...findWords(text, spaced), ...runs.flatMap((name) => findRun(text, name))]
  return withoutOverlaps(found)
}

interface Wanted {
  readonly name: string
  readonly folded: string
  readonly words: readonly string[]
  /** Signs before the first word and behind the last. */
  readonly lead: number
  readonly trail: number
}

function findWords(text: string, names: readonly string[]): FoundName[] {
  const wanted = Map.groupBy(names.map(wantedOf), ({ words }) => words[0] ?? '')
  if (wanted.size === 0) return []
  const words = [...wordsOf(text)]
  return words.flatMap(({ folded }, at) =>
    (wanted.get(folded) ?? []).flatMap((one) => placeAt(text, words, at, one)),
  )
}

function wantedOf(name: string): Wanted {
  const words = [...wordsOf(name)]
  return {
    name,
    folded: fold(name),
    words: words.map(({ folded }) => folded),
    lead: words[0]!.start,
    trail: name.length - words.at(-1)!.end,
  }
}

function placeAt(text: string, words: readonly Word[], at: number, one: Wanted): FoundName[] {
  if (!one.words.every((word, index) => words[at + index]?.folded === word)) return []
  const start = words[at]!.start - one.lead
  const end = words[at + one.words.length - 1]!.end + one.trail
  const written = text.slice(Math.max(0, start), end)
  const isThere = start >= 0 && !/[\r\n]/.test(written) && fold(written) === one.folded
  return isThere ? [{ name: one.name, start, end }] : []
}

function findRun(text: string, name: string): FoundName[] {
  const [all, run] = [lowerAscii(text), lowerAscii(name)]
  const found: FoundName[] = []
  for (let start = all.indexOf(run); start !== -1; start = all.indexOf(run, start + 1)) {
    const end = start + run.length
    if (isEdge(all, start) && isEdge(all, end)) found.push({ name, start, end })
  }
  return found
}

/** Whether a name may begin or end here: not inside a character, nor inside a word that is written with spaces. */
function isEdge(text: string, at: number): boolean {
  const before = /[\p{L}\p{N}]\p{M}*$/u.exec(text.slice(Math.max(0, at - 8), at))?.[0]
  const behind = /^[\p{L}\p{N}\p{M}]/u.exec(text.slice(at, at + 2))?.[0]
  if (behind !== undefined && /\p{M}/u.test(behind)) return false
  return before === undefined || behind === undefined || isUnspaced(before) || isUnspaced(behind)
}

/** As SQLite's LIKE compares: only ASCII letters lose their case, so that places stay where they are. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

function withoutOverlaps(found: readonly FoundName[]): FoundName[] {
  const taken: FoundName[] = []
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (taken.at(-1)?.end ?? 0)) taken.push(one)
  }
  return taken
}
