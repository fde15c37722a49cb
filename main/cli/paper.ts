import { styleText } from 'node:util'
import type { Io } from './io.ts'

/** What a printer needs to know of the place it prints to. */
export interface Paper {
  bold(text: string): string
  faint(text: string): string
  /** Columns of the terminal; `undefined` where lines may be of any length. */
  readonly width: number | undefined
}

/** The paper of standard output: plain where it is no terminal, or where `NO_COLOR` asks for it. */
export function paperOf({ stdout }: Io): Paper {
  const style = (format: 'bold' | 'dim') => (text: string) =>
    styleText(format, text, { stream: stdout, validateStream: true })
  return {
    bold: style('bold'),
    faint: style('dim'),
    width: stdout.isTTY ? stdout.columns : undefined,
  }
}

/**
 * Makes a text safe to print: control characters, which could drive the terminal, become visible
 * signs. Line ends and tabs stay.
 */
export function visible(text: string): string {
  return text.replace(CONTROL, (sign) => {
    const code = sign.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '␡' : '�'
  })
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/g

/** A moment to the minute, in UTC. @param at ISO 8601 in UTC */
export function minuteOf(at: string): string {
  return at.slice(0, 16).replace('T', ' ')
}

/** The same value with every text in it safe to print. */
export function visibleIn<Value>(value: Value): Value {
  if (typeof value === 'string') return visible(value) as Value
  if (Array.isArray(value)) return value.map((item) => visibleIn<unknown>(item)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, visibleIn<unknown>(item)]),
  ) as Value
}

/**
 * A table: a faint line of headings, then aligned cells, two spaces apart; numbers stand to the
 * right. The last cell may hold anything, and is cut to the paper.
 */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  paper: Paper,
): string {
  const [head = '', ...lines] = align([headings, ...rows]).map((line) => cut(line, paper.width))
  return [paper.faint(head), ...lines].join('\n')
}

/** Lines of cells, aligned by column. */
function align([first = [], ...others]: readonly (readonly string[])[]): string[] {
  const all = [first, ...others]
  const shapes = first.slice(0, -1).map((_, at) => ({
    width: Math.max(...all.map((row) => columns(row[at] ?? ''))),
    isNumber: others.every((row) => /^\d+$/.test(row[at] ?? '')),
  }))
  return all.map((row) => {
    const cells = shapes.map(({ width, isNumber }, at) => pad(row[at] ?? '', width, isNumber))
    return [...cells, oneLine(row.at(-1) ?? '')].join('  ')
  })
}

/** Names of fields and what they hold, one a line; empty ones are left out. */
export function fieldTable(fields: readonly (readonly [string, string])[]): string {
  return align(fields.filter(([, value]) => value !== '')).join('\n')
}

/** A text without line ends, for a place that has one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The same text, each of its lines moved to the right. */
export function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by)
}

function pad(cell: string, width: number, toTheRight: boolean): string {
  const room = ' '.repeat(Math.max(0, width - columns(cell)))
  return toTheRight ? room + cell : cell + room
}

/** The start of a line that fits, and an ellipsis where more is left out. */
export function cut(line: string, width: number | undefined): string {
  if (width === undefined || columns(line) <= width) return line
  let room = width - 1
  const kept = Array.from(line).filter((sign) => (room -= columns(sign)) >= 0)
  return `${kept.join('')}…`
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]/u
const NONE = /\p{Mark}|\p{Cf}/u

/** How many columns of a terminal a text takes. */
function columns(text: string): number {
  let sum = 0
  for (const sign of text) sum += NONE.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1
  return sum
}
