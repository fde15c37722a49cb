import { type FocusEvent, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { ProgramPage } from '#renderer/ui/ProgramPage.tsx'
import { useFollowed } from '#renderer/ui/use-followed.ts'
import { ReviewGroup } from './ReviewGroup.tsx'
import { ReviewKeys } from './ReviewKeys.tsx'
import { groups, MOST, type Review, useReview } from './use-review.ts'
import '#renderer/ui/decide.css'

/** Everything that rests on something that changed, change by change, each to be decided about. */
export function ReviewView() {
  const review = useReview()
  const body = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(false)
  useFollowed(body, review.current?.uuid, review.items, review.asked !== undefined)

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
