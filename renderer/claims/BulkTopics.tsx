import { topicLevels } from '#data/model/topic.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { BulkNames } from './BulkNames.tsx'
import type { EditMany } from './use-edit-many.ts'

interface BulkProps {
  /** What all of the claims have, and what only some have. */
  readonly shared: { readonly all: readonly string[]; readonly some: readonly string[] }
  readonly edit: EditMany
}

/** The topics of several claims. */
export function BulkTopics({ shared, edit }: BulkProps) {
  const topics = useAsk('topics', 'list', undefined).data ?? []
  return (
    <BulkNames
      of="topics"
      {...shared}
      options={topics.map(({ path }) => path)}
      read={topicPath}
      onChange={({ added, removed }) =>
        void edit({
          ...(added.length > 0 ? { addTopics: added } : {}),
          ...(removed.length > 0 ? { removeTopics: removed } : {}),
        })
      }
    />
  )
}

/** The entities that several claims are about. */
export function BulkEntities({ shared, edit }: BulkProps) {
  const entities = useAsk('entities', 'list', undefined).data ?? []
  return (
    <BulkNames
      of="entities"
      {...shared}
      options={entities.map(({ name }) => name)}
      onChange={({ added, removed }) =>
        void edit({
          ...(added.length > 0 ? { addEntities: added } : {}),
          ...(removed.length > 0 ? { removeEntities: removed } : {}),
        })
      }
    />
  )
}

/** A topic's path as it is kept; `undefined` for what can be none. */
export function topicPath(text: string): string | undefined {
  return topicLevels(text)?.join('/')
}
