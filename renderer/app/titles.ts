import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { DeskId, DeskView } from '#renderer/ui/desk.ts'
import { kindOf } from './workspace/state.ts'

/** What is written on a tab: its reference, where it has one, and its name. */
export interface TabTitle {
  readonly ref?: string
  readonly name: string
}

/** Names the tabs by what the notebook says of them now. */
export function useTitles(): (id: DeskId) => TabTitle {
  const notes = useAsk('notes', 'list', undefined).data
  const sources = useAsk('sources', 'list', undefined).data
  const entities = useAsk('entities', 'list', undefined).data
  return (id) => {
    const named = (list: readonly { ref: string; title?: string; name?: string }[] | undefined) => {
      const one = list?.find(({ ref }) => ref === id)
      return { ref: id, name: one?.title ?? one?.name ?? '' }
    }
    switch (kindOf(id)) {
      case 'note':
        return named(notes)
      case 'source':
        return named(sources)
      case 'entity':
        return named(entities)
      case 'claim':
        return { ref: id, name: say('window.claim') }
      case 'topic':
        return { name: id }
      case 'view':
        return { name: say(`window.view.${id as DeskView}`) }
    }
  }
}
