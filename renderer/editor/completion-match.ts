import { fold } from '#data/model/fold.ts'
import type { Suggestion } from '#preload/contract/notes.ts'

/**
 * Of what the notebook offered, that which holds every word typed so far, in any order, case and
 * spelling of letters; in the order of the notebook.
 */
export function matching(suggestions: readonly Suggestion[], typed: string): Suggestion[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  return suggestions.filter(({ insert, label, detail }) => {
    const text = fold(`${insert} ${label} ${detail}`)
    return words.every((word) => text.includes(word))
  })
}
