import { useCallback, useSyncExternalStore } from 'react'
import type { NoteDocument } from '#renderer/editor/note-document.ts'

/** The text that an editor's model holds now, unsaved edits included. */
export function useModelText(model: NoteDocument['model']): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      const listening = model.onDidChangeContent(listener)
      return () => listening.dispose()
    },
    [model],
  )
  return useSyncExternalStore(subscribe, () => model.getValue())
}
