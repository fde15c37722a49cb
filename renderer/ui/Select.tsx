import { Icon } from './Icon.tsx'
import './inputs.css'

/** One of the things to choose from. */
export interface SelectOption {
  readonly value: string
  readonly label: string
}

interface SelectProps {
  readonly id?: string | undefined
  /** Its name, where no label element stands before it. */
  readonly label?: string | undefined
  readonly value: string
  readonly options: readonly SelectOption[]
  readonly onChange: (value: string) => void
  /** Looks like the words around it until it is pointed at or has the focus. */
  readonly quiet?: boolean | undefined
}

/** One choice of a few: the system's own list behind a field of the house. */
export function Select({ id, label, value, options, onChange, quiet = false }: SelectProps) {
  return (
    <span className={quiet ? 'select quiet-select' : 'select'}>
      <select
        id={id}
        aria-label={label}
        data-empty={value === '' || undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}
