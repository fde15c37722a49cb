import type { Attribution } from './attribution.ts'
import { clauseStart } from './clauses.ts'
import { firstSubject, hasClause } from './phrases.ts'
import { REPORTING } from './reporting.ts'
import type { Word } from './words.ts'

/** ‘Keller defended the plan, saying it would work’. */
export function saying(words: readonly Word[], at: number): Attribution | undefined {
  const word = words[at]!
  if (at < 2 || !word.lower.endsWith('ing')) return undefined
  const stem = word.lower.slice(0, -3)
  const reporting = [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].flatMap(
    (verb) => REPORTING.get(verb) ?? [],
  )[0]
  if (!reporting || !/,/.test(words[at - 1]!.after) || !hasClause(words, at + 1)) return undefined
  const subject = firstSubject(words, at)
  if (!subject || subject.isBelow) return undefined
  return {
    verb: reporting.verb,
    kind: reporting.kind,
    speaker: subject,
    content: { from: clauseStart(words, at + 1, reporting), to: words.length },
  }
}
