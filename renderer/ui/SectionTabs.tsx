import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import { Icon } from './Icon.tsx'
import './lists.css'

interface SectionTab {
  readonly id: string
  readonly title: string
  readonly body: ReactNode
}

interface SectionTabsProps {
  /** What the lists are together: read out with the strip of their names. */
  readonly label: string
  /** What the button that folds it is called. */
  readonly foldLabel: string
  readonly tabs: readonly SectionTab[]
  readonly shown: string
  readonly onShow: (id: string) => void
  readonly className?: string
}

/** A part of a pane that folds and holds one of several lists; the arrows go along their names. */
export function SectionTabs(props: SectionTabsProps) {
  const { label, foldLabel, tabs, shown, onShow, className = '' } = props
  const [open, setOpen] = useState(true)
  const base = useId()

  function show(id: string): void {
    setOpen(true)
    onShow(id)
  }

  function onKey(event: KeyboardEvent): void {
    const at = tabs.findIndex(({ id }) => id === shown)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    show(next.id)
    document.getElementById(base + next.id)?.focus()
  }

  return (
    <section className={`section ${className}`} data-open={open}>
      <div className="heading tabbed">
        <button
          type="button"
          className="fold"
          aria-expanded={open}
          aria-controls={`${base}body`}
          aria-label={foldLabel}
          onClick={() => setOpen(!open)}
        >
          <span className={open ? 'twisty open' : 'twisty'}>
            <Icon name="forward" />
          </span>
        </button>
        <div role="tablist" aria-label={label} onKeyDown={onKey}>
          {tabs.map(({ id, title }) => (
            <button
              key={id}
              id={base + id}
              type="button"
              role="tab"
              aria-selected={id === shown}
              aria-controls={`${base}body`}
              tabIndex={id === shown ? 0 : -1}
              onClick={() => show(id)}
            >
              {title}
            </button>
          ))}
        </div>
      </div>
      <div
        id={`${base}body`}
        role="tabpanel"
        aria-labelledby={base + shown}
        className="body"
        hidden={!open}
      >
        {tabs.find(({ id }) => id === shown)?.body}
      </div>
    </section>
  )
}
