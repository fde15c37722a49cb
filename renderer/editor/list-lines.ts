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
  // A blank line between: what is written right below would be taken for a part of it.
  const insert = marker === '' || quote === '' ? '\n' : `${quote}\n${quote} `
  return { at: 0, remove: line.length, insert }
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
  const { quote, indent, marker, end } = lead
  const above = itemsAbove(lines, at, quote)
  const column = way === 'in' ? columnIn(above, lead) : columnOut(above, lead)
  if (column === indent.length) return []
  const moved = quote + ' '.repeat(column) + numbered(marker, above, column)
  let last = at + 1
  while (last < lines.length && belongsTo(lines[last]!, lead)) last += 1
  const below = lines.slice(at + 1, last).map((line) => shift(line, quote, column - indent.length))
  return [moved + lines[at]!.slice(end), ...below]
}

function leadOf(line: string): Lead {
  const [all, quote = '', indent = '', marker = ''] = LEAD.exec(line)!
  return { quote, indent, marker, end: all.length }
}

function nextMarker(marker: string): string {
  return marker.replace(/^\d+/, (number) => String(Number(number) + 1)).replace(/\[[xX]\]/, '[ ]')
}

/** The items of the list that stand above a line, the nearest first. */
function itemsAbove(lines: readonly string[], at: number, quote: string): Lead[] {
  const items: Lead[] = []
  for (const line of lines.slice(0, at).toReversed()) {
    const lead = leadOf(line)
    const isOutside = lead.indent.length < STEP && line.slice(lead.end).trim() !== ''
    if (lead.quote !== quote || (lead.marker === '' && isOutside)) break
    if (lead.marker !== '') items.push(lead)
  }
  return items
}

/** Where an item begins that is to stand below the one before it. */
function columnIn(above: readonly Lead[], { indent }: Lead): number {
  const before = above.find((one) => one.indent.length <= indent.length)
  // It is the first of its level: nothing stands there that it could be below.
  if (!before || before.indent.length < indent.length) return indent.length
  return before.indent.length + before.marker.replace(/\[.*/, '').length
}

/** Where an item begins that is to stand beside the one that it is below. */
function columnOut(above: readonly Lead[], { quote, indent }: Lead): number {
  const outer = above.find((one) => one.indent.length < indent.length)
  const outermost = quote === '' ? 0 : Math.min(1, indent.length)
  return outer?.indent.length ?? Math.max(outermost, indent.length - STEP)
}

/** A number goes on from the item above on its new level, and is one where there is none. */
function numbered(marker: string, above: readonly Lead[], column: number): string {
  if (!/^\d/.test(marker)) return marker
  const before = above.find(({ indent }) => indent.length <= column)
  const isBeside = before?.indent.length === column
  const number = isBeside ? Number(/^\d+/.exec(before.marker)?.[0] ?? 0) + 1 : 1
  return marker.replace(/^\d+/, String(number))
}

function belongsTo(line: string, { quote, indent }: Lead): boolean {
  const lead = leadOf(line)
  return lead.quote === quote && line.trim() !== '' && lead.indent.length > indent.length
}

function shift(line: string, quote: string, by: number): string {
  const rest = line.slice(quote.length)
  return quote + (by > 0 ? ' '.repeat(by) + rest : rest.slice(-by))
}
