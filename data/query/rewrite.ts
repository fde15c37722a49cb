import type { TextChange } from '../model/text-change.ts'
import type { FieldName } from './fields.ts'
import { quote, quoteIfNeeded } from './format.ts'
import { lex, type Token } from './lexer.ts'

/** Says what a field's value is called from now on; `undefined` where it stays as it is. */
export type RenameValue = (field: FieldName, value: string) => string | undefined

/**
 * The edits that write a query's values by their new names. All else stays as it was typed, and a
 * query that makes no sense stays whole.
 */
export function rewriteQuery(query: string, rename: RenameValue): TextChange[] {
  return tokensOf(query).flatMap((token) => {
    if (token.type !== 'field') return []
    const { name, value, span } = token
    if (value.form !== 'is' && value.form !== 'alone') return []
    const wanted = rename(name, value.text)
    if (wanted === undefined) return []
    const at = query.indexOf(':', span.start) + (value.form === 'alone' ? 2 : 1)
    const written = query.slice(at, span.end)
    const insert = /^["“„]/.test(written) ? quote(wanted) : quoteIfNeeded(wanted)
    return insert === written ? [] : [{ at, remove: written.length, insert }]
  })
}

function tokensOf(query: string): Token[] {
  try {
    return lex(query)
  } catch {
    return []
  }
}
