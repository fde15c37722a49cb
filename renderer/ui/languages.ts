/** BCP 47 tags that are offered; another that was chosen elsewhere is kept among them. */
const LANGUAGES = 'ar de en en-GB en-US es fr it ja ko nl pl pt ru tr uk zh'.split(' ')

const names = new Intl.DisplayNames('en', { type: 'language' })

/** The languages to choose from, by name. */
export function languagesWith(tag: string): string[] {
  return [...new Set([...LANGUAGES, tag])].sort((a, b) =>
    languageName(a).localeCompare(languageName(b)),
  )
}

/** The English name of a language; the tag itself where it has none. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
