import { OverlayToaster } from '@blueprintjs/core'
import { createContext, type ReactNode, useCallback, useContext, useRef } from 'react'
import { troubleText } from '#renderer/api/trouble.ts'

/** Tells the person how a thing they did went. */
export interface Tell {
  readonly done: (message: ReactNode) => void
  readonly trouble: (error: unknown) => void
}

const Telling = createContext<Tell | undefined>(undefined)

/** Shows messages at the bottom left, over the list and never over text. */
export function Toasts({ children }: { children: ReactNode }) {
  const toaster = useRef<OverlayToaster>(null)
  const show = useCallback((message: ReactNode, intent: 'none' | 'danger') => {
    toaster.current?.show({ message, intent, timeout: intent === 'danger' ? 0 : 8_000 })
  }, [])
  const tell = useRef<Tell>({
    done: (message) => show(message, 'none'),
    trouble: (error) => show(troubleText(error), 'danger'),
  })
  return (
    <Telling value={tell.current}>
      {children}
      <OverlayToaster ref={toaster} position="bottom-left" maxToasts={3} />
    </Telling>
  )
}

export function useTell(): Tell {
  const tell = useContext(Telling)
  if (!tell) throw new Error('useTell outside Toasts')
  return tell
}
