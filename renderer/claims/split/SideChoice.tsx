import { useId } from 'react'
import { say } from '#data/messages/index.ts'
import { type Side, SIDES } from './draft.ts'

interface SideChoiceProps {
  readonly shown: string
  /** Whether it is words of a source. */
  readonly quoted: boolean
  readonly side: Side
  readonly onChange: (side: Side) => void
}

/** To which of two claims something goes, or to both. */
export function SideChoice({ shown, quoted, side, onChange }: SideChoiceProps) {
  const name = useId()
  return (
    <fieldset className="sides">
      <legend className="unseen">{shown}</legend>
      <span className={quoted ? 'what quoted' : 'what'} title={shown} aria-hidden="true">
        {shown}
      </span>
      {SIDES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            aria-label={say(`window.split.side.${one}`)}
            checked={one === side}
            onChange={() => onChange(one)}
          />
        </label>
      ))}
    </fieldset>
  )
}
