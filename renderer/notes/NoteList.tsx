import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Tree } from '#renderer/ui/Tree.tsx'
import { noteRows, noteTree } from './note-tree.tsx'

interface NoteListProps {
  readonly current?: string | undefined
  readonly onOpen: (id: string) => void
  readonly onNew: () => void
}

/** All notes, by folder and title. */
export function NoteList({ current, onOpen, onNew }: NoteListProps) {
  const notes = useAsk('notes', 'list', undefined)
  return (
    <Section
      title={say('window.notes')}
      count={notes.data?.length}
      act={
        <button
          type="button"
          className="icon-button"
          aria-label={say('window.note.new')}
          title={`${say('window.note.new')} (Ctrl+N)`}
          onClick={onNew}
        >
          <Icon name="plus" />
        </button>
      }
    >
      <Answer result={notes}>
        {(all) =>
          all.length === 0 ? (
            <Empty>{say('window.notes.none')}</Empty>
          ) : (
            <Tree
              label={say('window.notes')}
              nodes={noteTree(all)}
              current={current}
              onOpen={onOpen}
            />
          )
        }
      </Answer>
    </Section>
  )
}

/** The notes that are briefings, by title. */
export function BriefingList({ current, onOpen }: Omit<NoteListProps, 'onNew'>) {
  const notes = useAsk('notes', 'list', undefined)
  const briefings = notes.data?.filter(({ briefing }) => briefing !== undefined)
  return (
    <Section title={say('window.rail.briefings')} count={briefings?.length}>
      <Answer result={notes}>
        {() =>
          !briefings || briefings.length === 0 ? (
            <Empty>{say('window.briefings.none')}</Empty>
          ) : (
            <Tree
              label={say('window.rail.briefings')}
              nodes={noteRows(briefings)}
              current={current}
              onOpen={onOpen}
            />
          )
        }
      </Answer>
    </Section>
  )
}
