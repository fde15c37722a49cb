import { usuallyOld } from '#data/model/gap.ts'
import { Problem } from '#data/model/problem.ts'
import type { Topic } from '#data/model/topic.ts'
import { getTopicPage } from '#data/store/topic-pages.ts'
import {
  archiveTopic as archiveInStore,
  describeTopics,
  ensureTopic,
  listTopics as readTopics,
  type TopicListing,
  topicNumber,
} from '#data/store/topics.ts'
import type { TopicPage } from '#preload/contract/topics.ts'
import type { Session } from './session.ts'

export function listTopics({ store }: Session, listing?: TopicListing): Topic[] {
  return readTopics(store.read, listing)
}

/** A topic with how the claims tagged with it, or below it, divide. @throws Problem not-found */
export function getTopic({ store, ports }: Session, path: string): TopicPage {
  return getTopicPage(store.read, path, usuallyOld(ports.now()))
}

/**
 * Makes a topic with all above it; one that is there already stays as it is.
 * @throws Problem input-invalid when the text is no topic
 */
export function addTopic(session: Session, input: { action: string; path: string }): Topic {
  const { action, path } = input
  const id = session.act('topics.add', action, { path }, ({ writer, stamp, touch }) => {
    touch('topic', path)
    return ensureTopic(writer, path, stamp)
  })
  return describe(session, id, path)
}

/** Puts a topic away, or takes it out again. @throws Problem not-found */
export function archiveTopic(
  session: Session,
  input: { readonly action: string; readonly path: string; readonly archived: boolean },
): Topic {
  const { action, ...what } = input
  const id = session.act('topics.archive', action, what, ({ writer, touch }) => {
    const topic = topicNumber(writer, input.path)
    archiveInStore(writer, topic, input.archived)
    touch('topic', input.path)
    return topic
  })
  return describe(session, id, input.path)
}

function describe(session: Session, id: number, name: string): Topic {
  const [topic] = describeTopics(session.store.read, [id])
  if (!topic) throw new Problem('not-found', { what: 'topic', name })
  return topic
}
