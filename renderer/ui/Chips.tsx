import type { KeyboardEvent, Ref } from 'react'
import { useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { say } from '#data/messages/index.ts'
import { chipChoices, withChip } from './chip-choices.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { Icon } from './Icon.tsx'
import { stepAround, stepOf } from './step.ts'
import './inputs.css'

/** What an owner can ask of a row of chips, such as by a key of its own. */
export interface ChipsHandle {
  /** Opens the field for another chip and puts the caret there. */
  add(): void
}

interface ChipsProps {
  /** What the chips are: read out with the row, such as `Topics`. */
  readonly label: string
  readonly values: readonly string[]
  readonly onChange: (values: string[]) => void
  /** Values that exist already; those that fit are offered while typing. */
  readonly options?: readonly string[] | undefined
  /** Opens what a chip stands for; without it a chip is only words. */
  readonly onOpen?: ((value: string) => void) | undefined
  /** Makes what was typed a value; `undefined` refuses it. As typed where absent. */
  readonly read?: ((text: string) => string | undefined) | undefined
  /** Shows the field at once, with no button before it. */
  readonly open?: boolean | undefined
  /** Puts the caret into the field at first. */
  readonly autoFocus?: boolean | undefined
  readonly placeholder?: string | undefined
  readonly handle?: Ref<ChipsHandle> | undefined
}

/**
 * A set of short values, such as topics: chips, each with a way to take it off, and a field to add
 * one. Enter or a comma adds, arrows choose among what exists, Backspace in the empty field takes
 * the last off, Esc leaves.
 */
export function Chips(props: ChipsProps) {
  const { label, values, onChange, onOpen, open = false, autoFocus = false, handle } = props
  const [adding, setAdding] = useState(false)
  const more = useRef<HTMLButtonElement>(null)
  useImperativeHandle(handle, () => ({ add: () => setAdding(true) }))

  function leave(): void {
    // At once: a frame later the focus might be taken from whoever went on by then.
    flushSync(() => setAdding(false))
    more.current?.focus()
  }

  return (
    <div role="group" aria-label={label} className="chips-field">
      {values.map((value) => (
        <span className="chip" key={value}>
          {onOpen ? (
            <button type="button" className="word" onClick={() => onOpen(value)}>
              {value}
            </button>
          ) : (
            <span className="word">{value}</span>
          )}
          <button
            type="button"
            className="off"
            aria-label={say('window.chips.remove', { value })}
            title={say('window.chips.remove', { value })}
            onClick={() => onChange(values.filter((other) => other !== value))}
          >
            <Icon name="cross" />
          </button>
        </span>
      ))}
      {open || adding ? (
        <ChipInput
          {...props}
          focused={adding || autoFocus}
          onLeave={leave}
          onBlur={() => setAdding(false)}
        />
      ) : (
        <button
          ref={more}
          type="button"
          className="add"
          aria-label={say('window.chips.add', { label })}
          title={say('window.chips.add', { label })}
          onClick={() => setAdding(true)}
        >
          <Icon name="plus" />
        </button>
      )}
    </div>
  )
}

interface ChipInputProps extends ChipsProps {
  readonly focused: boolean
  readonly onLeave: () => void
  readonly onBlur: () => void
}

function ChipInput(props: ChipInputProps) {
  const { label, values, onChange, options = [], read = asTyped, focused, onLeave } = props
  const [text, setText] = useState('')
  const [active, setActive] = useState(-1)
  const [shown, setShown] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const choices = shown ? chipChoices(options, values, text) : []
  useEffect(() => {
    if (focused) input.current?.focus()
  }, [focused])

  function add(written: string): boolean {
    const value = read(written.trim())
    if (value === undefined || value === '') return false
    onChange(withChip(values, value))
    setText('')
    setActive(-1)
    return true
  }

  function onKey(event: KeyboardEvent): void {
    const step = stepOf(event.key)
    if (step !== undefined) {
      setShown(true)
      const count = chipChoices(options, values, text).length
      setActive(count === 0 ? -1 : stepAround(active, step, count))
    } else if (event.key === 'Enter' || (event.key === ',' && text.trim() !== '')) {
      // Enter in the empty field is the form's own.
      if (!add(choices[active] ?? text) && text === '' && !event.shiftKey) return
    } else if (event.key === 'Backspace' && text === '') {
      if (values.length > 0) onChange(values.slice(0, -1))
    } else if (event.key === 'Escape') {
      if (text !== '') setText('')
      else if (props.open) return
      else onLeave()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <span className="chip-input">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={say('window.chips.add', { label })}
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={choices[active] === undefined ? undefined : `${list}-${active}`}
        placeholder={props.placeholder}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setShown(true)
          setActive(-1)
        }}
        onKeyDown={onKey}
        onBlur={() => {
          if (text.trim() !== '') add(text)
          setShown(false)
          props.onBlur()
        }}
      />
      <ChoiceList id={list} label={label} choices={choices} active={active} onChoose={add} />
    </span>
  )
}

function asTyped(text: string): string {
  return text
}
