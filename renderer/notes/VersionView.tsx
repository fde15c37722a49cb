import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { sayDay } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { NoteVersion } from '#data/model/version.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { DiffView } from '#renderer/editor/DiffView.tsx'
import type { NoteDocument } from '#renderer/editor/note-document.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { compareVersion } from './shown-version.ts'
import { VersionName } from './VersionName.tsx'

interface VersionViewProps {
  readonly document: NoteDocument
  readonly version: NoteVersion
}

/** A version of a note at the left, what it says now or another version at the right. Esc returns to the text. */
export function VersionView({ document, version }: VersionViewProps) {
  const { ref } = document
  const client = useClient()
  const queries = useQueryClient()
  const tell = useTell()
  const [other, setOther] = useState(NOW)
  const before = useAsk('history', 'versionText', { ref, version: version.version })
  const after = useOtherText(document, other)
  const view = useRef<HTMLElement>(null)
  useEffect(() => view.current?.focus(), [version.version, version.at])

  function close(): void {
    compareVersion(ref, undefined)
    document.focus()
  }

  async function restore(): Promise<void> {
    try {
      // What is typed and not saved yet is a version too.
      await document.flush()
      const acted = act()
      await client.history.restoreVersion({ ...acted, ref, version: version.version })
      void queries.invalidateQueries({ queryKey: ['history'] })
      close()
      tell.done(say('window.versions.restored', { when: sayDay(version.at, true) }), undoOf(acted))
    } catch (error) {
      tell.trouble(error)
    }
  }

  return (
    <section
      ref={view}
      className="version-view"
      aria-label={say('window.versions.view')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <header className="bar">
        <button type="button" className="act primary" onClick={() => void restore()}>
          {say('window.versions.restore')}
        </button>
        <VersionName note={ref} version={version} />
        <button
          type="button"
          className="icon-button"
          aria-label={say('window.versions.close')}
          title={say('window.versions.close')}
          onClick={close}
        >
          <Icon name="cross" />
        </button>
      </header>
      <p className="sides">
        <span className="line">{version.name ?? sayDay(version.at, true)}</span>
        <Other document={document} value={other} onChange={setOther} />
      </p>
      <Answer result={before}>
        {({ text }) =>
          after !== undefined && (
            <DiffView before={text} after={after} label={say('window.versions.diff')} />
          )
        }
      </Answer>
    </section>
  )
}

const NOW = 'now'

interface OtherProps {
  readonly document: NoteDocument
  readonly value: string
  readonly onChange: (value: string) => void
}

/** What stands at the right: what the note says now, or another version. */
function Other({ document: { ref }, value, onChange }: OtherProps) {
  const versions = useAsk('history', 'versions', { ref }, { keep: true }).data ?? []
  const texts = new Map(versions.toReversed().map((version) => [version.version, version]))
  return (
    <Select
      label={say('window.versions.other')}
      value={value}
      onChange={onChange}
      options={[
        { value: NOW, label: say('window.versions.now') },
        ...[...texts.values()].toReversed().map(({ version, name, at }) => ({
          value: String(version),
          label: name ?? sayDay(at, true),
        })),
      ]}
    />
  )
}

function useOtherText(document: NoteDocument, other: string): string | undefined {
  const now = useStore(document.read, (read) => read.text)
  const version = other === NOW ? 1 : Number(other)
  const asked = useAsk(
    'history',
    'versionText',
    { ref: document.ref, version },
    { when: other !== NOW },
  ).data
  return other === NOW ? now : asked?.text
}
