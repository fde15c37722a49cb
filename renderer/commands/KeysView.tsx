import { useMemo, useState } from 'react'
import { fold } from '#data/model/fold.ts'
import { say } from '#data/messages/index.ts'
import { ProgramPage } from '#renderer/ui/ProgramPage.tsx'
import { KeyCaps } from './KeyCaps.tsx'
import { KeyRecorder } from './KeyRecorder.tsx'
import { useKnownCommands } from './registered.tsx'
import type { ChosenKeys, KnownCommand } from './registry.ts'
import { useSettings } from './use-settings.ts'
import './views.css'

/** Every command with its key: found by words, changed by pressing the new key. */
export function KeysView() {
  const known = useKnownCommands()
  const { settings, change } = useSettings()
  const [query, setQuery] = useState('')
  const [changing, setChanging] = useState<string>()
  const keys = settings?.keys ?? {}
  const titles = useMemo(() => new Map(known.map(({ id, title }) => [id, title])), [known])
  const shown = known.filter((command) => matches(command, query))

  function give(command: KnownCommand, key: string | null): void {
    setChanging(undefined)
    change({ keys: withKey(keys, command, key) })
  }

  return (
    <ProgramPage view="keys" title={say('window.keys')} lead={say('window.keys.lead')}>
      <p className="bar">
        <input
          type="search"
          data-first
          aria-label={say('window.keys.find')}
          placeholder={say('window.keys.find')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <button
          type="button"
          className="plain"
          disabled={Object.keys(keys).length === 0}
          onClick={() => change({ keys: {} })}
        >
          {say('window.keys.reset.all')}
        </button>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('window.keys.command')}</th>
            <th scope="col">{say('window.keys.key')}</th>
            <th scope="col">
              <span className="unseen">{say('window.keys.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((command) => (
            <tr key={command.id}>
              <th scope="row">
                {command.title}
                {command.clashes.length > 0 && (
                  <span className="clash">
                    {say('window.keys.clash', {
                      titles: command.clashes.map((id) => titles.get(id) ?? id).join(', '),
                    })}
                  </span>
                )}
              </th>
              <td>
                {changing === command.id ? (
                  <KeyRecorder
                    command={command}
                    known={known}
                    onKeep={(key) => give(command, key)}
                    onLeave={() => setChanging(undefined)}
                  />
                ) : command.key === undefined ? (
                  <span className="quiet">{say('window.keys.none')}</span>
                ) : (
                  <KeyCaps written={command.key} all />
                )}
              </td>
              <td className="acts">
                {command.key !== command.usual && (
                  <button
                    type="button"
                    className="plain"
                    aria-label={say('window.keys.reset.one', { title: command.title })}
                    onClick={() => give(command, command.usual ?? null)}
                  >
                    {say('window.keys.reset')}
                  </button>
                )}
                {changing !== command.id && (
                  <button
                    type="button"
                    className="plain"
                    aria-label={say('window.keys.change.one', { title: command.title })}
                    onClick={() => setChanging(command.id)}
                  >
                    {say('window.keys.change')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className="quiet">{say('window.palette.none')}</p>}
    </ProgramPage>
  )
}

function matches({ title, key }: KnownCommand, query: string): boolean {
  const text = fold(`${title} ${key ?? ''} ${key?.replaceAll('+', ' ') ?? ''}`)
  return fold(query)
    .split(' ')
    .every((word) => text.includes(word))
}

/** The chosen keys with one more; the usual key is not kept, so that it stays what the program says. */
function withKey(keys: ChosenKeys, { id, usual }: KnownCommand, key: string | null): ChosenKeys {
  const { [id]: _before, ...others } = keys
  return key === (usual ?? null) ? others : { ...others, [id]: key }
}
