import type { StoreApi } from 'zustand/vanilla'
import type { monaco } from './monaco.ts'
import type { WritingPlace } from './open-documents.ts'

/** Tells where the person is in an editor's text, and follows where its preview is scrolled. */
export function keepPlace(
  editor: monaco.editor.IStandaloneCodeEditor,
  place: StoreApi<WritingPlace>,
): monaco.IDisposable {
  let following = false

  function topLine(): number {
    const line = editor.getVisibleRanges()[0]?.startLineNumber ?? 1
    const from = editor.getTopForLineNumber(line)
    const height = editor.getTopForLineNumber(line + 1) - from
    const past = editor.getScrollTop() - from
    return line + (height > 0 ? Math.min(Math.max(past / height, 0), 0.99) : 0)
  }

  const moved = editor.onDidChangeCursorPosition(({ position }) => {
    const caret = editor.getModel()?.getOffsetAt(position) ?? 0
    place.setState({ caret })
  })
  const scrolled = editor.onDidScrollChange(({ scrollTopChanged }) => {
    if (scrollTopChanged && !following) place.setState({ top: topLine(), by: 'editor' })
  })
  const unfollow = place.subscribe(({ top, by }, before) => {
    if (by !== 'preview' || top === before.top) return
    const line = Math.floor(top)
    const from = editor.getTopForLineNumber(line)
    const height = editor.getTopForLineNumber(line + 1) - from
    following = true
    editor.setScrollTop(top <= 1 ? 0 : from + (top - line) * height)
    following = false
  })
  return {
    dispose() {
      moved.dispose()
      scrolled.dispose()
      unfollow()
    },
  }
}
