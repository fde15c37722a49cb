import { Menu, MenuDivider, MenuItem } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import type { Topic } from '#data/model/topic.ts'
import { askNaming } from '#renderer/ui/naming.ts'
import { askRemoval } from '#renderer/ui/removal.ts'
import { useTopicActs } from './use-topic-acts.ts'

interface TopicMenuProps {
  readonly topic: Pick<Topic, 'path' | 'archived'>
  readonly onBelow: () => void
}

/** What can be done with a topic: what dragging does, too. */
export function TopicMenu({ topic: { path, archived }, onBelow }: TopicMenuProps) {
  const acts = useTopicActs()
  const what = { of: 'topic', path } as const
  const away = archived === 'itself'
  return (
    <Menu size="small">
      <MenuItem text={say('window.topic.below')} onClick={onBelow} />
      <MenuItem
        text={say('window.topic.rename')}
        label="F2"
        onClick={() => askNaming({ way: 'rename', what })}
      />
      <MenuItem
        text={say('window.topic.merge')}
        onClick={() => askNaming({ way: 'merge', what })}
      />
      <MenuItem
        text={say(away ? 'window.topic.unarchive' : 'window.topic.archive')}
        disabled={archived === 'above'}
        onClick={() => void acts.archive(path, !away)}
      />
      <MenuDivider />
      <MenuItem
        text={say('window.topic.delete')}
        label={say('window.searches.remove.key')}
        onClick={() => askRemoval({ noun: 'topic', path })}
      />
    </Menu>
  )
}
