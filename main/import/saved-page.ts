import type { SourceFields } from '#data/model/source.ts'
import { known, readDate, readUrl } from './metadata.ts'

/** As SingleFile begins the pages that it saves, a few characters into the file. */
const MARK = /<!--\s*Page saved with SingleFile\s([\s\S]{0,4000}?)-->/
const WITHIN = 10_000

/** Where a page came from, and when it was saved, where the program that saved it wrote that down. */
export function savedPage(source: string): Partial<SourceFields> {
  const [, note = ''] = MARK.exec(source.slice(0, WITHIN)) ?? []
  const line = (name: string) => new RegExp(`^\\s*${name}:\\s*(\\S.*?)\\s*$`, 'm').exec(note)?.[1]
  return known({ url: readUrl(line('url')), accessed: readMoment(line('saved date')) })
}

/**
 * The day in a moment that a program wrote, where that was written: `Tue, 13 Jan 2026 23:30:00 -0500`
 * or `Tue Jan 13 2026 23:30:00 GMT-0500 (Eastern Standard Time)` is the 13th.
 */
export function readMoment(moment: string | undefined): SourceFields['published'] {
  const parts =
    /^(?:[A-Za-z]{3},?\s+)?(?<day>\d\d?)\s+(?<month>[A-Za-z]{3})[a-z]*\s+(?<year>\d{4})\b/.exec(
      moment ?? '',
    ) ??
    /^[A-Za-z]{3}\s+(?<month>[A-Za-z]{3})\s+(?<day>\d\d?)\s+(?<year>\d{4})\b/.exec(moment ?? '')
  if (!parts?.groups) return readDate(moment)
  const { day = '', month = '', year = '' } = parts.groups
  const number = MONTHS.indexOf(month.toLowerCase()) + 1
  return number === 0 ? undefined : readDate(`${year}-${number}-${day}`)
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
