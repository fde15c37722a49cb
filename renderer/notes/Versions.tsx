import { useEffect, useRef } from 'react'
import { sayDay } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import { sayVersion, sayWordChanges } from '#data/messages/thing-history.ts'
import type { NoteVersion } from '#data/model/version.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { OpenDocument } from '#renderer/editor/open-documents.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { compareVersion, useShownVersion } from './shown-version.ts'

/** The versions of a note that are kept, the newest first; one that is chosen shows beside what the note says now. */
export function Versions({ document }: { document: OpenDocument }) {
  const { ref } = document
  const versions = useAsk('history', 'versions', { ref }, { keep: true })
  const asked = useShownVersion((state) => state.asked)
  const list = useRef<HTMLDivElement>(null)
  const isThere = versions.data !== undefined
  useEffect(() => {
    if (!isThere || asked === useShownVersion.getState().answered) return
    useShownVersion.setState({ answered: asked })
    list.current?.querySelector<HTMLElement>('[data-row]')?.focus()
  }, [asked, isThere])
  return (
    <Answer result={versions}>
      {(listed) => (
        <div
          ref={list}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return
            event.preventDefault()
            compareVersion(ref, undefined)
            document.focus()
          }}
        >
          <Rows label={say('window.versions')}>
            {listed.map((version, at) => (
              <VersionRow
                key={`${version.version} ${version.at} ${version.call}`}
                version={version}
                isNow={at === 0}
                onOpen={() => compareVersion(ref, version)}
              />
            ))}
          </Rows>
        </div>
      )}
    </Answer>
  )
}

interface VersionRowProps {
  readonly version: NoteVersion
  readonly isNow: boolean
  readonly onOpen: () => void
}

function VersionRow({ version, isNow, onOpen }: VersionRowProps) {
  const { at, author, name, undone, words } = version
  const shown = useShownVersion((state) => state.version)
  const current = shown?.version === version.version && shown.at === at
  return (
    <button
      type="button"
      className="row version"
      data-row
      aria-current={current || undefined}
      onClick={onOpen}
    >
      <span className="when">
        <time dateTime={at}>{sayDay(at, true)}</time>
        {name !== undefined && <b className="line">{name}</b>}
        {isNow && <span className="quiet">{say('window.versions.now')}</span>}
      </span>
      <span className="quiet line">
        {[author, sayWordChanges(words), sayVersion(version)].filter(Boolean).join(' · ')}
        {undone && ` · ${say('window.history.undone')}`}
      </span>
    </button>
  )
}
