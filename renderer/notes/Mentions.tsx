import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Mention } from '#data/model/note.ts'
import type { Ref } from '#data/model/refs.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { rowBeside } from '#renderer/ui/delete-key.ts'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { LinkWords } from './LinkWords.tsx'
import { inContext } from './link-context.ts'
import './mentions.css'
import { type AskedMentions, type MentionWay, useMentions } from './use-mentions.ts'

/** Where the names of a note stand in others without a link, and those of others in it; each can become one. */
export function Mentions({ note }: { readonly note: Ref<'note'> }) {
  const [into, from] = [useMentions(note, 'in'), useMentions(note, 'out')]
  return (
    <>
      <MentionSection note={note} way="in" asked={into} />
      {/* It stands below the others: once these are there, nothing moves it. */}
      {into && <MentionSection note={note} way="out" asked={from} />}
    </>
  )
}

interface MentionSectionProps {
  readonly note: Ref<'note'>
  readonly way: MentionWay
  readonly asked: AskedMentions | undefined
}

function MentionSection({ note, way, asked }: MentionSectionProps) {
  const { link, busy } = useLinking(note, way)
  const mentions = asked?.mentions ?? []
  const isAny = mentions.some(canBeLinked)
  return (
    <Section
      className="mentions"
      title={say(`window.mentions.${way}`)}
      count={asked?.more ? undefined : mentions.length}
      act={
        isAny && (
          <button type="button" className="link" disabled={busy} onClick={() => void link()}>
            {say('window.mentions.link-all')}
          </button>
        )
      }
    >
      {asked && <List asked={asked} way={way} onLink={(mention) => link(mention)} />}
    </Section>
  )
}

function canBeLinked({ of }: Mention): boolean {
  return of.type !== 'entity'
}

/** Makes one mention a link, or all; tells of it, with the way back. */
function useLinking(note: Ref<'note'>, way: MentionWay) {
  const client = useClient()
  const queries = useQueryClient()
  const tell = useTell()
  const [busy, setBusy] = useState(false)

  async function link(mention?: Mention): Promise<void> {
    if (busy) return
    setBusy(true)
    try {
      const acted = act()
      const at = mention && { note: mention.note, start: mention.start }
      const done = await client.notes.linkMentions({ ...acted, ref: note, way, at })
      if (done.notes > 0) tell.done(say('window.mentions.linked', { ...done }), undoOf(acted))
      else tell.done(say('window.mentions.gone'))
      // The next key is meant for what then stands there.
      await queries.invalidateQueries({ queryKey: ['notes', 'mentions'] })
    } catch (error) {
      tell.trouble(error)
    } finally {
      setBusy(false)
    }
  }

  return { link, busy }
}

interface ListProps {
  readonly asked: AskedMentions
  readonly way: MentionWay
  readonly onLink: (mention: Mention) => Promise<void>
}

function List({ asked: { mentions, common, more }, way, onLink }: ListProps) {
  return (
    <>
      {mentions.length > 0 && (
        <Rows label={say(`window.mentions.${way}`)}>
          {mentions.map((mention, at) => (
            <Row
              // Where one goes the next takes its row, and the focus stays.
              key={at}
              mention={mention}
              way={way}
              onLink={() => onLink(mention)}
            />
          ))}
        </Rows>
      )}
      {mentions.length === 0 && (
        <Empty>{say(more ? 'window.mentions.none-yet' : `window.mentions.${way}.none`)}</Empty>
      )}
      {common.length > 0 && (
        <Empty>{say('window.mentions.common', { names: common.join(', ') })}</Empty>
      )}
      {more && (
        <button type="button" className="act ghost" onClick={more}>
          {say('window.mentions.more')}
        </button>
      )}
    </>
  )
}

interface RowProps {
  readonly mention: Mention
  readonly way: MentionWay
  readonly onLink: () => Promise<void>
}

function Row({ mention, way, onLink }: RowProps) {
  const desk = useDesk()
  const { note, title, start, before, written, after, of } = mention
  const isTopic = of.type === 'topic'
  const name = way === 'in' ? title : isTopic ? `#${of.id}` : of.name

  function onKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'l' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    if (event.repeat || !canBeLinked(mention)) return
    void linkRow(event.currentTarget)
  }

  async function linkRow(row: HTMLElement): Promise<void> {
    const next = rowBeside(row)
    await onLink()
    if (!row.isConnected) next?.focus()
  }

  return (
    <div className="mention">
      <button
        type="button"
        className="row tall"
        data-row
        onClick={() => desk.open(note, { at: start })}
        onKeyDown={onKey}
      >
        <span className="line">
          {name}
          <LinkWords context={inContext(before, written, after)} />
        </span>
        {!isTopic && <span className="ref">{way === 'in' ? note : of.id}</span>}
      </button>
      {canBeLinked(mention) ? (
        <button
          type="button"
          className="link"
          tabIndex={-1}
          title={say('window.mentions.link.key')}
          onClick={() => void onLink()}
        >
          {say('window.mentions.link')}
        </button>
      ) : (
        <button
          type="button"
          className="link"
          tabIndex={-1}
          onClick={() => desk.open(of.id as DeskId)}
        >
          {say('window.mentions.open')}
        </button>
      )}
    </div>
  )
}
