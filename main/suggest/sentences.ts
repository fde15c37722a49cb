import { type Block, blocksOf } from './blocks.ts'
import { withoutMarks } from './posts.ts'

/** A sentence of a text, without the white space around it; offsets in UTF-16 units. */
export interface Sentence {
  readonly start: number
  readonly end: number
  /** Its words, each line end a space: as long as the span. */
  readonly text: string
  /** Counts the blocks of the text. */
  readonly block: number
  readonly isHeading: boolean
  /** Who speaks by the label of the turn that it stands in. */
  readonly label?: string | undefined
  /** Whether what it stands in was written, and not said: then it may tell what others say. */
  readonly isPost: boolean
  /** Whether it is a headline in a list of such. */
  readonly isHeadline: boolean
}

/** Where a report was written, before its first sentence: ‘PARIS, March 4 (Agency) – ’. */
const DATELINE =
  /^\s*(?:[\p{Lu}][\p{Lu}\s.'’/-]{2,40}(?:,\s[\p{L}\d.\s]{2,25})?\s*(?:\([^)]{2,40}\))?|\([^)]{2,40}\))\s*[-–—:]+\s+(?=["“]?\p{Lu})/u

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** As much of a sentence as tells whether it ends. */
const TAIL = 40

/** Words that are cut short and never end a sentence: a name or a number follows. */
const BEFORE_A_NAME =
  /(?:^|[\s("“‘[])(?:mr|mrs|ms|mx|dr|prof|rev|hon|gen|lt|col|sgt|capt|cmdr|adm|sen|rep|gov|pres|st|ste|mt|ft|vol|pp?|fig|art|sec|para|vs|v|cf|e\.g|i\.e|ca|approx|est|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|maj|supt|insp|amb|messrs)\.["'”’)]*\s*$/i
/** Words cut short that may end one: only what follows tells. */
const MAY_END =
  /(?:^|[\s("“‘[])(?:(?:[a-z]\.){2,}|inc|corp|co|ltd|plc|llc|bros|jr|sr|etc|dept|govt|univ|a\.m|p\.m|u\.s|u\.k|u\.n|e\.u|d\.c)\.?["'”’)]*\s*$/i
/** A number follows it, or it is an answer. */
const NUMBERED = /(?:^|[\s(])nos?\.\s*$/i
const INITIAL = /(?:^|[\s(])\p{Lu}\.\s*$/u
/** How a new sentence begins more often than a name does. */
const BEGINS =
  /^["'“‘(]*(?:The|A|An|It|He|She|They|We|I|You|This|That|These|Those|There|But|And|Or|So|Yet|In|On|At|For|From|With|By|After|Before|Since|While|When|As|If|Although|Though|However|Meanwhile|His|Her|Their|Its|Our|My|Some|Many|Most|Both|No|Not|Now|Then|Officials|According)\b/
const SAYING =
  /^(?:[\p{L}'’.-]+\s+){0,5}(?:said|says|asked|asks|added|adds|replied|shouted|wrote|told|exclaimed)\b/u

/** The sentences of a text, in order; none overlap. */
export function* sentencesOf(text: string): Generator<Sentence> {
  let speaking: string | undefined
  const blocks = blocksOf(text)
  const posters = postersOf(blocks)
  for (const [at, block] of blocks.entries()) {
    if (block.isLabelled) speaking = block.label
    // A heading ends a turn; ‘(applause)’ is none.
    else if (block.isHeading && /^\s*\p{Lu}/u.test(text.slice(block.start, block.end)))
      speaking = undefined
    for (const { start, end } of spansIn(text, block)) {
      yield {
        start,
        end,
        text: flat(text.slice(start, end)),
        block: at,
        isHeading: block.isHeading,
        label: posters[at] ?? speaking,
        isPost: posters[at] !== undefined || isHandle(speaking),
        isHeadline: block.isHeadline ?? false,
      }
    }
  }
}

/** Who wrote each block, by the heads of posts; a head before a quotation is the quotation’s. */
function postersOf(blocks: readonly Block[]): (string | undefined)[] {
  const isOfQuotation = (at: number) => blocks[at + 1]?.isRepeated === true
  // One head alone is a sentence that leads to a quotation.
  const isThread =
    blocks.filter(({ poster }, at) => poster !== undefined && !isOfQuotation(at)).length > 1
  let poster: string | undefined
  let quoted: string | undefined
  return blocks.map((block, at) => {
    if (block.poster !== undefined) {
      if (isOfQuotation(at)) quoted = block.poster
      else if (isThread) poster = block.poster
      return undefined
    }
    if (block.isRepeated) return quoted
    quoted = undefined
    return poster
  })
}

function isHandle(label: string | undefined): boolean {
  return label !== undefined && /^@|^\p{Ll}/u.test(label)
}

/** The same words on one line, as long as they were. */
function flat(text: string): string {
  return withoutMarks(text).replace(/\s/g, ' ')
}

function* spansIn(text: string, block: Block): Generator<{ start: number; end: number }> {
  const whole = flat(text.slice(block.start, block.end))
  const words = whole.replace(DATELINE, (head) => ' '.repeat(head.length))
  let pending: { start: number; end: number } | undefined
  for (const { segment, index } of segmenter.segment(words)) {
    const end = index + segment.length
    const before = pending && words.slice(Math.max(pending.start, pending.end - TAIL), pending.end)
    if (pending && before !== undefined && goesOn(before, segment)) pending.end = end
    else {
      if (pending) yield* trimmed(words, block.start, pending)
      pending = { start: index, end }
    }
  }
  if (pending) yield* trimmed(words, block.start, pending)
}

/** Whether what looked like an end was none. */
function goesOn(before: string, after: string): boolean {
  if (/^\s*$/.test(before)) return true
  if (/^["'”’»)\]]+\s*$/.test(after)) return true
  if (/^["'“‘(]*\p{Ll}/u.test(after)) return true
  if (NUMBERED.test(before)) return /^\W*\d/.test(after)
  if (BEFORE_A_NAME.test(before) || INITIAL.test(before)) return true
  if (MAY_END.test(before)) return !BEGINS.test(after)
  return /[?!,]["”’]\s*$/.test(before) && SAYING.test(after)
}

function* trimmed(
  words: string,
  offset: number,
  { start, end }: { start: number; end: number },
): Generator<{ start: number; end: number }> {
  const piece = words.slice(start, end)
  const lead = piece.length - piece.trimStart().length
  const length = piece.trim().length
  if (length > 0) yield { start: offset + start + lead, end: offset + start + lead + length }
}
