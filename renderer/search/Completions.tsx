import { say } from '#data/messages/index.ts'
import type { Completion } from './use-completion.ts'

/** Id of the list of choices in the page. */
export const CHOICES_ID = 'search-choices'

/** Id of one of them. */
export function choiceId(at: number): string {
  return `${CHOICES_ID}-${at}`
}

/** The choices under the search field. */
export function Completions({ completion }: { completion: Completion }) {
  const { choices, active, take } = completion
  if (choices.length === 0) return null
  return (
    <div
      id={CHOICES_ID}
      className="completions"
      role="listbox"
      aria-label={say('window.search.choices')}
    >
      {choices.map((choice, at) => (
        <div
          key={choice}
          id={choiceId(at)}
          role="option"
          aria-selected={at === active}
          tabIndex={-1}
          // Before the field loses the caret, and with it the choices.
          onPointerDown={(event) => {
            event.preventDefault()
            take(choice)
          }}
        >
          {choice}
        </div>
      ))}
    </div>
  )
}
