import { type KeyboardEvent, useId, useState } from 'react'
import { chipChoices } from '#renderer/ui/chip-choices.ts'
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx'

interface NameFieldProps {
  readonly id: string
  readonly value: string
  /** Names that are known: those that fit are offered while typing. */
  readonly names: readonly string[]
  readonly onChange: (name: string) => void
}

/** A name, completed from those that the notebook knows. */
export function NameField({ id, value, names, onChange }: NameFieldProps) {
  const [text, setText] = useState(value)
  const [typing, setTyping] = useState(false)
  const [active, setActive] = useState(-1)
  const choices = typing && text.trim() !== '' ? chipChoices(names, [text], text) : []
  const list = useId()

  function choose(name: string): void {
    setText(name)
    onChange(name)
    setTyping(false)
    setActive(-1)
  }

  function onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const choice = choices[active]
    if (step !== undefined && choices.length > 0) {
      setActive((Math.max(active, step > 0 ? -1 : 0) + step + choices.length) % choices.length)
    } else if (event.key === 'Enter' && choice !== undefined) choose(choice)
    else if (event.key === 'Escape' && choices.length > 0) setTyping(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <span className="chip-input">
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={choices[active] === undefined ? undefined : `${list}-${active}`}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          onChange(event.target.value)
          setTyping(true)
          setActive(-1)
        }}
        onKeyDown={onKey}
        onBlur={() => setTyping(false)}
      />
      <ChoiceList id={list} label={text} choices={choices} active={active} onChoose={choose} />
    </span>
  )
}
