import { say } from '#data/messages/index.ts'
import type { monaco } from './monaco.ts'
import type { ReadNote } from './read-note.ts'
import { type NameAt, nameAt } from './rename.ts'

/** Lists what refers to something that stands in a text as it was just read; `undefined`: to the note itself. */
export type ListReferences = (name: NameAt | undefined, read: ReadNote) => void

/** Lets what refers to what stands at the caret be listed. */
export function listReferences(
  editor: monaco.editor.IStandaloneCodeEditor,
  read: () => ReadNote,
  list: ListReferences,
): monaco.IDisposable {
  return editor.addAction({
    id: 'claimbook.references',
    label: say('window.references'),
    contextMenuGroupId: 'navigation',
    run: () => {
      const position = editor.getPosition()
      const model = editor.getModel()
      if (!position || !model) return
      const now = read()
      list(nameAt(now, model.getOffsetAt(position)), now)
    },
  })
}
