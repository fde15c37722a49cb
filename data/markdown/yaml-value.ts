import { parse } from 'yaml'
import type { TextChange } from '../model/text-change.ts'
import type { Written } from './read-front-matter.ts'

/**
 * The edits that write values of the front matter anew, each in the quotation marks that it has; one
 * that has none gets them where YAML would read it otherwise.
 */
export function rewriteYaml(
  text: string,
  values: readonly Written[],
  rename: ((value: string) => string | undefined) | undefined,
): TextChange[] {
  return values.flatMap((value) => {
    const wanted = rename?.(value.text)
    const written = text.slice(value.start, value.end).trimEnd()
    if (wanted === undefined || /^[|>]/.test(written)) return []
    const insert = encode(written, wanted)
    return insert === written ? [] : [{ at: value.start, remove: written.length, insert }]
  })
}

function encode(written: string, value: string): string {
  // A topic may be written with its mark, which then stands in quotation marks.
  const marked = /^["']#/.test(written) ? `#${value}` : value
  if (written.startsWith('"')) return JSON.stringify(marked)
  if (written.startsWith("'")) return `'${marked.replaceAll("'", "''")}'`
  return asWord(marked)
}

/** A value as it is written in front matter, in quotation marks where it needs them. */
export function asWord(value: string): string {
  return isPlain(value) ? value : JSON.stringify(value)
}

/** Whether YAML reads a value as these very words without quotation marks, also within a list in brackets. */
function isPlain(value: string): boolean {
  if (/[,[\]{}\n]/.test(value)) return false
  try {
    return String(parse(value)) === value
  } catch {
    return false
  }
}
