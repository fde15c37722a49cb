import { linkAt, type TypedLink } from '#data/markdown/link-at.ts'
import { readLinkText } from '#data/markdown/link-text.ts'
import { say } from '#data/messages/index.ts'
import { monaco } from './monaco.ts'
import type { NoteDocument } from './note-document.ts'
import { isOwn, placeIn } from './own-places.ts'

/** Follows a link or topic by what stands between its brackets, or after its `#`. */
export type FollowLink = (kind: TypedLink['kind'], text: string) => void

/**
 * Lets Ctrl+Enter follow the link that the caret stands in, and Ctrl and a click the one that is
 * clicked. Places of the note itself come to the caret; the outside follows all else.
 */
export function followLinks(
  editor: monaco.editor.IStandaloneCodeEditor,
  document: NoteDocument,
  follow: FollowLink,
): monaco.IDisposable {
  function followAt(position: monaco.IPosition | null): void {
    const line = position && editor.getModel()?.getLineContent(position.lineNumber)
    const link = position && line ? linkAt(line, position.column - 1) : undefined
    if (!line || !link) return
    const text = line.slice(link.start, link.end)
    const name = readLinkText(text)
    if (link.kind === 'topic' || !isOwn(name)) return follow(link.kind, text)
    const place = placeIn(document.read.getState().tree, name)
    if (place !== undefined) document.reveal(place)
  }

  const action = editor.addAction({
    id: 'claimbook.follow',
    label: say('window.follow'),
    keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter],
    contextMenuGroupId: 'navigation',
    run: () => followAt(editor.getPosition()),
  })
  const clicked = editor.onMouseUp(({ event, target }) => {
    const wanted = event.leftButton && (event.ctrlKey || event.metaKey) && !event.shiftKey
    if (wanted && target.type === monaco.editor.MouseTargetType.CONTENT_TEXT) {
      followAt(target.position)
    }
  })
  return {
    dispose() {
      action.dispose()
      clicked.dispose()
    },
  }
}
