import { Menu, MenuItem, PopoverNext } from '@blueprintjs/core'
import { type KeyboardEvent, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { SavedSearch } from '#preload/contract/searches.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { RenameSearch } from './RenameSearch.tsx'

/** The saved searches with what they find now; F2 renames one, Delete takes it away. */
export function SavedSearches({ onOpen }: { onOpen: (query: string) => void }) {
  const searches = useAsk('searches', 'list', undefined)
  const client = useClient()
  const tell = useTell()
  const [renaming, setRenaming] = useState<string>()

  async function remove({ uuid, name }: SavedSearch): Promise<void> {
    try {
      await client.searches.remove({ ...act(), uuid })
      tell.done(say('window.searches.removed', { name }))
    } catch (error) {
      tell.trouble(error)
    }
  }

  function onKey(event: KeyboardEvent, search: SavedSearch): void {
    if (event.key === 'F2') setRenaming(search.uuid)
    else if (event.key === 'Delete') void remove(search)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Section title={say('window.searches')} count={searches.data?.length} className="searches">
      <Answer result={searches}>
        {(all) =>
          all.length === 0 ? (
            <Empty>{say('window.searches.none')}</Empty>
          ) : (
            <Rows label={say('window.searches')}>
              {all.map((search) =>
                search.uuid === renaming ? (
                  <RenameSearch
                    key={search.uuid}
                    search={search}
                    onEnd={() => setRenaming(undefined)}
                  />
                ) : (
                  <SearchRow
                    key={search.uuid}
                    search={search}
                    onOpen={() => onOpen(search.query)}
                    onKey={(event) => onKey(event, search)}
                    onRename={() => setRenaming(search.uuid)}
                    onRemove={() => void remove(search)}
                  />
                ),
              )}
            </Rows>
          )
        }
      </Answer>
    </Section>
  )
}

interface SearchRowProps {
  readonly search: SavedSearch
  readonly onOpen: () => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onRename: () => void
  readonly onRemove: () => void
}

function SearchRow({ search, onOpen, onKey, onRename, onRemove }: SearchRowProps) {
  const { name, query, total } = search
  const menu = (
    <Menu size="small">
      <MenuItem text={say('window.searches.rename')} label="F2" onClick={onRename} />
      <MenuItem
        text={say('window.searches.remove')}
        label={say('window.searches.remove.key')}
        onClick={onRemove}
      />
    </Menu>
  )
  return (
    <div className="search-row">
      <button
        type="button"
        className={total === null ? 'row missing' : 'row'}
        data-row
        data-search={search.uuid}
        title={total === null ? say('window.searches.broken') : query}
        onClick={onOpen}
        onKeyDown={onKey}
      >
        <Icon name="search" />
        <span className="line">{name}</span>
        {total === null ? <Icon name="warning" /> : <span className="number">{total}</span>}
      </button>
      <PopoverNext content={menu} placement="bottom-end" arrow={false}>
        <button
          type="button"
          className="icon-button"
          tabIndex={-1}
          aria-label={say('window.searches.menu', { name })}
          title={say('window.searches.menu', { name })}
        >
          <Icon name="more" />
        </button>
      </PopoverNext>
    </div>
  )
}
