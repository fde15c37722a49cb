import { fold } from './fold.ts'

/**
 * A sketch of a text, by which texts that share most of their wording can be told: of every run of so
 * many words a hash, and of these the least in each of so many bins (one-permutation MinHash).
 */
const RUN = 4
const BINS = 128
const DIGITS = 6
const EMPTY = 'f'.repeat(DIGITS)
/** A text with fewer runs is too short to be told from another by them. */
const LEAST_RUNS = 40
/** From here on one text is told to read like another; unrelated ones stay below a tenth. */
const ALIKE = 0.4

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu

/** The sketch of a text, whatever its case, spacing and punctuation; `undefined` where it is too short. */
export function sketchOf(text: string): string | undefined {
  const least = new Uint32Array(BINS).fill(0xff_ffff)
  const run: number[] = []
  let runs = 0
  for (const line of text.split('\n')) {
    for (const [word] of fold(line).matchAll(WORD)) {
      run.push(hashOf(word))
      if (run.length < RUN) continue
      const hash = mix(run.reduce((all, each) => mix(Math.imul(all, 31) + each), 0))
      const bin = hash >>> 25
      least[bin] = Math.min(least[bin]!, hash & 0xff_ffff)
      runs += 1
      run.shift()
    }
  }
  if (runs < LEAST_RUNS) return undefined
  return Array.from(least, (value) => value.toString(16).padStart(DIGITS, '0')).join('')
}

/** How much of their wording two texts share, from 0 to 1, as far as their sketches tell. */
export function likenessOf(one: string, other: string): number {
  let same = 0
  let filled = 0
  for (let at = 0; at < BINS * DIGITS; at += DIGITS) {
    const a = one.slice(at, at + DIGITS)
    const b = other.slice(at, at + DIGITS)
    if (a === EMPTY && b === EMPTY) continue
    filled += 1
    if (a === b) same += 1
  }
  return filled === 0 ? 0 : same / filled
}

/** Whether two texts share so much that one may come from the other. */
export function readsAlike(likeness: number): boolean {
  return likeness >= ALIKE
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

/** Spreads every bit over all (the end of MurmurHash3). */
function mix(value: number): number {
  let hash = value >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
