import { sayDate } from '#data/messages/dates.ts'
import type { Edtf } from '#data/model/dates.ts'
import { readDate } from '#data/model/people-dates.ts'

/** What stands in a date field, and the date that was read from it. */
export interface DateEntry {
  readonly text: string
  /** Absent where the field is empty, or holds what is no date. */
  readonly date: Edtf | undefined
}

/** A stored date as it stands in a field; none makes the field empty. */
export function dateEntry(date: Edtf | undefined): DateEntry {
  return { text: date === undefined ? '' : sayDate(date), date }
}

/** Reads what was typed. */
export function readEntry(text: string): DateEntry {
  return { text, date: text.trim() === '' ? undefined : readDate(text) }
}

/** Whether the field holds words that are no date. */
export function isUnread({ text, date }: DateEntry): boolean {
  return date === undefined && text.trim() !== ''
}
