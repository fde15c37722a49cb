/** A node of the topic tree, known to people by its path. */
export interface Topic {
  readonly uuid: string
  /** Names from the root, joined by `/`, such as `trade/tariffs/canola`. */
  readonly path: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Whether it, or a topic above it, was put away: then lists and completion leave it out. */
  readonly archived?: 'itself' | 'above' | undefined
  /** Claims tagged with it or with a topic below it. */
  readonly claims: number
  /** Claims tagged with it alone. */
  readonly own: number
  readonly notes: number
}

const LEVEL = /^[^\s/#[\]|^"()]+$/u

/**
 * The levels of a written topic path, with or without a leading `#`; `undefined` when it is none.
 * As in Obsidian, a topic needs one character that is no digit.
 */
export function topicLevels(path: string): string[] | undefined {
  const written = path.replace(/^#/, '')
  const levels = written.split('/')
  return levels.every((level) => LEVEL.test(level)) && /[^\d/]/.test(written) ? levels : undefined
}
