import { type FocusEvent, useEffect, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { ProgramPage } from '#renderer/ui/ProgramPage.tsx'
import { ReviewGroup } from './ReviewGroup.tsx'
import { ReviewKeys } from './ReviewKeys.tsx'
import { groups, MOST, type Review, useReview } from './use-review.ts'
import './review.css'

/** Everything that rests on something that changed, change by change, each to be decided about. */
export function ReviewView() {
  const review = useReview()
  const body = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(false)
  useFollowed(body, review)

  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!currentTarget.contains(relatedTarget)) setActive(false)
  }

  return (
    <ProgramPage view="review" title={say('window.view.review')} lead={say('window.review.lead')}>
      <Which review={review} />
      <div ref={body} onFocus={() => setActive(true)} onBlur={onBlur}>
        {active && <ReviewKeys review={review} />}
        {review.isLoaded && review.items.length === 0 && (
          <Empty>{say(review.settled ? 'window.review.none.settled' : 'window.review.none')}</Empty>
        )}
        {groups(review.items).map(([name, items]) => (
          <ReviewGroup key={name} items={items} review={review} />
        ))}
        {review.items.length === MOST && (
          <p className="quiet">{say('window.review.more', { count: MOST })}</p>
        )}
      </div>
    </ProgramPage>
  )
}

function Which({ review }: { review: Review }) {
  const counts = useAsk('review', 'counts', undefined, { keep: true }).data
  return (
    <div className="bar which" role="radiogroup" aria-label={say('window.review.which')}>
      {(['open', 'settled'] as const).map((which) => (
        <button
          key={which}
          type="button"
          role="radio"
          className="plain"
          aria-checked={review.settled === (which === 'settled')}
          onClick={() => review.show(which === 'settled')}
        >
          {say(`window.review.show.${which}`)}{' '}
          <span className="number">{counts?.[which] ?? 0}</span>
        </button>
      ))}
    </div>
  )
}

/** Keeps the focus on the item that the cursor stands on, where one of the list has it, and in sight. */
function useFollowed(
  body: React.RefObject<HTMLElement | null>,
  { current, asked, items }: Review,
): void {
  const uuid = current?.uuid
  const had = useRef(false)
  useEffect(() => {
    const held = document.activeElement
    // An item that is gone took the focus along.
    const within =
      body.current?.contains(held) === true ||
      held === body.current?.closest('.page') ||
      (had.current && held === document.body)
    had.current = within
    if (!within || asked !== undefined || uuid === undefined) return
    const row = body.current?.querySelector<HTMLElement>(`[data-item="${uuid}"]`)
    if (row && !row.contains(held)) row.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }, [body, uuid, asked, items])
}
