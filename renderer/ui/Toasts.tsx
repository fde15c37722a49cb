import { OverlayToaster } from '@blueprintjs/core'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { troubleText } from '#renderer/api/trouble.ts'
import { keepMessage } from './messages.ts'

/** Tells the person how a thing they did went. */
export interface Tell {
  readonly done: (message: ReactNode) => void
  readonly trouble: (error: unknown) => void
}

const Telling = createContext<Tell | undefined>(undefined)

/** Shows messages at the bottom left, over the list and never over text. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toaster, setToaster] = useState<OverlayToaster | null>(null)
  const tell = useMemo<Tell>(
    () => ({
      done: (message) => {
        keepMessage(message, false)
        toaster?.show({ message, timeout: 8_000 })
      },
      // A problem stays until it was read and closed.
      trouble: (error) => {
        const message = troubleText(error)
        keepMessage(message, true)
        toaster?.show({ message, intent: 'danger', timeout: 0 })
      },
    }),
    [toaster],
  )
  return (
    <Telling value={tell}>
      {children}
      <OverlayToaster ref={setToaster} className="toasts" position="bottom-left" maxToasts={3} />
    </Telling>
  )
}

export function useTell(): Tell {
  const tell = useContext(Telling)
  if (!tell) throw new Error('useTell outside Toasts')
  return tell
}
