import { flushSync } from 'react-dom'
import { say } from '#data/messages/index.ts'
import { sayChange } from '#data/messages/review-words.ts'
import type { ReviewItem } from '#data/model/review.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import { groups, MOST, useCursor } from './use-review.ts'

/** What changed, a row each, with how much rests on it: leads to the page where it is decided. */
export function ReviewList() {
  const desk = useDesk()
  const counts = useAsk('review', 'counts', undefined, { keep: true }).data
  const items = useAsk('review', 'list', { settled: false, most: MOST }, { keep: true }).data ?? []

  function show({ uuid }: ReviewItem): void {
    useCursor.setState({ at: uuid })
    flushSync(() => desk.open('review'))
    document.querySelector<HTMLElement>(`[data-view=review] [data-item="${uuid}"]`)?.focus()
  }

  return (
    <Section title={say('window.rail.review')} count={counts?.open ?? 0}>
      {items.length === 0 ? (
        <Empty>{say('window.review.none')}</Empty>
      ) : (
        <Rows label={say('window.rail.review')}>
          {groups(items).map(([name, group]) => (
            <ChangeRow key={name} items={group} onOpen={show} />
          ))}
        </Rows>
      )}
    </Section>
  )
}

interface ChangeRowProps {
  readonly items: readonly ReviewItem[]
  readonly onOpen: (first: ReviewItem) => void
}

function ChangeRow({ items, onOpen }: ChangeRowProps) {
  const [first] = items
  if (!first) return null
  const { about } = first
  return (
    <button
      type="button"
      className="row"
      data-row
      title={about.title}
      onClick={() => onOpen(first)}
    >
      {about.status ? <StatusMark status={about.status} /> : <Icon name="source" />}
      <span className="ref">{about.ref}</span>
      <span className="line">{sayChange(first)}</span>
      <span className="number">{items.length}</span>
    </button>
  )
}
