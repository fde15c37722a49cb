const ALONE = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]`
const LETTERS = String.raw`[[\p{L}\p{M}\p{N}]--${ALONE}]+`
/** A letter of a script that is written without spaces counts as a word, as does any run of other letters. */
const WORD = new RegExp(`${ALONE}|${LETTERS}(?:['’.\\-]${LETTERS})*`, 'gv')
const SPACE = /\s/

/** How many words a text has that another did not have, and the other way round. */
export interface WordChanges {
  readonly added: number
  readonly removed: number
}

/** The words that came and went between two forms of a text; one that moved did neither. */
export function wordChanges(before: string, after: string): WordChanges {
  const { start, end } = common(before, after)
  const counts = new Map<string, number>()
  for (const [word] of after.slice(start, after.length - end).matchAll(WORD)) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  for (const [word] of before.slice(start, before.length - end).matchAll(WORD)) {
    counts.set(word, (counts.get(word) ?? 0) - 1)
  }
  let [added, removed] = [0, 0]
  for (const count of counts.values()) {
    if (count > 0) added += count
    else removed -= count
  }
  return { added, removed }
}

/** How long the start and the end are that two texts share, each up to a space. */
function common(one: string, other: string): { start: number; end: number } {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && one[start] === other[start]) start++
  let end = 0
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end++
  while (start > 0 && !SPACE.test(one[start - 1]!)) start--
  while (end > 0 && !SPACE.test(one.at(-end)!)) end--
  return { start, end }
}
