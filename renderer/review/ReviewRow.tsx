import { type FormEvent, type KeyboardEvent, useId } from 'react'
import { sayDay } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { ReviewItem } from '#data/model/review.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { Review } from './use-review.ts'
import { nameOf } from './words.ts'

interface ReviewRowProps {
  readonly item: ReviewItem
  readonly review: Review
}

/** One note, judgement or edition: where it rests on what changed, and what was decided about it. */
export function ReviewRow({ item, review }: ReviewRowProps) {
  const { note, judgement, edition, place, suggests, told } = item
  const current = item.uuid === review.current?.uuid
  return (
    <li
      className="decide-item"
      aria-label={nameOf(item)}
      aria-current={current || undefined}
      data-item={item.uuid}
      data-first={current || undefined}
      tabIndex={current ? 0 : -1}
      onFocus={() => !current && review.go(item)}
    >
      <p className="where">
        <Icon name={judgement ? 'judgement' : edition ? 'briefing' : 'note'} />
        <span className="ref">{note.ref}</span>
        <b className="line">{note.title}</b>
        {judgement && (
          <span className="quiet">{say('window.review.judgement', { ref: judgement.ref })}</span>
        )}
        {edition && (
          <span className="quiet">
            {say('window.review.edition', {
              number: edition.number ?? '',
              date: edition.date ?? '',
            })}
          </span>
        )}
        {suggests && <span className="suggests">{say(`window.review.suggests.${suggests}`)}</span>}
      </p>
      {place ? (
        <blockquote>{judgement?.call ?? withMark(place.line, item)}</blockquote>
      ) : (
        !edition && <p className="quiet">{say('window.review.uncited')}</p>
      )}
      <Decided item={item} />
      {told.length > 0 && (
        <p className="quiet">
          {say('window.review.told', {
            names: told.map(({ name, at }) => `${name} (${sayDay(at)})`).join(', '),
          })}
        </p>
      )}
      {current &&
        (review.asked ? <Asking review={review} /> : <Acts review={review} item={item} />)}
    </li>
  )
}

function Decided({ item: { decision, decidedBy, decidedAt, why } }: { item: ReviewItem }) {
  if (decision === undefined) return null
  const said = say('window.review.decided', {
    decision: say(`window.review.decision.${decision}`),
    author: decidedBy ?? '',
    at: sayDay(decidedAt ?? '', true),
  })
  return <p className="decided">{why === undefined ? said : `${said} — ${why}`}</p>
}

/** The line with the citation marked in it. */
function withMark(line: string, { about }: ReviewItem) {
  const cited = `[[${about.ref}]]`
  const at = line.indexOf(cited)
  if (at < 0) return line
  return (
    <>
      {line.slice(0, at)}
      <mark>{about.ref}</mark>
      {line.slice(at + cited.length)}
    </>
  )
}

function Acts({ review, item }: { review: Review; item: ReviewItem }) {
  const { open, ask, settle } = review
  const acts = [
    { id: 'show', key: say('window.key.enter'), run: open },
    { id: 'kept', key: 'e', run: () => ask('kept') },
    { id: 'reworded', key: 'w', run: () => settle('reworded') },
    { id: 'removed', key: 'x', run: () => settle('removed') },
    ...(item.edition ? [{ id: 'reissued' as const, key: 'r', run: () => settle('reissued') }] : []),
    { id: 'told', key: 't', run: () => ask('told') },
  ] as const
  return (
    <p className="acts">
      {acts.map(({ id, key, run }) => (
        <button
          key={id}
          type="button"
          className={id === 'show' ? 'act primary' : id === item.suggests ? 'act wanted' : 'act'}
          onClick={run}
        >
          {say(`window.review.act.${id}`)} <kbd>{key}</kbd>
        </button>
      ))}
    </p>
  )
}

/** Asks why it is kept, or who was told. */
function Asking({ review }: { review: Review }) {
  const id = useId()
  const { asked } = review

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const given = new FormData(event.currentTarget).get('words')
    const words = typeof given === 'string' ? given.trim() : ''
    if (asked === 'kept') return review.settle('kept', words === '' ? undefined : words)
    const names = words.split(/[,;]/).map((name) => name.trim())
    review.told(names.filter((name) => name !== ''))
  }

  function onKey(event: KeyboardEvent<HTMLFormElement>): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    const row = event.currentTarget.closest<HTMLElement>('[data-item]')
    review.ask(undefined)
    row?.focus()
  }

  return (
    <form className="acts asking" onSubmit={onSubmit} onKeyDown={onKey}>
      <label htmlFor={id}>
        {say(asked === 'kept' ? 'window.review.why' : 'window.review.names')}
      </label>
      <input id={id} name="words" type="text" autoComplete="off" autoFocus />
      <button type="submit" className="act primary">
        {say(asked === 'kept' ? 'window.review.act.kept' : 'window.review.save')}{' '}
        <kbd>{say('window.key.enter')}</kbd>
      </button>
    </form>
  )
}
