import { useLayoutEffect, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Icon, type IconName } from '#renderer/ui/Icon.tsx'
import { keepOneStop, moveByKey } from '#renderer/ui/Rows.tsx'
import { hasRoom } from './room.ts'
import { type Rail as Item, RAILS } from './workspace/state.ts'
import { useAct, useWorkspace } from './workspace/store.ts'

const ICONS: Record<Item, IconName> = {
  intake: 'intake',
  claims: 'claim',
  notes: 'note',
  briefings: 'briefing',
  review: 'review',
}

/** The strip of icons at the left: what the side list shows. */
export function Rail() {
  const desk = useDesk()
  const rail = useWorkspace((space) => space.rail)
  const sources = useAsk('sources', 'list', undefined).data ?? []
  const reviews = useAsk('review', 'counts', undefined).data
  const counts: Partial<Record<Item, number>> = {
    intake: sources.filter(({ state }) => state === 'new' || state === 'reading').length,
    review: reviews ? reviews.open + reviews.unsettled : 0,
  }
  const toolbar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (toolbar.current) keepOneStop(toolbar.current)
  })
  return (
    <div
      ref={toolbar}
      className="rail"
      role="toolbar"
      aria-orientation="vertical"
      aria-label={say('window.rail')}
      onKeyDown={moveByKey}
      onFocus={(event) => keepOneStop(event.currentTarget)}
    >
      {RAILS.map((item) => (
        <RailItem key={item} item={item} count={counts[item] ?? 0} pressed={item === rail} />
      ))}
      <span className="gap" />
      <RailButton
        icon="settings"
        label={say('window.rail.settings')}
        onClick={() => desk.open('settings')}
      />
    </div>
  )
}

function RailItem({ item, count, pressed }: { item: Item; count: number; pressed: boolean }) {
  const act = useAct()
  const label = say(`window.rail.${item}`)
  const show = () => act({ do: 'rail', rail: item, narrow: !hasRoom('side') })
  useCommand({ id: `rail.${item}`, title: say('window.rail.show', { list: label }), run: show })
  return (
    <RailButton
      icon={ICONS[item]}
      label={label}
      count={count}
      urgent={item === 'review'}
      pressed={pressed}
      onClick={show}
    />
  )
}

function RailButton(props: {
  icon: IconName
  label: string
  count?: number
  urgent?: boolean
  pressed?: boolean
  onClick: () => void
}) {
  const { icon, label, count = 0, urgent = false, pressed, onClick } = props
  const name = count === 0 ? label : say('window.rail.count', { label, count })
  return (
    <button
      type="button"
      data-row
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
      {count > 0 && (
        <span className={urgent ? 'badge urgent' : 'badge'} aria-hidden="true">
          {count > 999 ? '999+' : count}
        </span>
      )}
    </button>
  )
}
