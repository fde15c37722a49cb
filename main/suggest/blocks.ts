import { isRepeated, posterIn } from './posts.ts'
import { isDotted, type Label, labelOf, turnsAmid } from './labels.ts'

/** A run of lines that belong together: a paragraph, a heading, an item of a list, a turn of a transcript. */
export interface Block {
  readonly start: number
  readonly end: number
  /** The name at its head, where each turn of a conversation names who speaks. */
  readonly label?: string | undefined
  /** Whether nothing in it ends like a sentence. */
  readonly isHeading: boolean
  /** Whether what came before ended here: false where one speaker only begins a new paragraph. */
  readonly isLabelled: boolean
  /** Whether it is a headline in a list of such, and so what the text says. */
  readonly isHeadline?: boolean | undefined
  /** Whoever wrote what follows, where it says only that. */
  readonly poster?: string | undefined
  /** Whether it repeats what another wrote. */
  readonly isRepeated: boolean
}

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

const ENDS = /[.!?…:;。！？]["'”’»)\]]*\s*$/
/** A mark of a list, or the count of a post in a thread. */
const BULLET =
  /^\s*(?:[-*•–—▪◦]|\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,3}){1,3}\.?|\(?[a-z]\)|[[(]?\d{1,3}\/(?:\d{1,3}|n)?[\])]?:?)\s+/
/**
 * The blocks of a text, in order, with nothing but white space, bullets and labels between them. Lines
 * that were only broken to fit a page are put together again.
 */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text)
  const read = labelsIn(isDotted(text))
  const isTranscript = looksSpoken(lines, read)
  const labelled = isTranscript ? read : () => undefined
  const blocks: Block[] = []
  let group: Line[] = []
  const close = () => {
    if (group.length > 0) blocks.push(blockOf(group, labelled))
    group = []
  }
  const isBroken = looksBroken(lines)
  for (const line of lines) {
    if (line.text.trim() === '') close()
    else {
      const last = group.at(-1)
      if (last && (!isBroken || parts(last, line, labelled))) close()
      group.push(line)
    }
  }
  close()
  return isListOfHeadlines(blocks)
    ? blocks.map((block) => ({ ...block, isHeading: false, isHeadline: block.isHeading }))
    : blocks
}

/** Where hardly anything ends like a sentence, the headlines are what the text says. */
function isListOfHeadlines(blocks: readonly Block[]): boolean {
  const headings = blocks.filter(({ isHeading: is }) => is).length
  return headings >= 3 && headings > blocks.length * 0.6
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  const push = (end: number) => {
    if (end > start) lines.push({ start, end, text: text.slice(start, end) })
    start = end
  }
  const amid = turnsAmid(text)
  let turn = 0
  for (const piece of text.split(/(?<=\n|\r(?!\n)|[\u2028\u2029\f])/)) {
    const end = start + piece.length
    while (turn < amid.length && amid[turn]! < end) push(amid[turn++]!)
    push(end)
  }
  return lines
}

/** Whether a line begins something new, rather than going on with the line above. */
function parts(above: Line, line: Line, labelled: Labelled): boolean {
  if (BULLET.test(line.text) || isRepeated(above.text) !== isRepeated(line.text)) return true
  if (posterIn(line.text) !== undefined || posterIn(above.text) !== undefined) return true
  if (labelled(line.text) !== undefined) return true
  if (/^\s*[\p{Ll},;)]/u.test(line.text)) return false
  return above.text.trimEnd().length < 45
}

/** Whether lines were broken to fit a page: then many go on with a small letter. */
function looksBroken(lines: readonly Line[]): boolean {
  let [pairs, goingOn] = [0, 0]
  for (const [at, { text }] of lines.slice(0, 5_000).entries()) {
    const above = lines[at - 1]
    if (!above || above.text.trim() === '' || text.trim() === '') continue
    pairs++
    if (/^\s*\p{Ll}/u.test(text) && !ENDS.test(above.text)) goingOn++
  }
  return goingOn > pairs * 0.2
}

/** A conversation has at least two turns that begin with a name, and few lines that could not. */
function looksSpoken(lines: readonly Line[], read: Labelled): boolean {
  const full = lines.filter(({ text }) => text.trim() !== '')
  const labels = full.flatMap(({ text }) => read(text)?.name ?? [])
  if (labels.length < 2) return false
  return new Set(labels).size < labels.length || labels.length * 3 >= full.length
}

type Labelled = (line: string) => Label | undefined

function labelsIn(isDottedText: boolean): Labelled {
  return (line) => labelOf(line, isDottedText)
}

function blockOf(lines: readonly Line[], labelled: Labelled): Block {
  const [first] = lines as [Line, ...Line[]]
  const label = labelled(first.text)
  const head = label?.length ?? BULLET.exec(first.text)?.[0].length ?? 0
  const poster = lines.length === 1 ? posterIn(first.text) : undefined
  const whole = lines.map(({ text }) => text).join('')
  return {
    start: first.start + head,
    end: lines.at(-1)!.end,
    label: label?.name,
    isLabelled: label !== undefined,
    isHeading: poster !== undefined || (label === undefined && isHeading(whole)),
    poster,
    isRepeated: isRepeated(first.text),
  }
}

function isHeading(text: string): boolean {
  const line = text.trim()
  if (/^#{1,6}\s/.test(line)) return true
  if (/[.!?…。！？]["'”’»)\]]*$/.test(line)) return false
  // ‘… “no failing of oversight”. lol’: a sentence, and a word behind it.
  if (/[.!?]["”’]\s|["”’][.!?]\s/.test(line)) return false
  return line.length < 140
}
