import { list, type Reader, sql } from './sql.ts'

/** How many claims or notes are tagged with a topic itself, and with it or one below it; each once. */
export interface TopicCount {
  readonly own: number
  readonly all: number
}

export type TaggedThing = 'claim' | 'note'

/** What is tagged, in the order of the things. */
const PAIRS = {
  claim: sql`SELECT claim AS thing, topic FROM claim_topic ORDER BY claim`,
  note: sql`SELECT note AS thing, topic FROM note_topic ORDER BY note`,
}

/**
 * The counts of all topics that have any, by their rows. In one pass over what is tagged: a count for
 * each topic by itself takes seconds where there are thousands.
 */
export function countEveryTopic(reader: Reader, thing: TaggedThing): Map<number, TopicCount> {
  const parents = parentsOf(reader)
  const counts = new Map<number, { own: number; all: number; last: number }>()
  const countOf = (topic: number) => {
    const known = counts.get(topic)
    if (known) return known
    const made = { own: 0, all: 0, last: -1 }
    counts.set(topic, made)
    return made
  }
  for (const pair of reader.all<{ thing: number; topic: number }>(PAIRS[thing])) {
    countOf(pair.topic).own += 1
    for (let at: number | null = pair.topic; at !== null; at = parents.get(at) ?? null) {
      const count = countOf(at)
      // By another topic below, and so are all above.
      if (count.last === pair.thing) break
      count.last = pair.thing
      count.all += 1
    }
  }
  return counts
}

/** The counts of one topic. @param within its row with those of all below it */
export function countTopic(
  reader: Reader,
  thing: TaggedThing,
  topic: number,
  within: readonly number[],
): TopicCount {
  const [all = 0, own = 0] = [within, [topic]].map(
    (topics) => reader.pluck<number>(countStatement(thing, topics))[0],
  )
  return { own, all }
}

export function countStatement(thing: TaggedThing, topics: readonly number[]) {
  return thing === 'claim'
    ? sql`SELECT count(DISTINCT claim) FROM claim_topic WHERE topic IN (${list(topics)})`
    : sql`SELECT count(DISTINCT note) FROM note_topic WHERE topic IN (${list(topics)})`
}

function parentsOf(reader: Reader): Map<number, number | null> {
  const rows = reader.all<{ id: number; parent: number | null }>(sql`SELECT id, parent FROM topic`)
  return new Map(rows.map(({ id, parent }) => [id, parent]))
}
