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
  /** Whether it is folded at first; what is in it is then read only once it is unfolded. */
  readonly folded?: boolean
  readonly children: ReactNode
}

/** A part of a pane that folds; its heading stays where it is. */
export function Section(props: SectionProps) {
  const { title, count, act, className = '', folded = false, children } = props
  const [open, setOpen] = useState(!folded)
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
        {(open || !folded) && children}
      </div>
    </section>
  )
}
