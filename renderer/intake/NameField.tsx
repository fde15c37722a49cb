import { useState } from 'react'
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx'
import { useOffered } from '#renderer/ui/use-offered.ts'

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
  const offered = useOffered(names, text, write)
  const { list, choices, active, choose } = offered

  function write(name: string): void {
    setText(name)
    onChange(name)
  }

  return (
    <span className="chip-input">
      <input
        {...offered.field}
        id={id}
        type="text"
        value={text}
        onChange={(event) => {
          write(event.target.value)
          offered.typed()
        }}
      />
      <ChoiceList id={list} label={text} choices={choices} active={active} onChoose={choose} />
    </span>
  )
}
