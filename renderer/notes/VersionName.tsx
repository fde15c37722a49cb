import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { NoteVersion } from '#data/model/version.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { compareVersion, useShownVersion } from './shown-version.ts'

interface VersionNameProps {
  readonly note: Ref<'note'>
  readonly version: NoteVersion
}

/** What a version is called: a button that becomes a field. Enter keeps the name, an empty one takes it away. */
export function VersionName({ note, version }: VersionNameProps) {
  const client = useClient()
  const queries = useQueryClient()
  const tell = useTell()
  const [typed, setTyped] = useState<string>()
  if (typed === undefined) {
    return (
      <button type="button" className="act" onClick={() => setTyped(version.name ?? '')}>
        {say(version.name === undefined ? 'window.versions.name' : 'window.versions.rename')}
      </button>
    )
  }

  async function keep(written: string): Promise<void> {
    const name = written.trim() === '' ? undefined : written.trim()
    setTyped(undefined)
    if (name === version.name) return
    try {
      await client.history.nameVersion({ ...act(), ref: note, version: version.version, name })
      await queries.invalidateQueries({ queryKey: ['history'] })
      // What is shown may be another one by now, or the text.
      const shown = useShownVersion.getState()
      if (shown.note === note && shown.version === version) {
        compareVersion(note, { ...version, name })
      }
    } catch (error) {
      tell.trouble(error)
    }
  }

  return (
    <input
      className="field"
      aria-label={say('window.versions.called')}
      placeholder={say('window.versions.called')}
      value={typed}
      autoFocus
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void keep(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void keep(typed)
        else if (event.key === 'Escape') setTyped(undefined)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}
