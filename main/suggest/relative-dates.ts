import { en } from 'chrono-node'
import { dateSpan, edgeOf, type Edtf, isEdtf } from '#data/model/dates.ts'
import { readDate } from '#data/model/people-dates.ts'
import { calendarIn, type Direction, writtenAs } from './calendar.ts'

/** The day that a text calls today. */
export interface Day {
  readonly date: Date
  /** How many parts of it are known: year, month, day. */
  readonly parts: number
}

/** A time that counts from that day. */
interface Relative {
  readonly at: number
  readonly time: Edtf
  /** Whether it begins there and lies ahead. */
  readonly isAhead: boolean
}

/** The first day that a date allows. */
export function dayOf(published: Edtf | undefined): Day | undefined {
  const from = published === undefined ? undefined : dateSpan(published)?.from
  if (from === undefined || published === undefined) return undefined
  const parts = /^\d{4}(?:-\d\d){0,2}/.exec(published)?.[0].split('-').length ?? 1
  return { date: new Date(`${from}T12:00:00Z`), parts }
}

const COUNT = '(decade|\\w+ (?:years?|months?|weeks?|days?|hours?)|year|month|week)'
const AHEAD = new RegExp(
  `\\b(?:(?:over|within|in|during|for) the (?:next|coming)|within) ${COUNT}\\b`,
  'i',
)
const BACK = new RegExp(`\\b(?:over|in|during|for|within) the (?:past|last) ${COUNT}\\b`, 'i')
const QUARTER =
  /\b(first|second|third|fourth) quarter(?: of (\d{4}|this year|last year|next year))?/i
/** What only the grammar of another reads: it is slow, and asked for little. */
const CUE = /\b(?:ago|\d{4}-\d{2}-\d{2}|weekend)\b/
const SOON =
  '(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\b|Easter|Christmas|\\d{1,2} [A-Z]\\w*|20\\d\\d)'
const TO_COME = new RegExp(
  `\\b(?:will|shall|would|going to|due(?! to (?:the|an?|its|their|his|her|lack|poor|heavy|high|low|\\w+ing)\\b)|set to|scheduled|expect\\w*|plans? to|planned (?:to|for)|next|coming|by (?:the (?:end|start|middle|close|spring|summer|autumn|winter)|end|next|(?:early |late |mid-)?${SOON}|spring|summer|autumn|winter)|tomorrow|to be|until|hopes? to|wants? to|intends? to|aims? to|should|must|can|to [a-z]+ (?:on|in|by))\\b`,
)
const PAST =
  /\b(?:was|were|had|did|has been|have been|ago|since|last|stood|fell|rose|grew|sold|made|took|came|went|began|held|lost|won|met|left|found|saw|said|told|sank|struck|wrote|gave|got|hit|became|ran|led|[a-z]{2,}ed)\b/

/** The first time in a text that counts from the day of its publication. */
export function relativeIn(text: string, today: Day, isPast: boolean): Relative | undefined {
  return (
    spanFrom(text, today) ??
    quarterOf(text, today) ??
    named(text, today, isPast) ??
    read(text, today)
  )
}

const DAYS: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25,
}
const NUMBERS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** ‘Over the next decade’, ‘in the past five years’: from the day itself, or up to it. */
function spanFrom(text: string, today: Day): Relative | undefined {
  const ahead = AHEAD.exec(text)
  const match = ahead ?? BACK.exec(text)
  if (!match) return undefined
  const [first = '', second] = match[1]!.toLowerCase().replace('decade', 'ten years').split(' ')
  const unit = (second ?? first).replace(/s$/, '')
  const count =
    second === undefined ? 1 : /^\d+$/.test(first) ? Number(first) : NUMBERS.indexOf(first)
  const days = (DAYS[unit] ?? 0) * count
  if (!(days > 0) || days > 40_000) return undefined
  const other = new Date(today.date.getTime() + (ahead ? 1 : -1) * days * 86_400_000)
  const parts = Math.min(today.parts, unit === 'year' ? 1 : unit === 'month' ? 2 : 3)
  const [from, to] = ahead ? [today.date, other] : [other, today.date]
  const time = `${cutTo(from, parts)}/${cutTo(to, parts)}`
  return isEdtf(time) ? { at: match.index, time, isAhead: ahead !== null } : undefined
}

function quarterOf(text: string, today: Day): Relative | undefined {
  const match = QUARTER.exec(text)
  if (!match) return undefined
  const at = ['first', 'second', 'third', 'fourth'].indexOf(match[1]!.toLowerCase())
  const named = match[2] ?? ''
  const year = /^\d/.test(named)
    ? Number(named)
    : today.date.getUTCFullYear() + (/last/i.test(named) ? -1 : /next/i.test(named) ? 1 : 0)
  return { at: match.index, time: `${year}-${33 + at}`, isAhead: false }
}

/** A day, a month or a season, read to the side to which the sentence looks. */
function named(text: string, today: Day, isPast: boolean): Relative | undefined {
  const direction: Direction =
    isPast || /\bsince\b/i.test(text)
      ? 'back'
      : TO_COME.test(text)
        ? 'ahead'
        : PAST.test(text)
          ? 'back'
          : 'near'
  const found = calendarIn(text, today.date, direction)
  if (!found) return undefined
  // A day that counts from one that is not known is none; a day of a month says itself.
  const isOwn = /\d/.test(text.slice(found.at, found.end))
  if (found.parts === 3 && today.parts < 3 && !isOwn) return undefined
  const time = writtenAs(
    found,
    isOwn ? 3 : Math.max(today.parts, found.season === undefined ? 1 : 2),
  )
  return time === undefined
    ? undefined
    : { at: found.at, time: opened(text, found.at, time, found.from > today.date), isAhead: false }
}

function read(text: string, today: Day): Relative | undefined {
  if (!CUE.test(text)) return undefined
  for (const { start, index } of en.casual.parse(text, { instant: today.date, timezone: 0 })) {
    const parts = start.isCertain('day')
      ? 3
      : start.isCertain('month')
        ? 2
        : start.isCertain('year')
          ? 1
          : 0
    if (parts === 0 || (parts === 3 && today.parts < 3)) continue
    const time = cutTo(start.date(), Math.min(parts, today.parts))
    if (isEdtf(time)) return { at: index, time, isAhead: false }
  }
  return undefined
}

/** ‘Since January’ has no end, ‘until Friday’ no beginning. */
function opened(text: string, at: number, time: Edtf, isToCome: boolean): Edtf {
  if (time.includes('/')) return time
  const before = text.slice(0, at)
  const from = `${edgeOf(time, 'from')}/..`
  if (/\bsince\s+(?:early |late |the (?:start|beginning|end) of )?$/i.test(before)) return from
  if (/\bsince (?:[\w’'-]+ ){1,6}(?:in|on)\s+(?:early |late )?$/i.test(before)) return from
  if (isToCome && /\bfrom\s+(?:early |late )?$/i.test(before)) return from
  const isEnd = /^(?:the )?(?:end|year)/i.test(text.slice(at))
  if (!isEnd && /\bbefore\s+$/i.test(before)) return readDate(`before ${time}`) ?? time
  return /\b(?:until|till|by|before|no later than|(?:by|before) the end of)\s+(?:early |late |mid-|the (?:end of )?)?$/i.test(
    before,
  )
    ? `../${edgeOf(time, 'to')}`
    : time
}

function cutTo(date: Date, parts: number): string {
  return date.toISOString().slice(0, [4, 4, 7, 10][parts])
}
