import type { Entity } from '#data/model/entity.ts'
import { findQuote, type Span } from '#data/model/quote.ts'

/** Words that say that somebody speaks; a capital makes a name of them, as in the United States. */
const SPEECH =
  /\b(?:[Aa]ccording to|said|says|told|tells|stated|states|warned|warns|argued|argues|claimed|claims|denied|denies|promised|promises|added|adds|believes|believed|announced|announces|insisted|insists)\b/gu

type Named = Pick<Entity, 'name' | 'aliases' | 'kind'>

/**
 * Who seems to speak in a sentence: of the notebook's entities that it names, the one nearest to a
 * word of speech. `undefined` where none is named or nobody speaks; then the source itself does.
 */
export function guessSpeaker(sentence: string, entities: readonly Named[]): string | undefined {
  const speech = [...sentence.matchAll(SPEECH)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
  if (speech.length === 0) return undefined
  let nearest: { name: string; distance: number } | undefined
  for (const entity of entities) {
    for (const { start, end } of mentionsOf(sentence, entity)) {
      const distance = Math.min(
        ...speech.map((verb) => (start >= verb.end ? start - verb.end : verb.start - end)),
      )
      if (!nearest || distance < nearest.distance) nearest = { name: entity.name, distance }
    }
  }
  return nearest?.name
}

function mentionsOf(sentence: string, entity: Named): Span[] {
  return namesOf(entity).flatMap((name) =>
    findQuote(sentence, name).filter(({ start, end }) => {
      const around = `${sentence[start - 1] ?? ' '}${sentence[end] ?? ' '}`
      return !/[\p{L}\p{N}]/u.test(around)
    }),
  )
}

/** Its names; of a person also the last one alone. */
function namesOf({ name, aliases, kind }: Named): string[] {
  const family = name.split(' ').at(-1) ?? ''
  const names = [name, ...aliases, ...(kind === 'person' && family.length > 2 ? [family] : [])]
  return names.filter((one) => one.trim() !== '')
}
