import type { Ref } from '#data/model/refs.ts'
import type { SourceFields } from '#data/model/source.ts'
import { insertClaim, type NewClaim } from '#data/store/claim-edits.ts'
import type { Store } from '#data/store/open.ts'
import { insertSource } from '#data/store/sources.ts'
import { stamp } from './notebooks.ts'

/** A short text with a repeated word, quotation marks of both shapes, and letters outside the BMP. */
export const WIRE = [
  'Canada’s farmers want the canola tariffs eased. 𝒜 spokesman called the talks “useful”.',
  'Tariffs on canola answer tariffs on vehicles.',
].join('\n\n')

/** Adds a source of that text. */
export function addSource(
  store: Store,
  text = WIRE,
  fields: Partial<SourceFields> = {},
): Ref<'source'> {
  return store.write((writer) =>
    insertSource(
      writer,
      { fields: { title: 'Wire', type: 'article', ...fields }, text, mediaType: 'text/plain' },
      stamp(),
    ),
  )
}

/** Adds a claim that somebody called Robertson makes, unless said otherwise. */
export function addClaim(store: Store, claim: Partial<NewClaim> = {}): Ref<'claim'> {
  return store.write((writer) =>
    insertClaim(
      writer,
      { statement: 'Canola tariffs may be eased', speaker: 'Colin Robertson', ...claim },
      stamp(),
    ),
  )
}
