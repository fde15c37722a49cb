import { useEffect, useSyncExternalStore } from 'react'
import { say } from '#data/messages/index.ts'
import type { Bridge } from '#preload/bridges/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { SearchField } from '#renderer/search/SearchField.tsx'
import type { Search } from '#renderer/search/use-search.ts'
import { Icon, type IconName } from '#renderer/ui/Icon.tsx'
import { useKey } from '#renderer/ui/keys.ts'
import { NotebookMenu } from './NotebookMenu.tsx'
import type { PaneName, Panes } from './panes.ts'
import { SaveMark } from './SaveMark.tsx'

interface TitleBarProps {
  readonly bridge: Bridge
  readonly documents: OpenDocuments
  readonly search: Search
  readonly panes: Panes
  readonly onEnter: () => void
  readonly onNewNote: () => void
}

/** The bar at the top: notebook, back and forward, search, and whether all is saved. */
export function TitleBar(props: TitleBarProps) {
  const { bridge, documents, search, panes, onEnter, onNewNote } = props
  const title = useAsk('notebook', 'info', undefined).data?.title
  const state = useSyncExternalStore(
    (listener) => bridge.onState(listener),
    () => bridge.state,
  )
  useKey('Alt+ArrowLeft', () => history.back())
  useKey('Alt+ArrowRight', () => history.forward())
  useEffect(() => {
    document.title = title === undefined ? say('window.title') : `${title} – Claimbook`
  }, [title])
  return (
    <header className="top">
      <div className="first">
        <NotebookMenu title={title ?? ''} documents={documents} onNewNote={onNewNote} />
        <span className="gap" />
        <TopButton icon="back" label={say('window.back')} onClick={() => history.back()} />
        <TopButton icon="forward" label={say('window.forward')} onClick={() => history.forward()} />
      </div>
      <div className="second">
        <SearchField
          query={search.query}
          chosen={search.query.trim() === '' ? undefined : search.chosen?.ref}
          onQuery={search.setQuery}
          onMove={search.move}
          onEnter={onEnter}
          onLeave={() => search.setQuery('')}
        />
      </div>
      <div className="third">
        <SaveMark documents={documents} connection={state} />
        <span className="gap" />
        <PaneButton pane="side" panes={panes} />
        <PaneButton pane="inspector" panes={panes} />
      </div>
    </header>
  )
}

function PaneButton({ pane, panes }: { pane: PaneName; panes: Panes }) {
  const keys = { side: 'Ctrl+B', inspector: 'Ctrl+Shift+B' }[pane]
  return (
    <TopButton
      icon={pane}
      label={`${say(`window.toggle.${pane}`)} (${keys})`}
      pressed={panes[pane]}
      onClick={() => panes.toggle(pane)}
    />
  )
}

function TopButton(props: {
  icon: IconName
  label: string
  pressed?: boolean
  onClick: () => void
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={props.label}
      aria-pressed={props.pressed}
      title={props.label}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  )
}
