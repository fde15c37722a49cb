import { TEMPLATES } from '#data/model/briefing.ts'
import { TLP_LABELS } from '#data/model/ratings.ts'

/** The keys of a note's front matter, in the order in which a briefing has them. */
const KEYS = [
  'title',
  'briefing',
  'date',
  'to',
  'from',
  'handling',
  'classification',
  'topics',
  'aliases',
  'language',
  'issue',
] as const

const VALUES: Readonly<Record<string, readonly string[]>> = {
  briefing: TEMPLATES,
  handling: TLP_LABELS,
}

/** What can be typed at a place of the front matter, in place of what stands from `start` on. */
export interface FrontMatterWords {
  readonly start: number
  readonly choices: readonly string[]
}

/**
 * The keys or values that fit the end of the last of these lines, which follow the `---` that opens
 * the front matter; `undefined` behind its end, and where nothing is known.
 */
export function frontMatterAt(
  lines: readonly string[],
  column: number,
): FrontMatterWords | undefined {
  if (lines.slice(0, -1).some((line) => line === '---')) return undefined
  const before = (lines.at(-1) ?? '').slice(0, column)
  const value = /^(\w+):\s+(\S*)$/.exec(before)
  if (value) {
    const choices = VALUES[value[1]!]
    return choices && { start: before.length - value[2]!.length, choices }
  }
  if (!/^\w*$/.test(before)) return undefined
  const taken = new Set(lines.slice(0, -1).map((line) => /^(\w+):/.exec(line)?.[1]))
  return {
    start: 0,
    choices: KEYS.filter((key) => !taken.has(key)).map((key) => `${key}: `),
  }
}
