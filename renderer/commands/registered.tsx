import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { useAsk } from '#renderer/api/ask.ts'
import { CommandsProvider } from '#renderer/ui/commands.ts'
import { sayKeys } from './KeyCaps.tsx'
import { Commands, type KnownCommand } from './registry.ts'

const Registered = createContext<Commands | undefined>(undefined)

/** Holds the window's commands, listens to its keys, and follows the keys that the person chose. */
export function CommandRegistered({ children }: { children: ReactNode }) {
  const [commands] = useState(() => new Commands())
  const keys = useAsk('settings', 'get', undefined).data?.keys
  useEffect(() => commands.listen(window), [commands])
  useEffect(() => commands.choose(keys ?? {}), [commands, keys])
  return (
    <Registered value={commands}>
      <CommandsProvider value={commands}>{children}</CommandsProvider>
    </Registered>
  )
}

export function useCommands(): Commands {
  const commands = useContext(Registered)
  if (!commands) throw new Error('useCommands outside CommandRegistered')
  return commands
}

/** Every command known, by title. */
export function useKnownCommands(): readonly KnownCommand[] {
  const { subscribe, known } = useCommands()
  return useSyncExternalStore(subscribe, known)
}

/** One command, once it was announced. */
export function useKnownCommand(id: string): KnownCommand | undefined {
  return useKnownCommands().find((command) => command.id === id)
}

/** What a button that does a command is called on hover: with the key that the command has now. */
export function useHint(id: string, label: string): string {
  const key = useKnownCommand(id)?.key
  return key === undefined ? label : `${label} (${sayKeys(key)})`
}
