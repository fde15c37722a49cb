import { say } from '#data/messages/index.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'

/** What is done to a topic at once, each with its way back. */
export interface TopicActs {
  readonly archive: (path: string, archived: boolean) => Promise<void>
  /** Puts a topic under another one, or with '' under none. */
  readonly move: (path: string, above: string) => Promise<void>
}

export function useTopicActs(): TopicActs {
  const client = useClient()
  const desk = useDesk()
  const tell = useTell()
  return {
    async archive(path, archived) {
      try {
        const acted = act()
        await client.topics.archive({ ...acted, path, archived })
        const done = archived ? 'archived' : 'unarchived'
        tell.done(say(`window.topic.${done}`, { path }), undoOf(acted))
      } catch (error) {
        tell.trouble(error)
      }
    },
    async move(path, above) {
      const name = path.slice(path.lastIndexOf('/') + 1)
      const to = above === '' ? name : `${above}/${name}`
      if (to === path) return
      try {
        const acted = act()
        await client.topics.rename({ ...acted, path, to })
        desk.lead(`#${path}`, `#${to}`)
        tell.done(say('window.topic.moved', { path: to }), undoOf(acted))
      } catch (error) {
        tell.trouble(error)
      }
    },
  }
}
