import { type KeyboardEvent, useId, useState } from 'react'
import { chipChoices } from './chip-choices.ts'
import { stepAround, stepOf } from './step.ts'

/** What a field for a name offers while one types in it. */
export interface Offered {
  /** Id of the list that shows it. */
  readonly list: string
  readonly choices: readonly string[]
  /** Place of the choice that the arrows stand on; -1 for none. */
  readonly active: number
  /** What makes the field one that offers something. */
  readonly field: {
    readonly role: 'combobox'
    readonly autoComplete: 'off'
    readonly 'aria-expanded': boolean
    readonly 'aria-controls': string
    readonly 'aria-autocomplete': 'list'
    readonly 'aria-activedescendant': string | undefined
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onBlur: () => void
  }
  /** Something was typed. */
  readonly typed: () => void
  readonly choose: (name: string) => void
}

/** Offers those of some names that fit what stands in a field; the arrows and Enter choose, Esc leaves off. */
export function useOffered(
  names: readonly string[],
  text: string,
  onChoose: (name: string) => void,
): Offered {
  const [typing, setTyping] = useState(false)
  const [active, setActive] = useState(-1)
  const list = useId()
  const choices = typing && text.trim() !== '' ? chipChoices(names, [text], text) : []

  function choose(name: string): void {
    onChoose(name)
    setTyping(false)
    setActive(-1)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = stepOf(event.key)
    const choice = choices[active]
    if (step !== undefined && choices.length > 0) {
      setActive(stepAround(active, step, choices.length))
    } else if (event.key === 'Enter' && choice !== undefined) choose(choice)
    else if (event.key === 'Escape' && choices.length > 0) setTyping(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return {
    list,
    choices,
    active,
    field: {
      role: 'combobox',
      autoComplete: 'off',
      'aria-expanded': choices.length > 0,
      'aria-controls': list,
      'aria-autocomplete': 'list',
      'aria-activedescendant': choices[active] === undefined ? undefined : `${list}-${active}`,
      onKeyDown,
      onBlur: () => setTyping(false),
    },
    typed: () => {
      setTyping(true)
      setActive(-1)
    },
    choose,
  }
}
