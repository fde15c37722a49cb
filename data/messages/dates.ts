import type { Edtf } from '../model/dates.ts'
import { MONTHS, SEASONS } from '../model/people-dates.ts'
import { say } from './index.ts'

/**
 * A stored date in words that `readDate` reads back: `13 January 2026`, `about 2018`, `since 2017`.
 * A form that has no such words is given as it is stored.
 */
export function sayDate(date: Edtf): string {
  const [from = '', to] = date.split('/')
  if (to === undefined) return sayPoint(from) ?? date
  const [first, last] = [sayPoint(from), sayPoint(to)]
  if (first !== undefined && (to === '..' || to === '')) return say('date.since', { date: first })
  if ((from === '..' || from === '') && last !== undefined) return say('date.until', { date: last })
  return first !== undefined && last !== undefined ? say('date.range', { first, last }) : date
}

/** A stored date as `sayDate` says it, with months of three letters: for lists and margins. */
export function sayDateBriefly(date: Edtf): string {
  return MONTHS.reduce((text, month) => {
    const name = capital(month)
    return text.replaceAll(name, name.slice(0, 3))
  }, sayDate(date))
}

/** A month, a year, or years as a query writes them (`1950..1959`): `Jan 2026`, `2026`, `1950–1959`. */
export function sayPeriod(period: string): string {
  return sayDateBriefly(period).replace('..', '–')
}

/** The day of an instant (ISO 8601) where the person is: `14 Jan 2026`; with its time on demand. */
export function sayDay(instant: string, time = false): string {
  const at = new Date(instant)
  const day = `${at.getDate()} ${capital(MONTHS[at.getMonth()]!).slice(0, 3)} ${at.getFullYear()}`
  if (!time) return day
  const minutes = String(at.getMinutes()).padStart(2, '0')
  return `${day}, ${String(at.getHours()).padStart(2, '0')}:${minutes}`
}

function sayPoint(text: string): string | undefined {
  const [, plain = '', mark = ''] = /^([^~?%]*)([~?%]?)$/.exec(text) ?? []
  const date = sayPlain(plain)
  if (date === undefined) return undefined
  if (mark === '~') return say('date.about', { date })
  if (mark === '?') return say('date.perhaps', { date })
  return mark === '%' ? say('date.perhaps-about', { date }) : date
}

function sayPlain(text: string): string | undefined {
  const decade = /^(\d{3})X$/.exec(text)?.[1]
  if (decade !== undefined) return `${decade}0s`
  const [whole, year = '', part, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? []
  if (whole === undefined) return undefined
  const name = part === undefined ? '' : nameOf(Number(part))
  if (name === undefined) return undefined
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ')
}

/** Name of a month (1–12), season (21–24) or quarter (33–36), by its EDTF code. */
function nameOf(code: number): string | undefined {
  if (code >= 33 && code <= 36) return `Q${code - 32}`
  const month = MONTHS[code - 1]
  return month === undefined ? SEASONS[code - 21] : capital(month)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
