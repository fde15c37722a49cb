import { type KeyboardEvent, useId, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { fold } from '#data/model/fold.ts'
import { chipChoices } from '#renderer/ui/chip-choices.ts'
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx'
import type { QuotedSource } from './use-claim-form.ts'
import './form.css'

interface SpeakerFieldProps {
  readonly id: string
  readonly value: string
  /** Speaks where the field is empty. */
  readonly source: QuotedSource | undefined
  /** Names of the notebook's entities. */
  readonly names: readonly string[]
  readonly wrong: boolean
  /** Puts the caret into the field at first. */
  readonly autoFocus?: boolean
  readonly onChange: (speaker: string) => void
}

/** Who says it: the source itself, somebody the notebook knows, or a new name. */
export function SpeakerField(props: SpeakerFieldProps) {
  const { id, value, source, names, wrong, autoFocus = false, onChange } = props
  const [typing, setTyping] = useState(false)
  const [active, setActive] = useState(-1)
  const list = useId()
  const choices = typing && value.trim() !== '' ? chipChoices(names, [value], value) : []

  function choose(name: string): void {
    onChange(name)
    setTyping(false)
    setActive(-1)
  }

  function onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const choice = choices[active]
    if (step !== undefined && choices.length > 0) {
      setActive((active + step + choices.length) % choices.length)
    } else if (event.key === 'Enter' && choice !== undefined) choose(choice)
    else if (event.key === 'Escape' && choices.length > 0) setTyping(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <span className="speaker-field chip-input" data-wrong={wrong || undefined}>
      <input
        id={id}
        type="text"
        autoFocus={autoFocus}
        role="combobox"
        aria-label={say('window.claim.speaker')}
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={choices[active] === undefined ? undefined : `${list}-${active}`}
        aria-invalid={wrong}
        aria-describedby={`${list}-hint`}
        autoComplete="off"
        placeholder={source?.publisher ?? source?.title}
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
          setTyping(true)
          setActive(-1)
        }}
        onKeyDown={onKey}
        onBlur={() => setTyping(false)}
      />
      <span id={`${list}-hint`} className="hint">
        {wrong ? say('window.form.speaker.empty') : hintFor(value, names, source)}
      </span>
      <ChoiceList
        id={list}
        label={say('window.claim.speaker')}
        choices={choices}
        active={active}
        onChoose={choose}
      />
    </span>
  )
}

function hintFor(
  value: string,
  names: readonly string[],
  source: QuotedSource | undefined,
): string {
  if (value.trim() === '') return source ? say('window.form.speaker.source') : ''
  return names.some((name) => fold(name) === fold(value)) ? '' : say('window.form.speaker.new')
}
