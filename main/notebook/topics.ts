import { Problem } from '#data/model/problem.ts'
import type { Topic } from '#data/model/topic.ts'
import { ensureTopic, listTopics as readTopics, topicPaths } from '#data/store/topics.ts'
import type { Session } from './session.ts'

export function listTopics({ store }: Session): Topic[] {
  return readTopics(store.read)
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
  const written = topicPaths(session.store.read).get(id)
  const topic = readTopics(session.store.read).find((one) => one.path === written)
  if (!topic) throw new Problem('not-found', { what: 'topic', name: path })
  return topic
}
