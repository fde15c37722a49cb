interface ChoiceListProps {
  /** Id of the list on the page; its choices have the ids `${id}-0` and so on. */
  readonly id: string
  readonly label: string
  readonly choices: readonly string[]
  /** Place of the choice that the arrows stand on; -1 for none. */
  readonly active: number
  readonly onChoose: (choice: string) => void
}

/** What a text field offers while one types in it; hidden while it offers nothing. */
export function ChoiceList({ id, label, choices, active, onChoose }: ChoiceListProps) {
  return (
    <span
      id={id}
      role="listbox"
      aria-label={label}
      className="choices"
      hidden={choices.length === 0}
    >
      {choices.map((choice, at) => (
        <span
          key={choice}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          tabIndex={-1}
          className="choice"
          // Before the field loses the caret, and with it the list.
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(choice)
          }}
        >
          {choice}
        </span>
      ))}
    </span>
  )
}
