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
