import type { ReactNode } from 'react'
import './program-page.css'

interface ProgramPageProps {
  /** Which page it is; what is marked `data-first` in it takes the focus, else the page itself. */
  readonly view: string
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}

/** A page about the notebook as a whole, or about the program: one sheet of paper in the centre. */
export function ProgramPage({ view, title, lead, children }: ProgramPageProps) {
  return (
    <div className="view">
      <div className="page" tabIndex={-1} data-view={view}>
        <div className={`sheet ${view}`}>
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          {children}
        </div>
      </div>
    </div>
  )
}
