import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Source } from '#data/model/source.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Key } from '#renderer/ui/Empty.tsx'
import { useKept } from '#renderer/ui/kept-words.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { DerivedFrom } from './DerivedFrom.tsx'

interface TypeTextProps {
  readonly source: Source
  /** Whether it takes the focus when it comes up. */
  readonly focus: boolean
}

/** The place where the text of a picture, or of a scanned paper, is typed; claims rest on its words. */
export function TypeText({ source, focus }: TypeTextProps) {
  const client = useClient()
  const desk = useDesk()
  const tell = useTell()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, keep, drop] = useKept(`transcription-1 ${source.uuid}`, '')
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => {
    if (focus) field.current?.focus({ preventScroll: true })
  }, [focus])
  useCommand({
    id: 'source.type',
    title: say('window.type'),
    key: 'C',
    run: () => field.current?.focus(),
  })

  async function save(): Promise<void> {
    if (text.trim() === '') return setTrouble(say('window.type.empty'))
    const given = act()
    try {
      await client.sources.transcribe({ ...given, ref: source.ref, text })
      drop()
      tell.done(say('window.type.saved', { ref: source.ref }), undoOf(given))
    } catch (error) {
      setTrouble(troubleText(error))
    }
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    void save()
  }

  return (
    <div className="page reader-page type-text" onFocus={() => desk.focus(source.ref)}>
      <article className="reader">
        <header className="title">
          <h1>{source.title}</h1>
          <p className="facts">{say('window.type.why')}</p>
          <DerivedFrom source={source} active={false} />
        </header>
        <div className="paragraph">
          <textarea
            ref={field}
            className="field"
            aria-label={say('window.type')}
            placeholder={say('window.type.hint')}
            value={text}
            onChange={(event) => {
              setTrouble(undefined)
              keep(event.target.value)
            }}
            onKeyDown={onKey}
          />
          <p className="acts">
            <button type="button" className="act primary" onClick={() => void save()}>
              {say('window.type.save')} <Key name="Ctrl Enter" />
            </button>
          </p>
          {trouble !== undefined && (
            <p className="trouble" role="alert">
              {trouble}
            </p>
          )}
        </div>
      </article>
    </div>
  )
}
