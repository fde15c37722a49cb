import { say } from '#data/messages/index.ts'
import type { NoteDocument } from '#renderer/editor/note-document.ts'
import { type Command, useCommand } from '#renderer/ui/commands.ts'

interface WritingAct extends Pick<Command, 'id' | 'title' | 'key'> {
  /** Monaco's name for it. */
  readonly act: string
}

const ACTS: readonly WritingAct[] = [
  { id: 'note.follow', title: say('window.follow'), key: 'F12', act: 'claimbook.follow' },
  {
    id: 'note.references',
    title: say('window.references'),
    key: 'Shift+F12',
    act: 'claimbook.references',
  },
  { id: 'note.fold', title: say('window.fold'), key: 'Ctrl+{', act: 'editor.fold' },
  { id: 'note.unfold', title: say('window.unfold'), key: 'Ctrl+}', act: 'editor.unfold' },
  { id: 'note.fold-all', title: say('window.fold.all'), act: 'editor.foldAll' },
  { id: 'note.unfold-all', title: say('window.unfold.all'), act: 'editor.unfoldAll' },
  { id: 'note.fix', title: say('window.fix'), key: 'Ctrl+.', act: 'editor.action.quickFix' },
  {
    id: 'note.next-finding',
    title: say('window.fix.next'),
    key: 'F8',
    act: 'editor.action.marker.next',
  },
]

/** What the editor of a note does at its caret, for the palette and by keys that can be changed. */
export function WritingKeys({ document }: { document: NoteDocument }) {
  return ACTS.map((one) => <WritingKey key={one.id} act={one} document={document} />)
}

function WritingKey({ act, document }: { act: WritingAct; document: NoteDocument }) {
  useCommand({ ...act, run: () => document.act(act.act) })
  return null
}
