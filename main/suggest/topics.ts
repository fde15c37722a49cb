import { stemsOf } from './likeness.ts'

/** What the notebook's own tagging says of one statement. */
export interface Tagging {
  /** Claims that are like it: how much, and their topics. */
  readonly like: readonly { readonly likeness: number; readonly topics: readonly number[] }[]
  /** For each entity that it names, how often claims about that have a topic, as shares of 1. */
  readonly about: readonly ReadonlyMap<number, number>[]
}

/** How much a topic needs, and how many are proposed. */
const ENOUGH = 0.5
const MOST = 4
const NAMED = 0.6
/** A claim that shares a word or two says nothing of the topic. */
const LIKE = 0.25

/** The stems of the names that each topic has, for `topicsFor`. */
export type TopicStems = ReadonlyMap<number, readonly ReadonlySet<string>[]>

/** Makes ready the names of topics. */
export function topicStems(
  topics: readonly { readonly id: number; readonly names: readonly (readonly string[])[] }[],
): TopicStems {
  return new Map(topics.map(({ id, names }) => [id, names.map((name) => stemsOf(name.join(' ')))]))
}

/**
 * The topics that a statement seems to be about, the surest first: those whose name it holds, those of
 * claims like it, and those that claims about the same entities have.
 */
export function topicsFor(words: string, { like, about }: Tagging, topics: TopicStems): number[] {
  const votes = new Map<number, number>()
  const vote = (topic: number, weight: number) => {
    if (topics.has(topic)) votes.set(topic, (votes.get(topic) ?? 0) + weight)
  }
  const stems = stemsOf(words)
  for (const [topic, names] of topics) {
    const isNamed = names.some(
      (name) => name.size > 0 && [...name].every((word) => stems.has(word)),
    )
    if (isNamed) vote(topic, NAMED)
  }
  for (const { likeness, topics: theirs } of like) {
    if (likeness >= LIKE) for (const topic of theirs) vote(topic, likeness)
  }
  for (const shares of about) {
    for (const [topic, share] of shares) vote(topic, (share * 0.8) / Math.sqrt(about.length))
  }
  return [...votes]
    .filter(([, weight]) => weight >= ENOUGH)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(([topic]) => topic)
}
