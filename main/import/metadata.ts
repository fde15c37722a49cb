import { isEdtf } from '#data/model/dates.ts'
import type { Edtf } from '#data/model/dates.ts'
import type { SourceFields } from '#data/model/source.ts'

// What a document says of itself is hostile until read: each of these leaves out what it cannot use.

const LONGEST = 300

type Found = { readonly [Name in keyof SourceFields]?: SourceFields[Name] | undefined }

/** The fields without those that are unknown, so that one set can be laid over another. */
export function known(fields: Found): Partial<SourceFields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries)
}

/** One line of words, such as a name. */
export function readWords(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const words = value.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return words !== '' && words.length <= LONGEST ? words : undefined
}

/** Names, one or many, joined by commas. */
export function readNames(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value : [value]).map(readWords)
  return readWords(names.filter((name) => name !== undefined).join(', '))
}

/** A date that begins with its year, such as `2026-01-13T08:00Z`, `2026/01/13` or `20260113`; its day as written. */
export function readDate(value: unknown): Edtf | undefined {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string') return undefined
  const parts =
    /^(\d{4})(?:([-/.])(\d\d?)(?:\2(\d\d?))?)?(?:$|[T\s])/.exec(text.trim()) ??
    /^(\d{4})()(\d\d)(\d\d)$/.exec(text.trim())
  if (!parts) return undefined
  const [, year, , month, day] = parts
  if (month !== undefined && Number(month) > 12) return undefined
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
  const edtf = date.filter((part) => part !== undefined).join('-')
  return isEdtf(edtf) ? edtf : undefined
}

/** An absolute web address, without a user's name or password. */
export function readUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2_000 || !URL.canParse(value)) return undefined
  const url = new URL(value)
  if (!/^https?:$/.test(url.protocol)) return undefined
  url.username = ''
  url.password = ''
  return url.href
}

/** A language tag, BCP 47, in its usual form; `en_CA` is read too. */
export function readLanguage(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}
