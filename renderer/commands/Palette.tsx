import { useMemo, useState } from 'react'
import { fold } from '#data/model/fold.ts'
import { say } from '#data/messages/index.ts'
import { Key } from '#renderer/ui/Empty.tsx'
import { fuzzy } from './fuzzy.ts'
import { KeyCaps } from './KeyCaps.tsx'
import { Picker } from './Picker.tsx'
import { useCommands, useKnownCommands } from './registered.tsx'
import type { KnownCommand } from './registry.ts'
import { Words } from './Words.tsx'

/** The command that shows the palette: it does not list itself. */
export const PALETTE = 'palette.open'

const MOST = 200

/** Everything that can be done here and now, with its key; what was done last stands first. */
export function Palette({ onClose }: { onClose: () => void }) {
  const commands = useCommands()
  const known = useKnownCommands()
  const [query, setQuery] = useState('')
  const here = useMemo(
    () => known.filter(({ here, id }) => here && id !== PALETTE).sort((a, b) => b.used - a.used),
    [known],
  )
  const folded = useMemo(() => here.map(({ title }) => fold(title)), [here])
  return (
    <Picker
      label={say('window.palette')}
      hint={say('window.palette.hint')}
      none={say('window.palette.none')}
      query={query}
      onQuery={setQuery}
      items={found(here, folded, query)}
      renderItem={({ title, spans, key }) => (
        <>
          <Words text={title} spans={spans} />
          {key !== undefined && <KeyCaps written={key} />}
        </>
      )}
      foot={
        <span>
          <Key name="Enter" /> {say('window.palette.enter')}
        </span>
      }
      onPick={({ id }) => commands.run(id)}
      onClose={onClose}
    />
  )
}

function found(
  here: readonly KnownCommand[],
  folded: readonly string[],
  query: string,
): (KnownCommand & { spans: readonly number[] })[] {
  if (query.trim() === '') return here.map((command) => ({ ...command, spans: [] }))
  return fuzzy(folded, query, MOST).map(({ at, spans }) => ({ ...here[at]!, spans }))
}
