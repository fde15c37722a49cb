import { type KeyboardEvent, useState } from 'react'
import { sayPeriod } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { Timeline } from '#data/model/timeline.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import type { Narrowing, Term } from './narrowing.ts'
import './timeline.css'

/** One row of a timeline: what it counts, and what it narrows the claims by beside the date. */
export interface TimelineRow {
  readonly label?: string | undefined
  readonly term?: Term | undefined
}

interface TimelineProps {
  readonly said: Timeline
  readonly on: Timeline
  readonly rows: readonly TimelineRow[]
  readonly narrowing: Narrowing
}

/** How many claims there are of each month or year, as bars or as a table; each narrows the list to its claims. */
export function TimelineBars({ said, on, rows, narrowing }: TimelineProps) {
  const [by, setBy] = useState<'said' | 'on'>('said')
  const [table, setTable] = useState(false)
  const timeline = by === 'said' ? said : on
  const Shown = table ? Table : Bars

  function isOn({ term }: TimelineRow, period: string): boolean {
    return narrowing.isOn(`${by}:${period}`) && (!term || narrowing.isOn(term.query))
  }

  function choose(row: TimelineRow, period: string): void {
    const query = `${by}:${period}`
    const label = `${say(`window.timeline.${by}`)}: ${sayPeriod(period)}`
    if (isOn(row, period) || !narrowing.isOn(query))
      narrowing.toggle({ kind: 'date', query, label })
    if (row.term && !narrowing.isOn(row.term.query)) narrowing.toggle(row.term)
  }

  return (
    <section className="part timeline">
      <header>
        <h2>{say('window.timeline')}</h2>
        <div role="radiogroup" aria-label={say('window.timeline.which')} className="which">
          {(['said', 'on'] as const).map((date) => (
            <label key={date}>
              <input type="radio" checked={by === date} onChange={() => setBy(date)} />
              {say(`window.timeline.${date}`)}
            </label>
          ))}
        </div>
        <span className="gap" />
        <button
          type="button"
          className="link"
          aria-pressed={table}
          onClick={() => setTable(!table)}
        >
          {say(table ? 'window.timeline.bars' : 'window.timeline.table')}
        </button>
      </header>
      {timeline.periods.length === 0 ? (
        <Empty>{say('window.timeline.none')}</Empty>
      ) : (
        <Shown timeline={timeline} rows={rows} isOn={isOn} onChoose={choose} />
      )}
    </section>
  )
}

interface ShownProps {
  readonly timeline: Timeline
  readonly rows: readonly TimelineRow[]
  readonly isOn: (row: TimelineRow, period: string) => boolean
  readonly onChoose: (row: TimelineRow, period: string) => void
}

function Bars({ timeline: { periods, rows: counts }, rows, isOn, onChoose }: ShownProps) {
  const most = Math.max(1, ...counts.flat())
  return (
    <div className="bars">
      <div style={{ maxWidth: Math.max(periods.length * WIDEST, LEAST) }}>
        {rows.map((row, at) => (
          <div key={row.label ?? ''} className="bar-row">
            {row.label !== undefined && <span className="quiet">{row.label}</span>}
            <div
              role="group"
              aria-label={row.label ?? say('window.timeline')}
              className="bar-group"
              onKeyDown={moveAlong}
            >
              {periods.map((period, place) => {
                const count = counts[at]?.[place] ?? 0
                const name = nameOf(row, period, count)
                const height = count === 0 ? 0 : Math.max(4, (count / most) * 100)
                return (
                  <button
                    key={period}
                    type="button"
                    aria-label={name}
                    title={name}
                    aria-pressed={isOn(row, period)}
                    tabIndex={place === periods.length - 1 ? 0 : -1}
                    disabled={count === 0}
                    onClick={() => onChoose(row, period)}
                  >
                    <svg viewBox="0 0 1 100" preserveAspectRatio="none" aria-hidden="true">
                      <rect x="0" width="1" y={100 - height} height={height} />
                    </svg>
                  </button>
                )
              })}
            </div>
          </div>
        ))}
        <div className="axis quiet" aria-hidden="true">
          {ticksOf(periods).map((period, at) => (
            <span key={at}>{period && sayPeriod(period)}</span>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Widths in pixels: of a bar at most, and of all of them at least. */
const WIDEST = 48
const LEAST = 144

/** The first and the last period, and one between where there is room. */
function ticksOf(periods: readonly string[]): (string | undefined)[] {
  if (periods.length < 3) return [...periods]
  return [periods[0], periods[Math.floor((periods.length - 1) / 2)], periods.at(-1)]
}

function nameOf({ label }: TimelineRow, at: string, count: number): string {
  const period = sayPeriod(at)
  return label === undefined
    ? say('window.timeline.bar', { period, count })
    : say('window.timeline.bar.row', { row: label, period, count })
}

/** Arrows go from bar to bar, past those that stand for nothing. */
function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const bars = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:enabled')]
  const at = bars.findIndex((bar) => bar === document.activeElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: bars.length - 1 }[event.key]
  const next = to === undefined ? undefined : bars[to]
  if (!next) return
  event.preventDefault()
  next.focus()
}

function Table({ timeline: { periods, rows: counts }, rows, isOn, onChoose }: ShownProps) {
  return (
    <table className="periods">
      <thead>
        <tr>
          <th scope="col">{say('window.timeline.period')}</th>
          {rows.map(({ label }) => (
            <th scope="col" key={label ?? ''}>
              {label ?? say('window.timeline.claims')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods.map((period, place) =>
          counts.every((row) => row[place] === 0) ? null : (
            <tr key={period}>
              <th scope="row">{sayPeriod(period)}</th>
              {rows.map((row, at) => {
                const count = counts[at]?.[place] ?? 0
                return (
                  <td key={row.label ?? ''}>
                    <button
                      type="button"
                      className="link"
                      aria-label={nameOf(row, period, count)}
                      aria-pressed={isOn(row, period)}
                      disabled={count === 0}
                      onClick={() => onChoose(row, period)}
                    >
                      {count}
                    </button>
                  </td>
                )
              })}
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}
