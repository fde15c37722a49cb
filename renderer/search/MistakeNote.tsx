import { say } from '#data/messages/index.ts'
import { Key } from '#renderer/ui/Empty.tsx'
import { type Mistake, mend } from './mistake.ts'
import { focusOn, FIELD_ID } from './ids.ts'
import type { Search } from './use-search.ts'

/** What is wrong with the query, and what may have been meant: Enter in the field or a click writes it. */
export function MistakeNote({ search, mistake }: { search: Search; mistake: Mistake }) {
  const { start, reason, suggestion, instead } = mistake
  return (
    <div className="mistake-note" role="alert">
      <p>{say('problem.query-broken', { at: start + 1, reason, suggestion })}</p>
      {instead !== undefined && (
        <button
          type="button"
          className="act"
          onClick={() => {
            search.setQuery(mend(search.query, mistake))
            focusOn(FIELD_ID)
          }}
        >
          {say('window.search.apply', { words: instead })} <Key name="Enter" />
        </button>
      )}
    </div>
  )
}
