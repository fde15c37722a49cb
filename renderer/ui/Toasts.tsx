import { OverlayToaster } from '@blueprintjs/core'
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { say } from '#data/messages/index.ts'
import { troubleText } from '#renderer/api/trouble.ts'
import { keepMessage } from './messages.ts'
import { askTurn, type OwnTurn, type Turn } from './turn.ts'

/** Tells the person how a thing they did went. */
export interface Tell {
  /** @param turn what a button beside the message takes back, or does again */
  readonly done: (message: ReactNode, turn?: Turn | OwnTurn) => void
  /** Something that may cost work later; it stays until it was read and closed. */
  readonly warn: (message: ReactNode) => void
  readonly trouble: (error: unknown) => void
}

const Telling = createContext<Tell | undefined>(undefined)

/** Shows messages at the bottom left, over the list and never over text. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toaster, setToaster] = useState<OverlayToaster | null>(null)
  const tell = useMemo<Tell>(
    () => ({
      done: (message, turn) => {
        keepMessage(message, false)
        const action = turn && {
          text: say(`window.${turn.way}`),
          onClick: () => ('by' in turn ? turn.by() : askTurn(turn)),
        }
        toaster?.show({ message, timeout: 8_000, ...(action && { action }) })
      },
      warn: (message) => {
        keepMessage(message, true)
        toaster?.show({ message, intent: 'warning', timeout: 0 })
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

/**
 * Warns once of what lasts, until it is over and comes again.
 * @param text what to say; `null`: it is over; `undefined`: nobody knows
 */
export function useWarned(text: string | null | undefined): void {
  const tell = useTell()
  const told = useRef<string>(undefined)
  useEffect(() => {
    if (text === null) told.current = undefined
    else if (text !== undefined && text !== told.current) {
      told.current = text
      tell.warn(text)
    }
  }, [text, tell])
}
