const SAFE = /^(?:https?:\/\/(?![/\\?#])|mailto:)[^\s\p{Cc}]+$/iu
const SCHEME = /^(?:[^/?#]*:|[/\\]{2})/

/**
 * The address that a Markdown link may open: `http:`, `https:` and `mailto:`, nothing else. One
 * place for the preview and every export.
 */
export function safeUrl(url: string): string | undefined {
  return SAFE.test(url) ? url.replace(/^[a-z]+/i, (scheme) => scheme.toLowerCase()) : undefined
}

/**
 * The text between brackets that a Markdown link stands for where it leads to a note or file of the
 * notebook, such as `Other%20note.md#Part`; `undefined` where it leads elsewhere.
 */
export function localTarget(url: string): string | undefined {
  if (url === '' || SCHEME.test(url)) return undefined
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
