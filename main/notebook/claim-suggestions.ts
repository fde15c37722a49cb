import { setImmediate } from 'node:timers/promises'
import { Problem } from '#data/model/problem.ts'
import { contextOf } from '#data/model/quote.ts'
import { formatRef, type Ref, refNumber } from '#data/model/refs.ts'
import { claimsRestingOn, type Passage } from '#data/model/source.ts'
import { wordsOf } from '#data/query/text.ts'
import { type EntityName, namesAmong } from '#data/store/entity-mentions.ts'
import { similarClaims, type WordCounts } from '#data/store/similar.ts'
import { getSource } from '#data/store/sources.ts'
import type { Reader } from '#data/store/sql.ts'
import { comparedClaims, topicNames, topicsAbout } from '#data/store/topic-habits.ts'
import { topicPaths } from '#data/store/topics.ts'
import { relatedWords } from '#main/suggest/countries.ts'
import { likeness, stemsOf } from '#main/suggest/likeness.ts'
import type { Suggested } from '#main/suggest/index.ts'
import { topicsFor, type TopicStems, topicStems } from '#main/suggest/topics.ts'
import type { ClaimSuggestion, ClaimSuggestions } from '#preload/contract/claim-suggestions.ts'
import type { Session } from './session.ts'

/** A longer text, of about a thousand pages, is read only so far. */
const MOST = 3_000_000
/** How long the notebook is held without letting others in, in milliseconds. */
const SLICE_MS = 8
/** Claims that a suggestion is compared with, and how like one must be to say nearly the same. */
const COMPARED = 6
const SAME = 0.55

/**
 * The claims that a source’s text seems to make. The text is read in a child process; what the notebook
 * knows is looked up here, in slices between other calls.
 * @throws Problem not-found, notebook-other
 * @throws the reason of `signal` when it aborts
 */
export async function suggestClaims(
  session: Session,
  ref: Ref<'source'>,
  signal: AbortSignal | undefined,
): Promise<ClaimSuggestions> {
  const { published, publisher, rendition, passages } = getSource(session.store.read, ref)
  const text = rendition.text.slice(0, MOST)
  const rest = resting(session, signal)
  const names = await namesFor(session, text, rest)
  const found = await session.suggester.find({ text, published, publisher, names }, signal)
  await rest()
  const notebook = lookInto(session.store.read, passages)
  const items: ClaimSuggestion[] = []
  for (const each of found) {
    items.push(notebook.complete(each, contextOf(text, each).prefix.trim()))
    await rest()
  }
  return { items, until: text.length }
}

/** Lets others in when a slice is over; and ends the work when it is not wanted any more. */
function resting(session: Session, signal: AbortSignal | undefined): () => Promise<void> {
  const { store } = session
  let since = performance.now()
  return async () => {
    if (performance.now() - since > SLICE_MS) {
      await setImmediate()
      since = performance.now()
    }
    signal?.throwIfAborted()
    if (session.store !== store) throw new Problem('notebook-other', {})
  }
}

async function namesFor(
  session: Session,
  text: string,
  rest: () => Promise<void>,
): Promise<readonly EntityName[]> {
  const words = new Set<string>()
  let count = 0
  for (const { folded } of wordsOf(text)) {
    words.add(folded)
    if (++count % 1_000 === 0) await rest()
  }
  for (const word of relatedWords(words)) words.add(word)
  const names = namesAmong(session.store.read, words)
  for (;;) {
    const { done, value } = names.next()
    if (done) return value
    await rest()
  }
}

/** Looks up what the notebook has to each suggestion; what is asked twice is kept. */
function lookInto(reader: Reader, passages: readonly Passage[]) {
  const topics: TopicStems = topicStems(topicNames(reader))
  const paths = topicPaths(reader)
  const counts: WordCounts = new Map()
  const habits = new Map<number, ReadonlyMap<number, number>>()
  const habitsOf = (entity: Ref<'entity'>) => {
    const id = refNumber('entity', entity)!
    const known = habits.get(id) ?? topicsAbout(reader, id)
    habits.set(id, known)
    return known
  }
  return {
    complete(suggested: Suggested, prefix: string): ClaimSuggestion {
      const { statement, speaker, entities, why, exact } = suggested
      const stems = stemsOf(statement)
      const compared = comparedClaims(
        reader,
        similarClaims(reader, statement, COMPARED, counts),
      ).map((claim) => ({ ...claim, likeness: likeness(stems, stemsOf(claim.statement)) }))
      const known = entities.flatMap(({ entity }) => (entity ? [entity.ref] : []))
      const claims = claimsRestingOn(passages, suggested)
      return {
        ...suggested,
        prefix: prefix === '' ? undefined : prefix,
        speaker: speaker && { name: speaker.name, entity: speaker.entity?.ref },
        entities: entities.map(({ name, kind, entity }) => ({ name, kind, entity: entity?.ref })),
        topics: topicsFor(exact, { like: compared, about: known.map(habitsOf) }, topics).map(
          (topic) => paths.get(topic) ?? '',
        ),
        alike: compared
          .filter((claim) => claim.likeness >= SAME)
          .toSorted((one, other) => other.likeness - one.likeness)
          .map((claim) => ({
            ref: formatRef('claim', claim.id),
            statement: claim.statement,
            speaker: claim.speaker,
            likeness: Number(claim.likeness.toFixed(2)),
          }))
          .filter(({ ref }) => !claims.includes(ref)),
        claims,
        why: [...why],
      }
    },
  }
}
