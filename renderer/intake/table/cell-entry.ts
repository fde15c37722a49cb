import { say } from '#data/messages/index.ts'
import { fold } from '#data/model/fold.ts'
import { type DateEntry, isUnread } from '#renderer/ui/date-entry.ts'
import { languageName, languagesWith } from '#renderer/ui/languages.ts'
import { itemsWith } from '#renderer/ui/items-with.ts'
import { chipChoices } from '#renderer/ui/chip-choices.ts'
import { type ColumnOption, type Field, optionsOf } from '../columns.ts'

/** What was typed into a cell, read: a value, `null` for none, or why it cannot stand there. */
export type CellReading = { readonly value: string | null } | { readonly wrong: string }

/** What a cell offers for what is typed: the words to show, and the value of each. */
export function choicesFor(
  field: Field,
  typed: string,
  publishers: readonly string[],
): readonly ColumnOption[] {
  const options = optionsOf(field)
  if (options) return bestFirst(options, typed)
  if (typed.trim() === '') return []
  if (field === 'language') return itemsWith(languages(), ({ label }) => label, typed)
  if (field !== 'publisher') return []
  return chipChoices(publishers, [typed], typed).map((value) => ({ value, label: value }))
}

/** The options that words fit, first those that begin with them: `c` is the grade C before it is a word. */
function bestFirst(options: readonly ColumnOption[], typed: string): readonly ColumnOption[] {
  const found = itemsWith(options, ({ label }) => label, typed)
  const begins = ({ label }: ColumnOption) => fold(label).startsWith(fold(typed.trim()))
  return [...found.filter(begins), ...found.filter((option) => !begins(option))]
}

function languages(): ColumnOption[] {
  return languagesWith('en').map((value) => ({ value, label: languageName(value) }))
}

/** The words that a cell begins to be changed with. */
export function wordsOf(field: Field, value: string): string {
  return optionsOf(field)?.find((option) => option.value === value)?.label ?? value
}

/** Reads what was typed into a cell that takes anything but a date, or one of a few. */
export function readCell(field: Field, typed: string): CellReading {
  const text = typed.trim()
  const options = optionsOf(field)
  if (options) {
    const [only, ...more] = itemsWith(options, ({ label }) => label, text)
    const whole = options.find(({ label }) => label.toLowerCase() === text.toLowerCase())
    const found = whole ?? (more.length === 0 ? only : undefined)
    return found ? { value: found.value || null } : { wrong: say('window.table.choice.unknown') }
  }
  if (text === '') {
    return field === 'title' ? { wrong: say('window.table.title.empty') } : { value: null }
  }
  return field === 'language' ? readLanguage(text) : { value: text }
}

function readLanguage(text: string): CellReading {
  const named = languages().find(({ label }) => label.toLowerCase() === text.toLowerCase())
  if (named) return { value: named.value }
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text)
    // A word of one language is a tag to no other: every tag that names one has two letters or three.
    if (/^[a-z]{2,3}(?:-|$)/.test(tag)) return { value: tag }
  } catch {
    // No tag at all.
  }
  return { wrong: say('window.table.choice.unknown') }
}

/** Reads what was typed into a cell for a date. */
export function readDateCell(entry: DateEntry): CellReading {
  return isUnread(entry) ? { wrong: say('window.date.unread') } : { value: entry.date ?? null }
}
