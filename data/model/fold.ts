/**
 * The form in which names are compared and stored for lookup: compatibility-normalised, without
 * diacritics or case, white space collapsed. Kept as a column, since SQLite's own `NOCASE` knows
 * ASCII only and the schema is not trusted to call functions of ours.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/\s+/g, ' ')
    .trim()
}
