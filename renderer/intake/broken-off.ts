import { useEffect } from 'react'
import { create } from 'zustand'
import { say } from '#data/messages/index.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'

interface BrokenOff {
  /** What stays of an import that was taken back since nobody brought it to its end. */
  readonly left: readonly string[] | undefined
}

const useBrokenOff = create<BrokenOff>(() => ({ left: undefined }))

/** Remembers, until it is told, that an import broke off and was taken back. */
export function noteBrokenOff(left: readonly string[]): void {
  useBrokenOff.setState({ left })
}

/** Says that an import broke off and was taken back: the person did nothing to see it go. */
export function useBrokenOffTold(): void {
  const tell = useTell()
  const left = useBrokenOff((state) => state.left)
  useEffect(() => {
    if (!left) return
    useBrokenOff.setState({ left: undefined })
    tell.warn(
      left.length === 0
        ? say('window.import.broken-off')
        : say('window.import.broken-off-but', { left: left.join(', ') }),
    )
  }, [left, tell])
}
