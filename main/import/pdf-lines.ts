/** A piece of text as it stands on its page; lengths in points, from the lower left corner. */
export interface PlacedText {
  readonly str: string
  /** Its last two numbers are where the piece begins. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** A line as it stands on its page. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly height: number
}

/** A gap in a line that is so many times as wide as its letters are high parts two cells. */
const CELL_GAP = 2.5
/** Lines of a paragraph are at most so many times their height apart. */
const LINE_GAP = 1.75

/** The lines of a page, in the order in which its program wrote them. */
export function linesOf(items: readonly PlacedText[]): Line[] {
  const lines: Line[] = []
  let line: PlacedText[] = []
  for (const item of items) {
    line.push(item)
    if (!item.hasEOL) continue
    lines.push(...lineOf(line))
    line = []
  }
  return [...lines, ...lineOf(line)]
}

function lineOf(items: readonly PlacedText[]): Line[] {
  const height = Math.max(...items.map((item) => item.height))
  const text = items
    .map(({ str, width }) => (str.trim() === '' && width > height * CELL_GAP ? '\t' : str))
    .join('')
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (control) => (control === '\t' ? control : ''))
    .replace(/ *\t\s*/g, '\t')
    .trim()
    // Symbol fonts have their bullets where no character has a meaning.
    .replace(/^[\uE000-\uF8FF](?=\s)/, '•')
    .replace(/\u00AD(?=.)/g, '-')
  const words = items.filter(({ str }) => str.trim() !== '')
  const [first] = words
  if (!first || text === '') return []
  const left = Math.min(...words.map(({ transform }) => transform[4] ?? 0))
  const right = Math.max(...words.map(({ transform, width }) => (transform[4] ?? 0) + width))
  return [{ text, left, right, y: first.transform[5] ?? 0, height }]
}

/**
 * The text of all pages, and where each begins in it. Lines that a paragraph was broken into are put
 * together again; those of lists and tables stay apart.
 */
export function textOfPages(all: readonly (readonly Line[])[]): { text: string; pages: number[] } {
  const known = wordsIn(all)
  const pages: number[] = []
  let text = ''
  for (const lines of all) {
    const page = textOfPage(lines, known)
    if (text !== '' && page !== '') text += '\n\n'
    pages.push(text.length)
    text += page
  }
  return { text: `${text}\n`, pages }
}

function textOfPage(lines: readonly Line[], known: ReadonlySet<string>): string {
  const edges = rightEdges(lines)
  let text = ''
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before) text = joined(text, before, line, edges[at - 1] ?? 0, known)
    text += line.text.replace('\u00AD', '-')
  }
  return text
}

/** The text so far with what parts it from the next line. */
function joined(
  text: string,
  line: Line,
  next: Line,
  edge: number,
  known: ReadonlySet<string>,
): string {
  if (!isNear(line, next)) return `${text}\n\n`
  const indented = next.left > line.left + line.height
  if (indented || wasFree(line, next, edge)) return indented ? `${text}\n\n` : `${text}\n`
  const [, start, hyphen] = /(\p{L}+)([-‐\u00AD])$/u.exec(line.text) ?? []
  const [rest] = /^\p{Ll}+/u.exec(next.text) ?? []
  if (start === undefined || rest === undefined) return isUnspaced(line, next) ? text : `${text} `
  const isWord = (word: string) => known.has(word.toLowerCase())
  // A compound has words as its parts; of other hyphens only a soft one is sure to have parted a word.
  const parted = hyphen === '\u00AD' && !isWord(start) && !isWord(rest)
  return parted || isWord(`${start}${rest}`) ? text.slice(0, -1) : text
}

/** Whether two lines can be of one paragraph, by their place and the size of their letters. */
function isNear(line: Line, next: Line): boolean {
  const fall = line.y - next.y
  const larger = Math.max(line.height, next.height)
  return (
    fall > 0 &&
    fall <= larger * LINE_GAP &&
    Math.abs(line.height - next.height) <= larger * 0.12 &&
    next.left < line.right &&
    line.left < next.right
  )
}

/** Whether the first word of the next line had had room at the end of this one, so that it was ended on purpose. */
function wasFree(line: Line, next: Line, edge: number): boolean {
  if (line.text.includes('\t') || next.text.includes('\t')) return true
  const [word = ''] = /^\S+/.exec(next.text) ?? []
  const letter = (next.right - next.left) / next.text.length
  return line.right + (word.length + 1) * letter < edge
}

/** Scripts that put no space between words need none between lines. */
function isUnspaced(line: Line, next: Line): boolean {
  const script = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u
  return script.test(line.text.at(-1) ?? '') && script.test(next.text[0] ?? '')
}

/** Of each line, how far right its paragraph reaches, with those of the same column beside it. */
function rightEdges(lines: readonly Line[]): number[] {
  const edges: number[] = []
  let from = 0
  for (let at = 1; at <= lines.length; at += 1) {
    const before = lines[at - 1]
    const line = lines[at]
    if (before && line && isColumn(before, line)) continue
    const right = Math.max(...lines.slice(from, at).map((each) => each.right))
    while (edges.length < at) edges.push(right)
    from = at
  }
  return edges
}

function isColumn(line: Line, next: Line): boolean {
  return (
    line.y > next.y &&
    Math.abs(line.height - next.height) <= line.height * 0.12 &&
    Math.abs(line.left - next.left) <= line.height * 4
  )
}

function wordsIn(all: readonly (readonly Line[])[]): Set<string> {
  const words = new Set<string>()
  let broken = false
  for (const line of all.flat()) {
    // What may be a part of a word only is none.
    const rest = broken ? line.text.replace(/^\p{L}+/u, '') : line.text
    const whole = rest.replace(/\p{L}+[-‐\u00AD]$/u, '')
    broken = /[-‐\u00AD]$/.test(line.text)
    for (const [word] of whole.matchAll(/\p{L}+/gu)) words.add(word.toLowerCase())
  }
  return words
}
