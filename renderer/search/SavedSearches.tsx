import { Menu, MenuItem } from '@blueprintjs/core'
import { type KeyboardEvent, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { SavedSearch } from '#preload/contract/searches.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { IconMenu } from '#renderer/ui/IconMenu.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { RenameSearch } from './RenameSearch.tsx'

/** The saved searches with what they find now; F2 renames one, Delete takes it away. */
export function SavedSearches({ onOpen }: { onOpen: (query: string) => void }) {
  const searches = useAsk('searches', 'list', undefined)
  const client = useClient()
  const tell = useTell()
  const [renaming, setRenaming] = useState<string>()
  /** The search whose row has the focus. */
  const [focused, setFocused] = useState<string>()
  // A command, for the same key rewords the claim that the inspector may show.
  useCommand(
    {
      id: 'search.rename',
      title: say('window.searches.rename.long'),
      key: 'F2',
      run: () => setRenaming(focused),
    },
    focused !== renaming && searches.data?.some(({ uuid }) => uuid === focused) === true,
  )

  async function remove({ uuid, name }: SavedSearch): Promise<void> {
    try {
      const acted = act()
      await client.searches.remove({ ...acted, uuid })
      tell.done(say('window.searches.removed', { name }), undoOf(acted))
    } catch (error) {
      tell.trouble(error)
    }
  }

  function onKey(event: KeyboardEvent, search: SavedSearch): void {
    if (event.key !== 'Delete') return
    if (!event.repeat) void remove(search)
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
                    onFocus={setFocused}
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
  /** Tells which search has the focus; `undefined`: it left. */
  readonly onFocus: (uuid: string | undefined) => void
  readonly onRename: () => void
  readonly onRemove: () => void
}

function SearchRow({ search, onOpen, onKey, onFocus, onRename, onRemove }: SearchRowProps) {
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
    <div
      className="search-row"
      onFocus={() => onFocus(search.uuid)}
      onBlur={() => onFocus(undefined)}
    >
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
      <IconMenu name={say('window.searches.menu', { name })} menu={menu} tabIndex={-1} />
    </div>
  )
}
