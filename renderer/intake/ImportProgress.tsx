import { useEffect, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { useImporting } from './import.ts'

const SHOWN_AFTER_MS = 1_000

/** How far an import is, once it takes longer than a second, with a way to end it. */
export function ImportProgress() {
  const running = useImporting((state) => state.running)
  const busy = running !== undefined
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!busy) return undefined
    const timer = setTimeout(() => setLate(true), SHOWN_AFTER_MS)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [busy])
  if (!running || !late) return null
  return (
    <div className="import-progress" role="status">
      <span className="line">
        {say('window.import.progress', {
          at: running.done + 1,
          all: running.all,
          name: running.name,
        })}
      </span>
      <button type="button" className="link" onClick={running.cancel}>
        {say('window.cancel')}
      </button>
      <progress value={running.done} max={running.all} aria-label={say('window.import')} />
    </div>
  )
}
