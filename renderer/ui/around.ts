import { CONTEXT_UNITS } from '#data/model/quote.ts'

/** What stands before a quotation, from the first whole word on; three dots say what was cut off. */
export function wordsBefore(prefix: string): string {
  if (prefix.length < CONTEXT_UNITS - 1) return prefix.trimStart()
  const cut = prefix.search(/\s\S/u)
  return cut < 0 ? prefix : `… ${prefix.slice(cut).trimStart()}`
}

/** What stands after a quotation, up to the last whole word. */
export function wordsAfter(suffix: string): string {
  if (suffix.length < CONTEXT_UNITS - 1) return suffix.trimEnd()
  const cut = suffix.search(/\s\S*$/u)
  return cut < 0 ? suffix : `${suffix.slice(0, cut).trimEnd()} …`
}
