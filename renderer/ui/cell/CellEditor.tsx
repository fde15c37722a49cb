import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { ChoiceList } from '../ChoiceList.tsx'
import { DateField } from '../DateField.tsx'
import { dateEntry } from '../date-entry.ts'
import { stepAround, stepOf } from '../step.ts'
import { type Cell, type CellReading, type CellWords, type NextCell, readDateCell } from './cell.ts'
import './cell.css'

interface CellEditorProps {
  readonly cell: Cell
  /** Stands below the field, such as for how many rows the change is. */
  readonly note?: string | undefined
  readonly onKeep: (value: string | null, next: NextCell) => void
  /** Leaves all as it was. */
  readonly onLeave: () => void
}

/**
 * A cell while it is changed, over its place in the table: the one that says `data-editing`. Enter keeps
 * and goes below, Tab and Shift+Tab keep and go on in the row, leaving the field keeps, Esc does not.
 */
export function CellEditor({ cell, note, onKeep, onLeave }: CellEditorProps) {
  const { label, value, words } = cell
  const [wrong, setWrong] = useState<string>()
  const ended = useRef(false)

  function keep(reading: CellReading, next: NextCell): void {
    if (ended.current) return
    if ('wrong' in reading) return setWrong(reading.wrong)
    ended.current = true
    onKeep(reading.value, next)
  }

  function leave(): void {
    ended.current = true
    onLeave()
  }

  const heard = { label, value, onRead: keep, onLeave: leave, onType: () => setWrong(undefined) }
  return (
    <div
      className="cell-editor"
      data-wrong={wrong !== undefined || undefined}
      // A click into it is not one into the row below.
      onMouseDown={(event) => event.stopPropagation()}
    >
      {words ? <WordsInput {...heard} words={words} /> : <DateInput {...heard} />}
      {wrong !== undefined && words ? (
        <p className="wrong" role="status">
          {wrong}
        </p>
      ) : (
        note !== undefined && <p>{note}</p>
      )}
    </div>
  )
}

interface InputProps {
  readonly label: string
  readonly value: string
  readonly onRead: (reading: CellReading, next: NextCell) => void
  readonly onLeave: () => void
  readonly onType: () => void
}

function DateInput({ value, label, onRead, onLeave, onType }: InputProps) {
  const [entry, setEntry] = useState(() => dateEntry(value === '' ? undefined : value))
  return (
    <div
      onKeyDown={(event) => endByKey(event, (next) => onRead(readDateCell(entry), next), onLeave)}
      onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
      onBlur={() => onRead(readDateCell(entry), 'here')}
    >
      <DateField
        label={label}
        entry={entry}
        autoFocus
        onChange={(next) => {
          onType()
          setEntry(next)
        }}
      />
    </div>
  )
}

interface WordsInputProps extends InputProps {
  readonly words: CellWords
}

function WordsInput({ words, value, label, onRead, onLeave, onType }: WordsInputProps) {
  const { few, offer, read } = words
  const [text, setText] = useState(words.first)
  const [typed, setTyped] = useState(false)
  const [active, setActive] = useState<number>()
  const list = useId()
  const choices = offer(typed ? text : '')
  // Of a few, one is always meant; of many, what was typed is, until the arrows choose.
  const first = few ? (typed ? 0 : choices.findIndex((choice) => choice.value === value)) : -1
  const at = active ?? first

  function reading(): CellReading {
    const choice = choices[at]
    return choice ? { value: choice.value || null } : read(text)
  }

  function onKey(event: KeyboardEvent): void {
    const step = stepOf(event.key)
    if (step !== undefined && choices.length > 0) {
      setActive(stepAround(at, step, choices.length))
      event.preventDefault()
      event.stopPropagation()
    } else endByKey(event, (next) => onRead(reading(), next), onLeave)
  }

  return (
    <div className="chip-input">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={choices[at] === undefined ? undefined : `${list}-${at}`}
        autoComplete="off"
        autoFocus
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          onType()
          setText(event.target.value)
          setTyped(true)
          setActive(undefined)
        }}
        onKeyDown={onKey}
        onBlur={() => (typed || active !== undefined ? onRead(reading(), 'here') : onLeave())}
      />
      <ChoiceList
        id={list}
        label={label}
        choices={choices.map((choice) => choice.label)}
        active={at}
        onChoose={(label) => {
          const choice = choices.find((one) => one.label === label)
          if (choice) onRead({ value: choice.value || null }, 'here')
        }}
      />
    </div>
  )
}

function endByKey(event: KeyboardEvent, keep: (next: NextCell) => void, leave: () => void): void {
  if (event.key === 'Escape') leave()
  else if (event.key === 'Enter' && !event.shiftKey) keep('below')
  else if (event.key === 'Tab') keep(event.shiftKey ? 'before' : 'after')
  else return
  event.preventDefault()
  event.stopPropagation()
}
