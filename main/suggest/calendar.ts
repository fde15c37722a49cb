import { type Edtf, isEdtf } from '#data/model/dates.ts'

/** A time that words name by the calendar of the day they were written on. */
interface Named {
  readonly at: number
  readonly end: number
  readonly from: Date
  /** The last day; absent: the whole of the last part that is known. */
  readonly to?: Date | undefined
  /** How exactly it is named: 1 year, 2 month, 3 day; a season has its own form. */
  readonly parts: number
  readonly season?: number | undefined
}

/** Which way an open name is read: the next May, the last one, or the nearer. */
export type Direction = 'ahead' | 'back' | 'near'

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)'
/** ‘May’ is a verb, and ‘June’ a woman, but not behind these. */
const FULL =
  '(January|February|March|April|May|June|July|August|September|October|November|December)'
const BEHIND =
  '(?:in|since|by|until|till|early|late|mid|of|for|during|from|before|after|between|and|through|around|about)'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const DAY_MS = 86_400_000

type Reader = (
  match: RegExpExecArray,
  today: Date,
  direction: Direction,
) => Omit<Named, 'at' | 'end'> | undefined

/** Each form of naming, those that hold another first. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [
    new RegExp(
      `\\b(?:(?:between|from) )?${DAY}(?: ?[–-] ?| and | to | until )${DAY}(?: of)? ${MONTH}(?! \\d{4}|,? \\d{4})\\b`,
    ),
    dayRange,
  ],
  [
    new RegExp(`\\b${DAY}(?: of)? ${MONTH}(?!,? (?:1[5-9]|20)\\d\\d)(?![a-z])`),
    (match, today, direction) => dayOfMonth(match[1], match[2], today, direction),
  ],
  [
    new RegExp(`\\b${MONTH} ${DAY}(?!\\d|,? (?:1[5-9]|20)\\d\\d)\\b`),
    (match, today, direction) => dayOfMonth(match[2], match[1], today, direction),
  ],
  [
    new RegExp(`\\b(?:the )?end of ${FULL}\\b(?!,? \\d)`),
    ([, name], today, direction) =>
      lastOf(month(['', '', name!], today, direction === 'near' ? 'ahead' : direction)),
  ],
  [/\b(?:the )?end of (?:the|this) (month|year)\b/i, ([, unit], today) => endOf(unit!, today)],
  [
    /\b(?:the )?end of next (month|year)\b/i,
    ([, unit], today) => endOf(unit!, shifted(today, unit!, 1)),
  ],
  [/\byear[- ]end\b|\bthe year['’]s end\b/i, (_, today) => endOf('year', today)],
  [
    /\bChristmas\b(?! (?:tree|market|party|dinner|card))/,
    (_, today, direction) => yearly(today, direction, (year) => date(year, 11, 25), 3),
  ],
  [
    /\bEaster\b(?! (?:Island|egg|holiday|Rising))/,
    (_, today, direction) => yearly(today, direction, easter, 3),
  ],
  [
    new RegExp(`(?<=\\b${BEHIND}[ -](?:the )?)(spring|summer|autumn|winter)\\b(?! (?:of )?\\d)`),
    ([, name], today, direction) => seasonTo(name!, today, direction),
  ],
  [/\b(this|last|next|the coming) (spring|summer|autumn|fall|winter)\b/i, season],
  [/\b(this|last|next|the coming|the past) week\b(?! ?(?:day|end))/i, week],
  [/\b(this|last|next|the coming|the past) (month|year)\b/i, unitOf],
  [
    /\b(?:this (?:morning|afternoon|evening)|today|tonight)\b/i,
    (_, today) => ({ from: today, parts: 3 }),
  ],
  [/\b(?:yesterday|last night)\b/i, (_, today) => ({ from: plus(today, -1), parts: 3 })],
  [/\btomorrow\b/i, (_, today) => ({ from: plus(today, 1), parts: 3 })],
  [/\b(?:(last|next|this) )?(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/, weekday],
  [
    new RegExp(
      `(?:\\b(last|next|this) |(?<=\\b${BEHIND}[ -]))${FULL}\\b(?!['’]?s? \\d|,? (?:1[5-9]|20)\\d\\d)`,
    ),
    month,
  ],
  [new RegExp(`\\b()${FULL}['’]s\\b`), month],
]

/** The first time in a text that the calendar tells. */
export function calendarIn(text: string, today: Date, direction: Direction): Named | undefined {
  let first: Named | undefined
  for (const [form, reader] of FORMS) {
    const match = form.exec(text)
    if (!match || (first && match.index >= first.at)) continue
    // One form may hold another: ‘from 2 to 8 March’ goes before ‘8 March’.
    if (first && match.index + match[0].length > first.at) continue
    const read = reader(match, today, direction)
    if (read) first = { ...read, at: match.index, end: match.index + match[0].length }
  }
  return first
}

/** As EDTF, no more exactly than `parts` of the day it counts from are known. */
export function writtenAs(
  { from, to, parts, season: number }: Named,
  known: number,
): Edtf | undefined {
  if (number !== undefined) return `${from.getUTCFullYear()}-${number}`
  const start = cut(from, Math.min(parts, known))
  const time = to === undefined ? start : `${start}/${cut(to, Math.min(parts, known))}`
  return isEdtf(time) ? time : undefined
}

function cut(day: Date, parts: number): string {
  return day.toISOString().slice(0, [4, 4, 7, 10][parts])
}

function date(year: number, monthAt: number, day: number): Date {
  return new Date(Date.UTC(year, monthAt, day, 12))
}

function plus(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY_MS)
}

function shifted(day: Date, unit: string, by: number): Date {
  const [year, at] = [day.getUTCFullYear(), day.getUTCMonth()]
  return unit === 'year' ? date(year + by, at, 1) : date(year, at + by, 1)
}

function step(word: string): number {
  return /last|past/i.test(word) ? -1 : /next|coming/i.test(word) ? 1 : 0
}

/** Which year of a day that comes every year is meant. */
function yearly(
  today: Date,
  direction: Direction,
  make: (year: number) => Date,
  parts: number,
): Omit<Named, 'at' | 'end'> | undefined {
  const year = today.getUTCFullYear()
  const all = [make(year - 1), make(year), make(year + 1)]
  // The month of the day itself counts both ways.
  const slack = parts === 2 ? 31 * DAY_MS : DAY_MS / 2
  const distance = (day: Date) => day.getTime() - today.getTime()
  const fits = all.filter((day) =>
    direction === 'ahead'
      ? distance(day) >= -slack
      : direction === 'back'
        ? distance(day) <= (parts === 2 ? 0 : slack)
        : true,
  )
  const from = fits.reduce<Date | undefined>(
    (best, day) =>
      best === undefined || Math.abs(distance(day)) < Math.abs(distance(best)) ? day : best,
    undefined,
  )
  return from && { from, parts }
}

function monthAt(name: string): number {
  return MONTHS.findIndex((each) =>
    each.startsWith(name.toLowerCase().replace('.', '').slice(0, 3)),
  )
}

function dayOfMonth(
  day: string | undefined,
  name: string | undefined,
  today: Date,
  direction: Direction,
) {
  const [number, at] = [Number(day), monthAt(name!)]
  if (number < 1 || number > 31) return undefined
  return yearly(today, direction, (year) => date(year, at, number), 3)
}

function dayRange([, first, last, name]: RegExpExecArray, today: Date, direction: Direction) {
  const end = dayOfMonth(last, name, today, direction)
  const from = end && date(end.from.getUTCFullYear(), end.from.getUTCMonth(), Number(first))
  return from && from < end.from ? { from, to: end.from, parts: 3 } : undefined
}

function endOf(unit: string, today: Date) {
  const year = today.getUTCFullYear()
  return {
    from:
      unit.toLowerCase() === 'year' ? date(year, 11, 31) : date(year, today.getUTCMonth() + 1, 0),
    parts: 3,
  }
}

/** Easter Sunday, by the anonymous Gregorian rule (Nature, 20 April 1876). */
function easter(year: number): Date {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100]
  const shift = Math.floor((8 * century + 13) / 25)
  const moon = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const days = moon + sunday - 7 * late + 114
  return date(year, Math.floor(days / 31) - 1, (days % 31) + 1)
}

/** A season without a year: the next one, or the one that is or was. */
function seasonTo(name: string, today: Date, direction: Direction) {
  const number = 21 + ['spring', 'summer', 'autumn', 'winter'].indexOf(name.toLowerCase())
  const starts = (number - 20) * 3 - 1
  const [year, now] = [today.getUTCFullYear(), today.getUTCMonth()]
  const by = direction === 'ahead' ? (now > starts + 2 ? 1 : 0) : now < starts ? -1 : 0
  return { from: date(year + by, starts, 1), parts: 2, season: number }
}

function season([, which, name]: RegExpExecArray, today: Date) {
  const number =
    21 +
    ['spring', 'summer', 'autumn', 'winter'].indexOf(name!.toLowerCase().replace('fall', 'autumn'))
  const by = step(which!)
  const [starts, now] = [(number - 20) * 3 - 1, today.getUTCMonth()]
  const year = today.getUTCFullYear()
  // ‘Last summer’ is the one that is over; ‘next’ one has not begun.
  const isOver = now > starts + 2
  const isAhead = now < starts
  const at = by < 0 ? (isOver ? year : year - 1) : by > 0 ? (isAhead ? year : year + 1) : year
  return { from: date(at, starts, 1), parts: 2, season: number }
}

function week([, which]: RegExpExecArray, today: Date) {
  const monday = plus(today, -((today.getUTCDay() + 6) % 7) + 7 * step(which!))
  return { from: monday, to: plus(monday, 6), parts: 3 }
}

function unitOf([, which, unit]: RegExpExecArray, today: Date) {
  const isYear = unit!.toLowerCase() === 'year'
  return { from: shifted(today, unit!.toLowerCase(), step(which!)), parts: isYear ? 1 : 2 }
}

function weekday([, which = '', name]: RegExpExecArray, today: Date, direction: Direction) {
  const at = WEEKDAYS.indexOf(name!.toLowerCase())
  const ahead = (at - today.getUTCDay() + 7) % 7
  const isAhead = /next|this/i.test(which) || (direction === 'ahead' && !/last/i.test(which))
  if (isAhead)
    return { from: plus(today, ahead === 0 && /next/i.test(which) ? 7 : ahead), parts: 3 }
  return { from: plus(today, ahead === 0 ? (/last/i.test(which) ? -7 : 0) : ahead - 7), parts: 3 }
}

function month([, which = '', name]: readonly string[], today: Date, direction: Direction) {
  const way = /last/i.test(which) ? 'back' : /next/i.test(which) ? 'ahead' : direction
  return yearly(today, way, (year) => date(year, monthAt(name!), 1), 2)
}

function lastOf(of: Omit<Named, 'at' | 'end'> | undefined) {
  if (!of) return undefined
  return { from: date(of.from.getUTCFullYear(), of.from.getUTCMonth() + 1, 0), parts: 3 }
}
