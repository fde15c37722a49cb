import { useMemo, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { DeskId } from '#renderer/ui/desk.ts'
import { Key } from '#renderer/ui/Empty.tsx'
import type { Named } from '#renderer/ui/naming.ts'
import { findNames, indexNames, type Openable } from './openable.ts'
import { Picker } from './Picker.tsx'
import { Words } from './Words.tsx'

const MOST = 40

interface MergePickerProps {
  readonly what: Named
  readonly onPick: (id: DeskId) => void
  readonly onClose: () => void
}

/** Chooses what something is merged into, among its own kind. */
export function MergePicker({ what, onPick, onClose }: MergePickerProps) {
  const [query, setQuery] = useState('')
  const own = idOf(what)
  const items = useOthers(what, query).filter(({ id }) => id !== own)
  return (
    <Picker
      label={say('window.name.pick')}
      hint={say('window.name.pick.hint')}
      none={say('window.name.pick.none')}
      query={query}
      onQuery={setQuery}
      items={items}
      renderItem={({ id, text, detail, spans }) => (
        <>
          <Words text={text} spans={spans ?? []} />
          <span className="detail">{detail}</span>
          <span className="ref">{id.startsWith('#') ? '#' : id}</span>
        </>
      )}
      foot={
        <span>
          <Key name="Enter" /> {say('window.name.pick.enter')}
        </span>
      }
      onPick={({ id }) => onPick(id)}
      onClose={onClose}
    />
  )
}

function idOf(what: Named): string {
  if (what.of === 'topic' || what.of === 'folder') return `#${what.path}`
  return what.ref
}

/** What is of the same kind and has the words: names are looked through here, claims by the notebook. */
function useOthers({ of }: Named, query: string): readonly Openable[] {
  const notes = useAsk('notes', 'list', undefined, { when: of === 'note' }).data
  const topics = useAsk('topics', 'list', undefined, { when: of === 'topic' }).data
  const entities = useAsk('entities', 'list', undefined, { when: of === 'entity' }).data
  const claims = useAsk(
    'notes',
    'suggest',
    { kind: 'link', text: query },
    { when: of === 'claim', keep: true },
  ).data
  const index = useMemo(
    () =>
      indexNames({
        notes: notes ?? [],
        sources: [],
        topics: topics ?? [],
        entities: entities ?? [],
      }),
    [notes, topics, entities],
  )
  if (of === 'claim') {
    return (claims ?? [])
      .filter(({ kind }) => kind === 'claim')
      .map(({ insert, label, detail }) => ({
        id: insert as DeskId,
        kind: 'claim',
        text: label.replace(`${insert} `, ''),
        detail,
      }))
  }
  return query.trim() === '' ? index.openables.slice(0, MOST) : findNames(index, query, MOST)
}
