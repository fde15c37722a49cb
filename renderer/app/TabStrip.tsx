import type { KeyboardEvent, ReactNode } from 'react'
import { say } from '#data/messages/index.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { TabTitle } from './titles.ts'
import type { Companion, Tab } from './workspace/state.ts'

interface TabStripProps {
  readonly label: string
  readonly panel: string
  readonly companions: readonly Companion[]
  readonly companion: Companion | undefined
  readonly tabs: readonly Tab[]
  readonly active: string | undefined
  readonly titleOf: (id: Tab['id']) => TabTitle
  readonly onCompanion: (companion: Companion) => void
  readonly onShow: (id: Tab['id']) => void
  readonly onKeep: (id: Tab['id']) => void
  readonly onClose: (id: Tab['id']) => void
  /** Stands at the right end. */
  readonly acts: ReactNode
}

/** The tabs of a column. Tab reaches the one that shows, the arrow keys the others. */
export function TabStrip(props: TabStripProps) {
  const { companions, companion, tabs, active, titleOf } = props
  const stop = companion ?? active ?? companions[0] ?? tabs[0]?.id
  return (
    <div className="strip">
      <div className="tabs" role="tablist" aria-label={props.label} onKeyDown={moveAlong}>
        {companions.map((name) => (
          <button
            type="button"
            role="tab"
            key={name}
            className="tab"
            aria-selected={name === companion}
            aria-controls={props.panel}
            tabIndex={name === stop ? 0 : -1}
            onClick={() => props.onCompanion(name)}
          >
            {say(`window.companion.${name}`)}
          </button>
        ))}
        {tabs.map((tab) => {
          const { ref, name } = titleOf(tab.id)
          const shown = companion === undefined && tab.id === active
          return (
            <button
              type="button"
              role="tab"
              key={tab.id}
              className={tab.preview ? 'tab preview' : 'tab'}
              aria-selected={shown}
              aria-controls={props.panel}
              tabIndex={tab.id === stop ? 0 : -1}
              title={tab.preview ? say('window.tab.preview', { name }) : name}
              onClick={() => props.onShow(tab.id)}
              onDoubleClick={() => props.onKeep(tab.id)}
              onAuxClick={(event) => event.button === 1 && props.onClose(tab.id)}
              onKeyDown={(event) => event.key === 'Delete' && props.onClose(tab.id)}
            >
              {ref !== undefined && <span className="ref">{ref}</span>}
              <span className="line">{name}</span>
              {/* For the mouse; the keyboard has Ctrl+W and Delete. */}
              <span
                className="cross"
                aria-hidden="true"
                onClick={(event) => {
                  event.stopPropagation()
                  props.onClose(tab.id)
                }}
              >
                <Icon name="cross" />
              </span>
            </button>
          )
        })}
      </div>
      {props.acts}
    </div>
  )
}

function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  if (by === undefined) return
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
  const at = tabs.findIndex((tab) => tab === document.activeElement)
  const next = tabs[(at + by + tabs.length) % tabs.length]
  event.preventDefault()
  next?.focus()
}
