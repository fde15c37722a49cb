import type { Attribution } from './attribution.ts'
import { BODY, ROLE } from './describing.ts'
import { phraseFrom, type Range } from './phrases.ts'
import { bare, isCapital, isFinite, type Word } from './words.ts'

/** The most words of who speaks, where a mark alone sets him apart. */
const MOST = 5
/** What opens a headline and is nobody. */
const LABEL =
  /^(?:analysis|opinion|comment|watch|live|explained?|explainer|exclusive|breaking|update|updated|video|podcast|profile|review|editorial|letters?|interview|timeline|factbox|revealed|report|focus|special|gallery|quiz|obituary)$/
/** Many who speak as one. */
const MANY =
  /^(?:officials|experts|analysts|police|critics|scientists|doctors|families|relatives|residents|witnesses|unions?|sources?|campaigners|activists|farmers|teachers|nurses|workers|staff|lawyers|prosecutors|mps|ministers|lawmakers|economists|economist|investigators|survivors|villagers|greens|opposition|rebels|army|military|court|judge|poll|study|report|survey|watchdog|charity|ceo|boss|chief|researchers|inspectors|firefighters|victims|industry|business|employers|councillors|senators|governors|diplomats|source)$/

/**
 * Who says it by a mark alone: ‘Minister: no talks’, and in headlines also ‘No talks – minister’.
 * @param isHeadline whether it is a headline, and no sentence that leads to a quotation
 */
export function headlineOf(words: readonly Word[], isHeadline: boolean): Attribution | undefined {
  const first = words.findIndex(({ after }) => /:\s*$|:["”’]?\s/.test(after))
  if (first >= 0) {
    const [before, behind] = [
      { from: 0, to: first + 1 },
      { from: first + 1, to: words.length },
    ]
    if (isWho(words, before) && behind.to > behind.from)
      return { verb: 'according', speaker: before, content: behind }
    if (!isHeadline) return undefined
    const who = subjectIn(words, behind)
    if (isWho(words, who) || (isQuotation(words, before) && who.to > who.from))
      return { verb: 'according', speaker: who, content: before }
  }
  if (!isHeadline) return undefined
  const dash = words.findLastIndex(({ after }) => /\s[–—-]\s*$/.test(after))
  const who = { from: dash + 1, to: words.length }
  return dash > 0 && (isWho(words, who) || isName(words, who))
    ? { verb: 'according', speaker: who, content: { from: 0, to: dash + 1 } }
    : undefined
}

/** ‘Families of victims speak out’: who does. */
function subjectIn(words: readonly Word[], range: Range): Range {
  return phraseFrom(words.slice(0, range.to), range.from) ?? { from: range.from, to: range.from }
}

function isQuotation(words: readonly Word[], { to }: Range): boolean {
  return /["”’]/.test(words[to - 1]!.after)
}

function isName(words: readonly Word[], { from, to }: Range): boolean {
  return to > from && to - from <= 3 && words.slice(from, to).every((word) => isCapital(word))
}

/** Whether words name who may speak: a person, a body, a country, or what somebody is. */
function isWho(words: readonly Word[], { from, to }: Range): boolean {
  if (to <= from || to - from > MOST) return false
  const part = words.slice(from, to)
  if (part.some(({ lower }) => lower === 'to')) return false
  if (part.some((_, at) => isFinite(words, from + at))) return false
  const stop = part.findIndex(({ lower }) => /^(?:of|for|in|at|from)$/.test(lower))
  const head = part[stop < 1 ? part.length - 1 : stop - 1]!
  const lower = bare(head.lower)
  if (LABEL.test(lower) && part.length === 1 && from === 0) return false
  return (
    ROLE.test(lower) ||
    BODY.test(lower) ||
    MANY.test(lower) ||
    /^\p{Lu}{2,6}$/u.test(head.text) ||
    ['Person', 'Organization', 'Actor'].some((tag) => head.tags.has(tag))
  )
}
