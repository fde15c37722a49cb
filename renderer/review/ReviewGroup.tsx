import { say } from '#data/messages/index.ts'
import { sayChange } from '#data/messages/review-words.ts'
import type { ClaimStatus } from '#data/model/claim.ts'
import type { ReviewItem } from '#data/model/review.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import { ReviewRow } from './ReviewRow.tsx'
import type { Review } from './use-review.ts'
import { madeBy, valueInWords } from './words.ts'

interface ReviewGroupProps {
  /** All of one change; at least one. */
  readonly items: readonly ReviewItem[]
  readonly review: Review
}

/** One change: what was and what is, side by side, and below it all that rests on it. */
export function ReviewGroup({ items, review }: ReviewGroupProps) {
  const desk = useDesk()
  const [first] = items
  if (!first) return null
  const { about } = first
  return (
    <section className="decide-group" aria-label={`${about.ref}: ${sayChange(first)}`}>
      <header>
        <h2>
          {about.gone ? (
            <span className="ref">{about.ref}</span>
          ) : (
            <button type="button" className="link ref" onClick={() => desk.open(about.ref)}>
              {about.ref}
            </button>
          )}{' '}
          {sayChange(first)}
        </h2>
        <span className="quiet">{madeBy(first)}</span>
      </header>
      <div className="sides">
        <Side label={say('window.review.was')}>
          <Was item={first} />
        </Side>
        <Side label={say('window.review.now')}>
          <Now item={first} />
        </Side>
      </div>
      <ul aria-label={say('window.review.list')}>
        {items.map((item) => (
          <ReviewRow key={item.uuid} item={item} review={review} />
        ))}
      </ul>
    </section>
  )
}

function Side({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="side-of">
      <p className="label">{label}</p>
      {children}
    </div>
  )
}

function Was({ item: { what, was, about } }: { item: ReviewItem }) {
  if (what === 'statement') return <p className="statement">{valueInWords(what, was)}</p>
  return (
    <>
      <p className="statement">{about.title ?? say('window.review.erased', { ref: about.ref })}</p>
      {isValue(what) && <Value what={what} value={was} />}
    </>
  )
}

function Now({ item }: { item: ReviewItem }) {
  const { what, was, became, about, by } = item
  const again = isValue(what) || what === 'statement' ? was === became : false
  return (
    <>
      {what === 'deleted' ? (
        <p className="statement quiet">
          {say(about.title === undefined ? 'window.review.erased' : 'window.review.gone', {
            ref: about.ref,
          })}
        </p>
      ) : (
        <p className="statement">
          {what === 'statement' ? became : (by?.statement ?? about.title)}
        </p>
      )}
      {(isValue(what) || what === 'anchor') && <Value what={what} value={became} />}
      {by?.why !== undefined && <p className="quiet">{by.why}</p>}
      {!isValue(what) && about.status !== undefined && about.status !== 'open' && (
        <Value what="status" value={about.status} />
      )}
      {again && <p className="quiet">{say('window.review.again')}</p>}
    </>
  )
}

function isValue(what: ReviewItem['what']): boolean {
  return ['status', 'credibility', 'speaker', 'reliability'].includes(what)
}

function Value({ what, value }: { what: ReviewItem['what']; value: string | undefined }) {
  return (
    <p className="value">
      {what === 'status' && <StatusMark status={value as ClaimStatus} />}
      {valueInWords(what, value)}
    </p>
  )
}
