import { useEffect, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { useWorks } from './work.ts'

const SHOWN_AFTER_MS = 1_000

/** How far the work is that was begun first, once it takes longer than a second, with a way to end it. */
export function Progress() {
  const work = useWorks(({ works }) => works.values().next().value)
  const more = useWorks(({ works }) => works.size - 1)
  const late = useLate(work !== undefined)
  if (!work || !late) return null
  const { label, done, all, cancel } = work
  return (
    <div className="progress">
      <span className="line" role="status">
        {more > 0 ? say('window.work.more', { label, more }) : label}
      </span>
      <progress aria-label={label} {...(done === undefined ? {} : { value: done, max: all })} />
      {cancel && (
        <button type="button" className="link" onClick={cancel}>
          {say('window.cancel')}
        </button>
      )}
    </div>
  )
}

/** Whether something has gone on for longer than a second. */
function useLate(busy: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!busy) return undefined
    const timer = setTimeout(() => setLate(true), SHOWN_AFTER_MS)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [busy])
  return late
}
