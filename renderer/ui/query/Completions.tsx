import { say } from '#data/messages/index.ts'
import type { Completion } from './use-completion.ts'

interface CompletionsProps {
  /** Id of the list in the page. */
  readonly id: string
  readonly completion: Completion
}

/** Id of one of the choices. */
export function choiceId(list: string, at: number): string {
  return `${list}-${at}`
}

/** The choices under a field for queries. */
export function Completions({ id, completion }: CompletionsProps) {
  const { choices, active, take } = completion
  if (choices.length === 0) return null
  return (
    <div id={id} className="completions" role="listbox" aria-label={say('window.search.choices')}>
      {choices.map((choice, at) => (
        <div
          key={choice}
          id={choiceId(id, at)}
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
