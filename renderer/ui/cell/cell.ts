import { say } from '#data/messages/index.ts'
import { fold } from '#data/model/fold.ts'
import { type DateEntry, isUnread } from '../date-entry.ts'
import { itemsWith } from '../items-with.ts'

/** A cell of a table that can be changed in its place. */
export interface Cell {
  /** What it is called. */
  readonly label: string
  /** What stands in it; empty for none. */
  readonly value: string
  /** How words are typed into it; absent: it takes a date. */
  readonly words?: CellWords | undefined
}

/** A cell into which words are typed. */
export interface CellWords {
  /** The words that its change begins with. */
  readonly first: string
  /** Whether it takes one of a few values, so that one of them is always meant. */
  readonly few: boolean
  /** What it offers for what was typed; for what stands there already nothing was. */
  readonly offer: (typed: string) => readonly CellOption[]
  readonly read: (typed: string) => CellReading
}

/** One value that a cell offers, with its word. */
export interface CellOption {
  /** Empty for none. */
  readonly value: string
  readonly label: string
}

/** What was typed into a cell, read: a value, `null` for none, or why it cannot stand there. */
export type CellReading = { readonly value: string | null } | { readonly wrong: string }

/** Where the cursor goes once a cell was changed. */
export type NextCell = 'here' | 'below' | 'after' | 'before'

/** How one of a few values is typed. */
export function fewWords(options: readonly CellOption[], value: string): CellWords {
  return {
    first: options.find((option) => option.value === value)?.label ?? value,
    few: true,
    offer: (typed) => bestFirst(options, typed),
    read: (typed) => readOption(options, typed),
  }
}

/** The options that words fit, first those that begin with them: `c` is the grade C before it is a word. */
function bestFirst(options: readonly CellOption[], typed: string): readonly CellOption[] {
  const found = itemsWith(options, ({ label }) => label, typed)
  const begins = ({ label }: CellOption) => fold(label).startsWith(fold(typed.trim()))
  return [...found.filter(begins), ...found.filter((option) => !begins(option))]
}

/** The one option that words mean. */
function readOption(options: readonly CellOption[], typed: string): CellReading {
  const text = typed.trim()
  const [only, ...more] = itemsWith(options, ({ label }) => label, text)
  const whole = options.find(({ label }) => label.toLowerCase() === text.toLowerCase())
  const found = whole ?? (more.length === 0 ? only : undefined)
  return found ? { value: found.value || null } : { wrong: say('window.table.choice.unknown') }
}

/** Reads what was typed into a cell for a date. */
export function readDateCell(entry: DateEntry): CellReading {
  return isUnread(entry) ? { wrong: say('window.date.unread') } : { value: entry.date ?? null }
}
