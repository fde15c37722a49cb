import { dateSpan, edgeOf, type Edtf, isEdtf } from './dates.ts'

/** Month names in the order of the calendar; three letters or more of one are enough. */
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

/** Seasons in the order of EDTF's codes 21 to 24. */
export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const

/**
 * Reads a date as people type it: EDTF itself, `13 Jan 2026`, `January 2026`, `spring 2025`,
 * `Q1 2026`, `the 1990s`, `about 2018`, `since 2017`, `before May 2020`, `Jan to Mar 2026`.
 * `undefined` for what is no date and for what could be two, such as `03/04/2026`.
 */
export function readDate(text: string): Edtf | undefined {
  const written = text.trim()
  if (isEdtf(written) && !DOUBLE_MEANING.test(written)) return written
  const tidy = written.normalize('NFKC').toLowerCase().replace(/[‐-―]/g, '-').replace(/\s+/g, ' ')
  const read = readPoint(tidy) ?? readOpen(tidy) ?? readRange(tidy)
  return read !== undefined && isEdtf(read) ? read : undefined
}

// EDTF reads these as a century, a decade and a season of one hemisphere; people mean a day, or 2018 to 2026.
const DOUBLE_MEANING = /^(?:\d{1,3}|\d{4}-(?:2[5-9]|3[0-2]))$/

/** One date, with what makes it uncertain. */
function readPoint(text: string): Edtf | undefined {
  const rough = /^(?:about|around|circa|approximately|roughly|ca?\.|ca? |~)\s*/
  const doubtful = /^(?:perhaps|maybe|possibly)\s+|\s*\?$/
  const isRough = rough.test(text.replace(doubtful, ''))
  const isDoubtful = doubtful.test(text)
  const plain = readPlain(text.replace(doubtful, '').replace(rough, ''))
  if (plain === undefined) return undefined
  const mark = isRough && isDoubtful ? '%' : isRough ? '~' : isDoubtful ? '?' : ''
  const read = plain + mark
  return isEdtf(read) ? read : undefined
}

type Reading = readonly [RegExp, (...parts: string[]) => Edtf | undefined]

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`
const NAME = String.raw`([a-z]{3,9})\.?`
const YEAR = String.raw`(\d{4})`

const READINGS: readonly Reading[] = [
  [form(`${DAY} (?:of )?${NAME},? ${YEAR}`), (day, name, year) => ofDay(year, monthOf(name), day)],
  [form(`${NAME} ${DAY},? ${YEAR}`), (name, day, year) => ofDay(year, monthOf(name), day)],
  [
    form(`${NAME},? (?:of )?${YEAR}`),
    (name, year) => ofMonth(year, monthOf(name) ?? seasonOf(name)),
  ],
  [
    form(String.raw`${YEAR}([-/.])(\d{1,2})\2(\d{1,2})`),
    (year, _, month, day) => ofDay(year, month, day),
  ],
  [
    form(`q([1-4]),? (?:of )?${YEAR}`),
    (quarter, year) => ofMonth(year, String(32 + Number(quarter))),
  ],
  [form(`${YEAR},? q([1-4])`), (year, quarter) => ofMonth(year, String(32 + Number(quarter)))],
  [form(String.raw`(\d{3})0'?s`), (decade) => `${decade}X`],
]

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`)
}

function readPlain(text: string): Edtf | undefined {
  const bare = text
    .replace(/^(?:in|on) /, '')
    .replace(/^(?:the|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?) /, '')
  const upper = bare.toUpperCase()
  if (!upper.includes('/') && isEdtf(upper) && !DOUBLE_MEANING.test(upper)) return upper
  for (const [pattern, read] of READINGS) {
    const parts = pattern.exec(bare)
    if (parts) return read(...parts.slice(1))
  }
  return undefined
}

function ofDay(year = '', month?: string, day = ''): Edtf | undefined {
  return month && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function ofMonth(year = '', month?: string): Edtf | undefined {
  return month && `${year}-${month}`
}

function monthOf(name = ''): string | undefined {
  const index = MONTHS.findIndex((month) => month.startsWith(name))
  return name === 'sept' ? '09' : index < 0 ? undefined : String(index + 1).padStart(2, '0')
}

function seasonOf(name = ''): string | undefined {
  const index = (SEASONS as readonly string[]).indexOf(name === 'fall' ? 'autumn' : name)
  return index < 0 ? undefined : String(21 + index)
}

/** A time with one end. `before` and `after` leave out the date they name. */
function readOpen(text: string): Edtf | undefined {
  const [, word, rest = ''] =
    /^(since|from|until|till|to|up to|by|before|after) (.+)$/.exec(text) ?? []
  const onwards = /^(.+?) (?:onwards?|and after|or later)$/.exec(text)?.[1]
  const point = readPoint(onwards ?? rest)
  const span = point === undefined ? undefined : dateSpan(point)
  if (point === undefined || span === undefined) return undefined
  if (onwards !== undefined || word === 'since' || word === 'from')
    return `${edgeOf(point, 'from')}/..`
  if (word === 'after') return span.to && `${dayFrom(span.to, 1)}/..`
  if (word === 'before') return span.from && `../${dayFrom(span.from, -1)}`
  return `../${edgeOf(point, 'to')}`
}

function dayFrom(day: string, days: number): string | undefined {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().split('T')[0]
}

const BETWEEN = /^between (.+) and (.+)$/
const SEPARATOR = /\s*(?:\.\.|-|\/)\s*| (?:to|until|till|through) /g

/** Two dates; the first may leave out what the second says: `13-15 January 2026`. */
function readRange(text: string): Edtf | undefined {
  const whole = text.replace(BETWEEN, '$1 to $2').replace(/^from /, '')
  for (const { 0: separator, index } of whole.matchAll(SEPARATOR)) {
    const last = whole.slice(index + separator.length)
    const to = readPoint(last)
    const from = to && readStart(whole.slice(0, index), last)
    if (to !== undefined && from !== undefined) return `${edgeOf(from, 'from')}/${edgeOf(to, 'to')}`
  }
  return undefined
}

function readStart(text: string, last: string): Edtf | undefined {
  const words = last.split(' ')
  const borrowed = words.map((_, at) => `${text} ${words.slice(at).join(' ')}`).toReversed()
  return [text, ...borrowed].map(readPoint).find((point) => point !== undefined)
}
