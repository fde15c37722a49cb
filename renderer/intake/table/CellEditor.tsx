import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { dateEntry } from '#renderer/ui/date-entry.ts'
import { type Field, optionsOf } from '../columns.ts'
import { type CellReading, choicesFor, readCell, readDateCell, wordsOf } from './cell-entry.ts'

/** Where the cursor goes once a cell was changed. */
export type NextCell = 'here' | 'below' | 'after' | 'before'

interface CellEditorProps {
  readonly field: Field
  /** What stands in the cell; empty for none. */
  readonly value: string
  /** How many sources get what is typed. */
  readonly count: number
  readonly onKeep: (value: string | null, next: NextCell) => void
  /** Leaves all as it was. */
  readonly onLeave: () => void
}

/**
 * A cell while it is changed, over its place in the table. Enter keeps and goes below, Tab and Shift+Tab
 * keep and go on in the row, leaving the field keeps, Esc does not.
 */
export function CellEditor(props: CellEditorProps) {
  const { field, value, count, onKeep, onLeave } = props
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

  const Input = field === 'published' ? DateInput : WordsInput
  return (
    <div
      className="cell-editor"
      data-wrong={wrong !== undefined || undefined}
      // A click into it is not one into the row below.
      onMouseDown={(event) => event.stopPropagation()}
    >
      <Input
        field={field}
        value={value}
        label={say(`window.table.column.${field}.long`)}
        onRead={keep}
        onLeave={leave}
        onType={() => setWrong(undefined)}
      />
      {wrong !== undefined && field !== 'published' ? (
        <p className="wrong" role="status">
          {wrong}
        </p>
      ) : (
        count > 1 && <p>{say('window.table.for-many', { count })}</p>
      )}
    </div>
  )
}

interface InputProps {
  readonly field: Field
  readonly value: string
  readonly label: string
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

function WordsInput({ field, value, label, onRead, onLeave, onType }: InputProps) {
  const few = optionsOf(field) !== undefined
  const [text, setText] = useState(() => wordsOf(field, value))
  const [typed, setTyped] = useState(false)
  const [active, setActive] = useState<number>()
  const entities = useAsk('entities', 'list', undefined, { when: field === 'publisher' }).data
  const list = useId()
  const publishers = entities?.map(({ name }) => name) ?? []
  const choices = choicesFor(field, typed ? text : '', publishers)
  // Of a few, one is always meant; of many, what was typed is, until the arrows choose.
  const first = few ? (typed ? 0 : choices.findIndex((choice) => choice.value === value)) : -1
  const at = active ?? first

  function read(): CellReading {
    const choice = choices[at]
    return choice ? { value: choice.value || null } : readCell(field, text)
  }

  function onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && choices.length > 0) {
      setActive((Math.max(at, step > 0 ? -1 : 0) + step + choices.length) % choices.length)
      event.preventDefault()
      event.stopPropagation()
    } else endByKey(event, (next) => onRead(read(), next), onLeave)
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
        onBlur={() => (typed || active !== undefined ? onRead(read(), 'here') : onLeave())}
      />
      <ChoiceList
        id={list}
        label={label}
        choices={choices.map((choice) => choice.label)}
        active={at}
        onChoose={(label) => onRead(readCell(field, label), 'here')}
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
