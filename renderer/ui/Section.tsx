import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { Icon } from './Icon.tsx'

interface SectionProps {
  readonly title: string
  readonly count?: number | undefined
  /** Stands at the right end of the heading. */
  readonly act?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A part of a pane that folds; its heading stays where it is. */
export function Section({ title, count, act, className = '', children }: SectionProps) {
  const [open, setOpen] = useState(true)
  const body = useId()
  return (
    <section className={`section ${className}`} data-open={open}>
      <div className="heading">
        <h2>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={body}
            onClick={() => setOpen(!open)}
          >
            <span className={open ? 'twisty open' : 'twisty'}>
              <Icon name="forward" />
            </span>
            {title}
          </button>
        </h2>
        {count !== undefined && (
          <span className="number">{say('window.number', { number: count })}</span>
        )}
        {act}
      </div>
      <div id={body} className="body" hidden={!open}>
        {children}
      </div>
    </section>
  )
}
