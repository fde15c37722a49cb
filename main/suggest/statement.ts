import type { Attribution } from './attribution.ts'
import type { Word } from './words.ts'

/**
 * What a sentence says, without who says it, for the analyst to put in his own words: no quotation
 * marks around it, no full stop, a capital letter first.
 */
export function statementOf(
  text: string,
  words: readonly Word[],
  attribution: Attribution | undefined,
): string {
  const content = attribution?.content
  const said = content && content.to > content.from ? spanOf(text, words, content) : text
  const tidy = said
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–—-]+/, '')
    .replace(
      /^(?:that|but|and|still|yet|also|(?:however|meanwhile|nonetheless|nevertheless|moreover|furthermore|ultimately|instead|separately|in addition),) ?/i,
      '',
    )
    .replace(/[\s,;:–—-]+$/, '')
  const bare = withoutMarks(tidy).replace(/[.,;:]+$/, '')
  const whole =
    bare.split(' ').length < 2
      ? withoutMarks(text.replace(/\s+/g, ' ')).replace(/[.,;:]+$/, '')
      : bare
  return whole.replace(/^./u, (sign) => sign.toUpperCase())
}

function spanOf(
  text: string,
  words: readonly Word[],
  { from, to }: { from: number; to: number },
): string {
  const first = words[from]
  const last = words[to - 1]
  if (!first || !last) return text
  const lead = /["“‘(]+$/.exec(text.slice(0, first.start))?.[0] ?? ''
  const end =
    to === words.length ? text.length : last.end + (/^["”’).]+/.exec(last.after)?.[0].length ?? 0)
  return lead + text.slice(first.start, end)
}

/** Takes away quotation marks around the whole, and one that has lost its other half. */
function withoutMarks(text: string): string {
  const inner = /^["“‘']([^"“”]*)["”’']([.,]?)$/.exec(text)
  if (inner) return inner[1]! + inner[2]!
  const opened = (text.match(/[“]/g) ?? []).length
  const closed = (text.match(/[”]/g) ?? []).length
  const straight = (text.match(/"/g) ?? []).length
  if (opened > closed) return text.replace('“', '')
  if (closed > opened) return text.replace(/”(?!.*”)/, '')
  return straight % 2 === 1 ? text.replace('"', '') : text
}
