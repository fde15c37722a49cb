import { useId } from 'react'

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly values: readonly Value[]
  readonly say: (value: Value) => string
  readonly value: Value
  readonly onChoose: (value: Value) => void
}

/** One of a few, side by side; the arrow keys walk through them. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={props.label} className="choice">
      {props.values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
          />
          <span>{props.say(value)}</span>
        </label>
      ))}
    </div>
  )
}
