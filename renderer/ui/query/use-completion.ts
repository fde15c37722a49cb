import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { choicesFor, unfinishedAt } from '#data/query/complete.ts'
import type { FieldName } from '#data/query/fields.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { stepAround, stepOf } from '../step.ts'

/** What may be meant by what is being typed. */
export interface Completion {
  readonly choices: readonly string[]
  /** Index of the choice that Enter takes; -1: none. */
  readonly active: number
  readonly take: (choice: string) => void
  /** Hears a key first; `true` where it was meant for the choices. */
  readonly press: (event: KeyboardEvent) => boolean
  /** Tells where the caret is, and whether something was typed. */
  readonly follow: (typed: boolean) => void
  readonly close: () => void
}

const NONE: readonly string[] = []

/** Offers names of fields and their values in the search field, while they are being typed. */
export function useCompletion(
  field: RefObject<HTMLInputElement | null>,
  query: string,
  setQuery: (query: string) => void,
): Completion {
  const [caret, setCaret] = useState(0)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const unfinished = open ? unfinishedAt(query, caret) : undefined
  const known = useKnown(unfinished?.field)
  const choices = unfinished ? choicesFor(unfinished, () => known) : NONE
  const after = useRef<number>(undefined)
  useLayoutEffect(() => {
    if (after.current === undefined) return
    field.current?.setSelectionRange(after.current, after.current)
    setCaret(after.current)
    after.current = undefined
  }, [field, query])

  function close(): void {
    setOpen(false)
    setActive(-1)
  }

  function take(choice: string): void {
    if (!unfinished) return
    const { start, end } = unfinished.span
    const isValue = unfinished.field !== undefined
    const written = isValue ? `${choice} ` : choice
    after.current = start + written.length
    setQuery(
      query.slice(0, start) + written + query.slice(end).replace(/^"? ?/, isValue ? '' : '$&'),
    )
    setActive(-1)
    // Behind a field's colon its values come next.
    setOpen(!isValue)
  }

  function press({ key }: KeyboardEvent): boolean {
    if (choices.length === 0) return false
    const step = stepOf(key)
    const choice = choices[active] ?? (key === 'Tab' ? choices[0] : undefined)
    if (step !== undefined) setActive(stepAround(active, step, choices.length))
    else if ((key === 'Tab' || key === 'Enter') && choice !== undefined) take(choice)
    else if (key === 'Escape') close()
    else return false
    return true
  }

  return {
    choices,
    active,
    take,
    press,
    follow: (typed) => {
      setCaret(field.current?.selectionStart ?? 0)
      if (!typed) return
      setOpen(true)
      setActive(-1)
    },
    close,
  }
}

/** The names that the notebook knows for a field's values. */
function useKnown(field: FieldName | undefined): readonly string[] {
  const names = field === 'speaker' || field === 'about' || field === 'publisher'
  const titles = field === 'speaker' || field === 'source'
  const topics = useAsk('topics', 'list', undefined, { when: field === 'topic' }).data
  const entities = useAsk('entities', 'list', undefined, { when: names }).data
  const sources = useAsk('sources', 'list', undefined, { when: titles }).data
  if (field === 'topic') return topics?.map(({ path }) => path) ?? NONE
  return [
    ...((names && entities?.map(({ name }) => name)) || NONE),
    ...((titles && sources?.map(({ title }) => title)) || NONE),
  ]
}
