import { MenuItem } from '@blueprintjs/core'
import { KeyCaps } from './KeyCaps.tsx'
import { useCommands, useKnownCommand } from './registered.tsx'

interface CommandItemProps {
  readonly id: string
  /** Does this in place of the command, such as for one tab; the command says its title and key. */
  readonly onClick?: () => void
}

/** A command in a menu, with the key that it has now; nothing where it cannot be done. */
export function CommandItem({ id, onClick }: CommandItemProps) {
  const commands = useCommands()
  const command = useKnownCommand(id)
  if (!command?.here) return null
  return (
    <MenuItem
      text={command.title}
      labelElement={command.key === undefined ? undefined : <KeyCaps written={command.key} />}
      onClick={onClick ?? (() => commands.run(id))}
    />
  )
}
