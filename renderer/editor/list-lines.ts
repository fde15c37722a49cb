import type { TextChange } from '#data/model/text-change.ts'

/** What stands before the words of a list's item, or of a quotation's line. */
interface Lead {
  /** `>` with the blanks before each. */
  readonly quote: string
  readonly indent: string
  /** The bullet or number with its blanks, and the box of a task; empty where it is no item. */
  readonly marker: string
  /** Length of all of it. */
  readonly end: number
}

const LEAD = /^((?:[ \t]*>)*)([ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?/

/**
 * What Enter does in a line of a list or a quotation: the next line begins as this one does, a number
 * is one more, a task is open. Where the line holds nothing else, it ends the list or the quotation.
 * `undefined`: nothing of its own. `caret` and the edit count in the line.
 */
export function continueLine(line: string, caret: number): TextChange | undefined {
  const { quote, indent, marker, end } = leadOf(line)
  if ((quote === '' && marker === '') || caret < end) return undefined
  const before = marker === '' ? quote + indent : quote + indent + nextMarker(marker)
  if (line.slice(end).trim() !== '') return { at: caret, remove: 0, insert: `\n${before}` }
  const kept = marker === '' || quote === '' ? '' : `${quote} `
  return { at: 0, remove: line.length, insert: kept }
}

/** How far apart levels are where no item above says so. */
const STEP = 2

/**
 * Moves the item that stands in line `at`, with what belongs to it, a level in (below the item above)
 * or out: the lines anew, from `at` on. `undefined`: no item stands there; none: it goes no further.
 */
export function shiftItem(
  lines: readonly string[],
  at: number,
  way: 'in' | 'out',
): readonly string[] | undefined {
  const lead = leadOf(lines[at] ?? '')
  if (lead.marker === '') return undefined
  const own = lead.indent.length
  const by = (way === 'in' ? columnIn(lines, at, lead) : columnOut(lines, at, lead)) - own
  if (by === 0) return []
  let last = at + 1
  while (last < lines.length && belongsTo(lines[last]!, lead)) last += 1
  return lines.slice(at, last).map((line) => shiftLine(line, lead.quote, by))
}

function leadOf(line: string): Lead {
  const [all, quote = '', indent = '', marker = ''] = LEAD.exec(line)!
  return { quote, indent, marker, end: all.length }
}

function nextMarker(marker: string): string {
  return marker.replace(/^\d+/, (number) => String(Number(number) + 1)).replace(/\[[xX]\]/, '[ ]')
}

/** Where an item begins that is to stand below the one before it. */
function columnIn(lines: readonly string[], at: number, { quote, indent }: Lead): number {
  for (let above = at - 1; above >= 0; above -= 1) {
    const lead = leadOf(lines[above]!)
    if (lead.quote !== quote) break
    if (lead.marker === '' || lead.indent.length > indent.length) continue
    // Below the words of the item above; one that stands further out has this as its first already.
    const bullet = lead.marker.replace(/\[.*/, '').length
    return lead.indent.length < indent.length ? indent.length : lead.indent.length + bullet
  }
  return indent.length
}

/** Where an item begins that is to stand beside the one that it is below. */
function columnOut(lines: readonly string[], at: number, { quote, indent }: Lead): number {
  const outermost = quote === '' ? 0 : Math.min(1, indent.length)
  for (let above = at - 1; above >= 0; above -= 1) {
    const lead = leadOf(lines[above]!)
    if (lead.quote !== quote) break
    if (lead.marker !== '' && lead.indent.length < indent.length) return lead.indent.length
  }
  return Math.max(outermost, indent.length - STEP)
}

function belongsTo(line: string, { quote, indent }: Lead): boolean {
  const lead = leadOf(line)
  return lead.quote === quote && line.trim() !== '' && lead.indent.length > indent.length
}

function shiftLine(line: string, quote: string, by: number): string {
  const rest = line.slice(quote.length)
  return quote + (by > 0 ? ' '.repeat(by) + rest : rest.slice(-by))
}
