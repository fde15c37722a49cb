import { say } from '#data/messages/index.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'

interface SaveGapProps {
  readonly topic: string
  readonly why: 'one-speaker' | 'ungraded' | 'old'
  /** The same in a sentence. */
  readonly words: string
  readonly query: string
}

/** Keeps the query behind a gap as a saved search, whose count then shows how the gap fares. */
export function SaveGap({ topic, why, words, query }: SaveGapProps) {
  const client = useClient()
  const tell = useTell()
  const searches = useAsk('searches', 'list', undefined).data
  const kept = searches?.some((one) => one.query === query) === true

  async function save(): Promise<void> {
    const acted = act()
    const name = say(`window.gaps.name.${why}`, { topic })
    const same = searches?.find((one) => one.name === name)
    try {
      await client.searches.save({ ...acted, name, query, ...(same ? { uuid: same.uuid } : {}) })
      tell.done(say('window.gaps.saved', { name }), undoOf(acted))
    } catch (error) {
      tell.trouble(error)
    }
  }

  return (
    <button
      type="button"
      className="plain"
      aria-label={say('window.gaps.save.of', { topic, why: words })}
      aria-disabled={kept || undefined}
      onClick={() => kept || void save()}
    >
      {say(kept ? 'window.gaps.kept' : 'window.gaps.save')}
    </button>
  )
}
