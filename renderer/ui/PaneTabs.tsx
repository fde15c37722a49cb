import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useState } from 'react'

/** One of the leaves of a pane. */
export interface PaneTab {
  readonly id: string
  readonly title: string
  readonly count?: number | undefined
  readonly body: ReactNode
}

interface PaneTabsProps {
  readonly label: string
  readonly tabs: readonly PaneTab[]
  /** Stands at the right end of the strip. */
  readonly acts?: ReactNode
  /** The leaf that shows, where somebody else remembers it; absent: the first. */
  readonly chosen?: string | undefined
  readonly onChoose?: (id: string) => void
}

/** Leaves of a pane under a strip of their names; the arrows go from one to the next. */
export function PaneTabs({ label, tabs, acts, chosen, onChoose }: PaneTabsProps) {
  const [own, setOwn] = useState(tabs[0]?.id)
  const base = useId()
  const shown = tabs.find(({ id }) => id === (onChoose ? chosen : own)) ?? tabs[0]
  const choose = onChoose ?? setOwn

  function onKey(event: KeyboardEvent): void {
    const at = tabs.findIndex((tab) => tab === shown)
    const to = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    }[event.key]
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    choose(next.id)
    document.getElementById(`${base}${next.id}`)?.focus()
  }

  return (
    <>
      <header className="pane-tabs">
        <div role="tablist" aria-label={label} onKeyDown={onKey}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              id={`${base}${tab.id}`}
              type="button"
              role="tab"
              aria-selected={tab === shown}
              aria-controls={`${base}body`}
              tabIndex={tab === shown ? 0 : -1}
              onClick={() => choose(tab.id)}
            >
              {tab.title}
              {'count' in tab && (
                // Its room is kept, so that the next name stays where it is.
                <span className="count" data-none={!tab.count}>
                  {tab.count}
                </span>
              )}
            </button>
          ))}
        </div>
        {acts}
      </header>
      <div id={`${base}body`} role="tabpanel" aria-labelledby={`${base}${shown?.id}`}>
        {shown?.body}
      </div>
    </>
  )
}
