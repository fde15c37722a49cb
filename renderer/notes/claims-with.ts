import type { ClaimSummary } from '#data/model/claim.ts'
import { fold } from '#data/model/fold.ts'

/**
 * The claims that hold all these words, in any order, case and spelling of letters, in what they
 * state, who says it or what it is about; a reference alone finds its claim first.
 */
export function claimsWith(claims: readonly ClaimSummary[], words: string): ClaimSummary[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return [...claims]
  const found = claims.filter(({ ref, statement, speaker, topics }) => {
    const text = fold([ref, statement, speaker, ...topics].join(' '))
    return wanted.every((word) => text.includes(word))
  })
  const named = found.findIndex(({ ref }) => fold(ref) === wanted.join(' '))
  return named > 0 ? [found[named]!, ...found.toSpliced(named, 1)] : found
}
