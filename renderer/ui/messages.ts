import type { ReactNode } from 'react'
import { create } from 'zustand'

/** Something that the person was told. */
export interface Message {
  readonly key: number
  readonly text: ReactNode
  readonly trouble: boolean
  readonly at: Date
}

interface Messages {
  /** The last first. */
  readonly messages: readonly Message[]
  /** Problems that were told since the list was looked at. */
  readonly unseen: number
}

/** So many messages are kept to be read again. */
const MOST = 50

/** What the person was told since the window opened. */
export const useMessages = create<Messages>(() => ({ messages: [], unseen: 0 }))

export function keepMessage(text: ReactNode, trouble: boolean): void {
  useMessages.setState(({ messages, unseen }) => ({
    messages: [
      { key: (messages[0]?.key ?? 0) + 1, text, trouble, at: new Date() },
      ...messages,
    ].slice(0, MOST),
    unseen: unseen + (trouble ? 1 : 0),
  }))
}

/** The list of messages was looked at. */
export function seeMessages(): void {
  useMessages.setState({ unseen: 0 })
}
