import { say } from '#data/messages/index.ts'
import type { NoteSummary } from '#data/model/note.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { TreeNode } from '#renderer/ui/Tree.tsx'
import { Tree } from '#renderer/ui/Tree.tsx'

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

/** Notes as a tree of their folders: folders before notes, both by name. */
export function noteTree(notes: readonly NoteSummary[]): TreeNode[] {
  const root: Folder = { folders: new Map(), notes: [] }
  for (const note of notes) {
    let folder = root
    for (const name of note.folder.split('/').filter(Boolean)) {
      const inner = folder.folders.get(name) ?? { folders: new Map(), notes: [] }
      folder.folders.set(name, inner)
      folder = inner
    }
    folder.notes.push(note)
  }
  return toNodes(root, '')
}

interface Folder {
  readonly folders: Map<string, Folder>
  readonly notes: NoteSummary[]
}

function toNodes(folder: Folder, path: string): TreeNode[] {
  const folders = [...folder.folders]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, inner]) => ({
      id: `${path}${name}/`,
      label: name,
      opens: false,
      children: toNodes(inner, `${path}${name}/`),
    }))
  const notes = folder.notes
    .toSorted((a, b) => a.title.localeCompare(b.title))
    .map((note) => ({
      id: note.ref,
      label: note.title,
      lead: <Icon name={note.briefing === undefined ? 'note' : 'briefing'} />,
      opens: true,
      children: [],
    }))
  return [...folders, ...notes]
}
