import type { Words } from './ast.ts'
import { mustBeRead, wordsOf } from './text.ts'

/** A piece of a text in plain words; `marks` are the spans that were found in it, UTF-16 units, half open. */
export interface Excerpt {
  readonly snippet: string
  readonly marks: [number, number][]
}

/** UTF-16 units that a snippet has at most, without its ellipses. */
const LONGEST = 240
/** Units shown before the first mark. */
const LEAD = 48
/** A long text is read to its first match, and this far for a better one. */
const READ_AHEAD = 50_000
const MOST_FINDINGS = 200

interface Finding {
  readonly start: number
  readonly end: number
  /** Which of the wanted words it is. */
  readonly wanted: number
}

/**
 * Cuts out of the first text that holds any of the wanted words the place that holds the most of them;
 * the beginning of the first text when none does. White space becomes single spaces. Marks are found
 * here and not by signs put into the text, so that no text can forge them.
 */
export function excerpt(texts: readonly string[], wanted: readonly Words[]): Excerpt {
  const needles = wanted.map(needleOf)
  for (const text of needles.length > 0 ? texts : []) {
    const plain = tidy(text)
    const findings = find(plain, needles)
    if (findings.length > 0) return cut(plain, findings)
  }
  return cut(tidy(texts.find((text) => text.trim() !== '') ?? ''), [])
}

/** Where in a text, in UTF-16 units, the place begins that holds the most of the wanted words. */
export function placeOf(text: string, wanted: readonly Words[]): number | undefined {
  const findings = find(text, wanted.map(needleOf))
  return findings.length > 0 ? richest(findings) : undefined
}

/** Words in a row, the last of them perhaps only begun; or a run of characters. */
type Needle =
  | { readonly words: readonly string[]; readonly begun: boolean }
  | { readonly run: string }

function needleOf({ form, text }: Words): Needle {
  if (form === 'inside' || mustBeRead(text)) return { run: lowerAscii(tidy(text)) }
  return { words: [...wordsOf(text)].map(({ folded }) => folded), begun: form === 'prefix' }
}

function find(text: string, needles: readonly Needle[]): Finding[] {
  const findings = [...findWords(text, needles), ...findRuns(text, needles)]
  return findings.toSorted((one, other) => one.start - other.start || other.end - one.end)
}

function findWords(text: string, needles: readonly Needle[]): Finding[] {
  const findings: Finding[] = []
  const wanted = needles.flatMap((needle, index) =>
    'words' in needle ? [{ ...needle, index }] : [],
  )
  if (wanted.length === 0) return findings
  const longest = Math.max(...wanted.map(({ words }) => words.length))
  const row: { folded: string; start: number; end: number }[] = []
  for (const word of wordsOf(text)) {
    row.push(word)
    if (row.length > longest) row.shift()
    for (const { words, begun, index } of wanted) {
      const first = row.at(-words.length)
      if (first && endsWith(row, words, begun)) {
        findings.push({ start: first.start, end: word.end, wanted: index })
      }
    }
    const enough = findings.length >= MOST_FINDINGS || word.start > READ_AHEAD
    if (enough && findings.length > 0) break
  }
  return findings
}

function endsWith(
  row: readonly { folded: string }[],
  words: readonly string[],
  begun: boolean,
): boolean {
  if (row.length < words.length) return false
  return words.every((word, index) => {
    const there = row.at(index - words.length)?.folded ?? ''
    return begun && index === words.length - 1 ? there.startsWith(word) : there === word
  })
}

function findRuns(text: string, needles: readonly Needle[]): Finding[] {
  const lower = lowerAscii(text)
  return needles.flatMap((needle, wanted) => {
    const findings: Finding[] = []
    if (!('run' in needle) || needle.run === '') return findings
    let start = lower.indexOf(needle.run)
    while (start !== -1 && findings.length < MOST_FINDINGS) {
      const end = start + needle.run.length
      findings.push({ start, end, wanted })
      start = lower.indexOf(needle.run, end)
    }
    return findings
  })
}

function cut(text: string, findings: readonly Finding[]): Excerpt {
  const { start, end } = windowOf(text, findings)
  const lead = start > 0 ? '…' : ''
  const snippet = lead + text.slice(start, end) + (end < text.length ? '…' : '')
  const shift = lead.length - start
  const marks: [number, number][] = []
  for (const finding of findings) {
    const from = Math.max(finding.start, start) + shift
    const to = Math.min(finding.end, end) + shift
    const last = marks.at(-1)
    if (from >= to) continue
    if (last && from < last[1]) last[1] = Math.max(last[1], to)
    else marks.push([from, to])
  }
  return { snippet, marks }
}

function windowOf(text: string, findings: readonly Finding[]): { start: number; end: number } {
  const best = richest(findings)
  if (text.length <= LONGEST && best <= LONGEST / 2) return { start: 0, end: text.length }
  const start = best <= LEAD ? 0 : wordStart(text, best - LEAD, best)
  if (text.length - start <= LONGEST) return { start, end: text.length }
  const end = start + LONGEST
  const space = text.lastIndexOf(' ', end)
  return { start, end: space > best + LONGEST / 2 ? space : whole(text, end) }
}

/** Where the finding starts from which a snippet shows the most of the wanted words. */
function richest(findings: readonly Finding[]): number {
  let best = 0
  let most = 0
  for (const [index, { start }] of findings.entries()) {
    const seen = new Set<number>()
    for (let next = index; next < findings.length; next += 1) {
      const finding = findings[next]
      if (!finding || finding.end > start + LONGEST - LEAD) break
      seen.add(finding.wanted)
    }
    if (seen.size > most || (index === 0 && most === 0)) {
      best = start
      most = seen.size
    }
  }
  return best
}

function wordStart(text: string, from: number, upTo: number): number {
  const space = text.indexOf(' ', from)
  return space === -1 || space >= upTo ? whole(text, from) : space + 1
}

/** The place, moved off the middle of a character. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** As SQLite's LIKE compares: only ASCII letters lose their case, so that places stay where they are. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
