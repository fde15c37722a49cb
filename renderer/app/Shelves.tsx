import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import { SourceList } from '#renderer/sources/SourceList.tsx'
import { EntityList } from '#renderer/topics/EntityList.tsx'
import { TopicList } from '#renderer/topics/TopicList.tsx'
import { SectionTabs } from '#renderer/ui/SectionTabs.tsx'

interface ShelvesProps {
  readonly current: string | undefined
  readonly onOpen: (id: string) => void
}

/** What the notebook is sorted by, whatever the rail shows: topics, entities, sources. */
export function Shelves({ current, onOpen }: ShelvesProps) {
  const [shown, setShown] = useState('topics')
  return (
    <SectionTabs
      label={say('window.shelves')}
      foldLabel={say('window.shelves.fold')}
      className="topics"
      shown={shown}
      onShow={setShown}
      tabs={[
        {
          id: 'topics',
          title: say('window.topics'),
          body: <TopicList current={current} onOpen={onOpen} />,
        },
        {
          id: 'entities',
          title: say('window.entities'),
          body: <EntityList current={current} onOpen={onOpen} />,
        },
        {
          id: 'sources',
          title: say('window.sources'),
          body: <SourceList current={current} onOpen={onOpen} />,
        },
      ]}
    />
  )
}
