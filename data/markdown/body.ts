/** Three dashes at the very beginning, up to three dashes on a line of their own. */
const FRONT_MATTER =
  /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)(?:[^]*?(?:\r\n|\n|\r))??---[ \t]*(?:\r\n|\n|\r|$)/

/**
 * A note's text without its front matter, for those who need no tree: it ends where the grammar ends
 * it, and costs no reading of the rest.
 */
export function bodyOf(text: string): string {
  return text.slice(FRONT_MATTER.exec(text)?.[0].length ?? 0)
}
