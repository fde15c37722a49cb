import { useMemo, useState } from 'react'
import type { ClaimStatus } from '#data/model/claim.ts'
import { say } from '#data/messages/index.ts'
import { parseRef } from '#data/model/refs.ts'
import type { Resolution, Suggestion } from '#preload/contract/notes.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import { Key } from '#renderer/ui/Empty.tsx'
import { Icon, type IconName } from '#renderer/ui/Icon.tsx'
import { useSettled } from '#renderer/ui/settled.ts'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import { findNames, indexNames, type Openable, recentFirst, withRef } from './openable.ts'
import { Picker } from './Picker.tsx'
import { Words } from './Words.tsx'

const MOST = 40
const MOST_CLAIMS = 20

/** How long a word is waited for before the notebook is asked for claims. */
const PAUSE_MS = 60

interface QuickOpenProps {
  /** What was opened before, the last first, without what is open now. */
  readonly recent: readonly DeskId[]
  readonly onClose: () => void
}

/** Opens anything by its name, a claim also by words of its statement. */
export function QuickOpen({ recent, onClose }: QuickOpenProps) {
  const desk = useDesk()
  const [query, setQuery] = useState('')
  // Not deferred: Enter right after the last letter opens what the letters say.
  const items = useFound(withRef(query), recent)
  return (
    <Picker
      label={say('window.quick')}
      hint={say('window.quick.hint')}
      none={say('window.quick.none')}
      query={query}
      onQuery={setQuery}
      items={items}
      renderItem={(item) => <OpenableRow item={item} />}
      foot={
        <>
          <span>
            <Key name="Enter" /> {say('window.quick.enter')}
          </span>
          <span>
            <Key name="Ctrl Enter" /> {say('window.quick.beside')}
          </span>
          <span>
            <Key name="#" /> {say('window.quick.topics')}
          </span>
        </>
      }
      onPick={({ id }, beside) => desk.open(id, { beside })}
      onClose={onClose}
    />
  )
}

/** Names are looked through here; claims by the notebook, since there may be very many. */
function useFound(query: string, recent: readonly DeskId[]): readonly Openable[] {
  const notes = useAsk('notes', 'list', undefined).data
  const sources = useAsk('sources', 'list', undefined).data
  const topics = useAsk('topics', 'list', undefined).data
  const entities = useAsk('entities', 'list', undefined).data
  const index = useMemo(
    () =>
      indexNames({
        notes: notes ?? [],
        sources: sources ?? [],
        topics: topics ?? [],
        entities: entities ?? [],
      }),
    [notes, sources, topics, entities],
  )
  const claims = useClaims(query, recent)
  return useMemo(() => {
    if (query.trim() !== '') return [...findNames(index, query, MOST), ...claims]
    const known = recent.flatMap(
      (id) => index.byId.get(id) ?? claims.find((claim) => claim.id === id) ?? [],
    )
    return recentFirst(index, known, MOST)
  }, [index, query, claims, recent])
}

/** The claims that a query means, by reference or by words of the statement; those of `recent` before. */
function useClaims(query: string, recent: readonly DeskId[]): readonly Openable[] {
  const asked = useSettled(query, PAUSE_MS)
  const links = recent.filter((id) => parseRef(id)?.noun === 'claim')
  const named = useAsk('notes', 'resolve', { links }, { when: links.length > 0 }).data
  const byWords = asked.trim() !== '' && !asked.startsWith('#')
  const suggested = useAsk(
    'notes',
    'suggest',
    { kind: 'link', text: asked },
    { when: byWords, keep: true },
  ).data
  return useMemo(() => {
    if (query.trim() === '') return (named ?? []).filter(isClaim).map(fromResolution)
    return (byWords ? (suggested ?? []) : [])
      .filter(({ kind }) => kind === 'claim')
      .slice(0, MOST_CLAIMS)
      .map(fromSuggestion)
  }, [query, named, byWords, suggested])
}

function isClaim({ type, resolved }: Resolution): boolean {
  return type === 'claim' && resolved
}

function fromSuggestion({ insert, label, detail }: Suggestion): Openable {
  return { id: insert as DeskId, kind: 'claim', text: label.replace(`${insert} `, ''), detail }
}

function fromResolution({ target, label, grade, status }: Resolution): Openable {
  return {
    id: target as DeskId,
    kind: 'claim',
    text: label,
    detail: grade ?? '',
    status: status as ClaimStatus | undefined,
  }
}

const ICONS = {
  note: 'note',
  source: 'notebook',
  topic: 'forward',
  entity: 'forward',
  claim: 'forward',
} as const satisfies Record<Openable['kind'], IconName>

function OpenableRow({ item }: { item: Openable }) {
  return (
    <>
      {item.status ? <StatusMark status={item.status} /> : <Icon name={ICONS[item.kind]} />}
      <Words text={item.text} spans={item.spans ?? []} />
      <span className="detail">{item.detail}</span>
      <span className="ref">{item.kind === 'topic' ? '#' : item.id}</span>
    </>
  )
}
