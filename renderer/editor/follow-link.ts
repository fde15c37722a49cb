import { linkAt, type TypedLink } from '#data/markdown/link-at.ts'
import { say } from '#data/messages/index.ts'
import { monaco } from './monaco.ts'

/** Follows a link or topic by what stands between its brackets, or after its `#`. */
export type FollowLink = (kind: TypedLink['kind'], text: string) => void

/** Lets Ctrl+Enter follow the link that the caret stands in. */
export function followLinks(
  editor: monaco.editor.IStandaloneCodeEditor,
  follow: FollowLink,
): monaco.IDisposable {
  return editor.addAction({
    id: 'claimbook.follow',
    label: say('window.follow'),
    keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter],
    contextMenuGroupId: 'navigation',
    run: () => {
      const position = editor.getPosition()
      const model = editor.getModel()
      if (!position || !model) return
      const line = model.getLineContent(position.lineNumber)
      const link = linkAt(line, position.column - 1)
      if (link) follow(link.kind, line.slice(link.start, link.end))
    },
  })
}
