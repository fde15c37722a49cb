import { say } from '#data/messages/index.ts'
import { Key } from '#renderer/ui/Empty.tsx'
import type { Mistake } from './mistake.ts'

interface MistakeNoteProps {
  readonly mistake: Mistake
  /** Writes what may have been meant. */
  readonly onMend: () => void
}

/** What is wrong with a query, and what may have been meant: Enter in the field or a click writes it. */
export function MistakeNote({ mistake, onMend }: MistakeNoteProps) {
  const { start, reason, suggestion, instead } = mistake
  return (
    <div className="mistake-note" role="alert">
      <p>{say('problem.query-broken', { at: start + 1, reason, suggestion })}</p>
      {instead !== undefined && (
        <button type="button" className="act" onClick={onMend}>
          {say('window.search.apply', { words: instead })} <Key name="Enter" />
        </button>
      )}
    </div>
  )
}
