import { say } from '#data/messages/index.ts'
import { NoteList } from '#renderer/notes/NoteList.tsx'
import { SourceList } from '#renderer/sources/SourceList.tsx'
import { TopicList } from '#renderer/topics/TopicList.tsx'

interface SideProps {
  readonly current: string | undefined
  readonly onOpen: (id: string) => void
  readonly onNewNote: () => void
}

/** The lists at the left; each folds and scrolls alone. */
export function Side({ current, onOpen, onNewNote }: SideProps) {
  return (
    <nav className="side" data-pane aria-label={say('window.side')}>
      <NoteList current={current} onOpen={onOpen} onNew={onNewNote} />
      <SourceList current={current} onOpen={onOpen} />
      <TopicList current={current} onOpen={onOpen} />
    </nav>
  )
}
