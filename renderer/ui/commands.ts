import { createContext, useContext, useEffect, useRef } from 'react'

/** Something that a person can do by a key or from the palette. */
export interface Command {
  /** Lasting name, such as `note.new`: what remapped keys are kept under. */
  readonly id: string
  /** What the palette and the list of keys call it; a text of the catalogue. */
  readonly title: string
  /** The key that it has at first, such as `Ctrl+Shift+P`; a single letter acts outside text fields only. */
  readonly key?: string | undefined
  /** Whether in a text field the key is the field's own. */
  readonly outsideText?: boolean | undefined
  /** Whether it is done once, however long its key is held down. */
  readonly once?: boolean | undefined
  readonly run: () => void
}

/** Where commands are announced while the part of the window that does them is there. */
export interface CommandRegistry {
  /** Announces a command; the answer withdraws it. Of two with one id the later one is meant. */
  announce(command: Command): () => void
}

const Registry = createContext<CommandRegistry | undefined>(undefined)

export const CommandsProvider = Registry.Provider

/** Announces a command while the calling component is shown and `when` holds. */
export function useCommand(command: Command, when = true): void {
  const registry = useContext(Registry)
  const latest = useRef(command)
  useEffect(() => {
    latest.current = command
  })
  const { id, title, key, outsideText, once } = command
  useEffect(() => {
    if (!when || !registry) return undefined
    const run = () => latest.current.run()
    return registry.announce({ id, title, key, outsideText, once, run })
  }, [registry, id, title, key, outsideText, once, when])
}
