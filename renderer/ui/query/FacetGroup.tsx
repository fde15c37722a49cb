import { useId, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Narrowing } from '#data/query/narrow.ts'
import type { FacetValue } from './facets.ts'
import './query.css'

interface FacetGroupProps {
  readonly by: Narrowing
  readonly values: readonly FacetValue[]
  readonly disabled?: boolean
  readonly onTurn: (value: string) => void
}

/** Values that show before the rest is asked for. */
const SHORT = 5

/** The values of a facet with their counts, to be chosen; nothing where there are none. */
export function FacetGroup({ by, values, disabled = false, onTurn }: FacetGroupProps) {
  const heading = useId()
  const [long, setLong] = useState(false)
  if (values.length === 0) return null
  const shown = long ? values : values.filter(({ on }, at) => on || at < SHORT)
  const rest = values.length - shown.length
  return (
    <div role="group" aria-labelledby={heading} className="facet">
      <h3 id={heading}>{say(`window.facet.${by}`)}</h3>
      {shown.map(({ value, label, count, on }) => (
        <label key={value} className="value" title={label}>
          <input
            type="checkbox"
            data-row
            checked={on}
            disabled={disabled}
            onChange={() => onTurn(value)}
          />
          <span className="line">{label}</span>
          <span className="number">{say('window.number', { number: count })}</span>
        </label>
      ))}
      {(rest > 0 || long) && values.length > SHORT && (
        <button type="button" className="value rest" data-row onClick={() => setLong(!long)}>
          {long ? say('window.facet.fewer') : say('window.facet.more', { count: rest })}
        </button>
      )}
    </div>
  )
}
