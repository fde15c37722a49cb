import { say } from '#data/messages/index.ts'
import { type Cell, type CellOption, type CellReading, fewWords } from '#renderer/ui/cell/cell.ts'
import { chipChoices } from '#renderer/ui/chip-choices.ts'
import { itemsWith } from '#renderer/ui/items-with.ts'
import { languageName, languagesWith } from '#renderer/ui/languages.ts'
import { type Field, optionsOf } from '../columns.ts'

/** A source's cell, to be changed. @param publishers those that the notebook knows */
export function sourceCell(field: Field, value: string, publishers: readonly string[]): Cell {
  const label = say(`window.table.column.${field}.long`)
  if (field === 'published') return { label, value }
  const options = optionsOf(field)
  if (options) return { label, value, words: fewWords(options, value) }
  const offer = (typed: string) => choicesFor(field, typed, publishers)
  return {
    label,
    value,
    words: { first: value, few: false, offer, read: (typed) => readWords(field, typed) },
  }
}

function choicesFor(
  field: Field,
  typed: string,
  publishers: readonly string[],
): readonly CellOption[] {
  if (typed.trim() === '') return []
  if (field === 'language') return itemsWith(languages(), ({ label }) => label, typed)
  if (field !== 'publisher') return []
  return chipChoices(publishers, [typed], typed).map((value) => ({ value, label: value }))
}

function languages(): CellOption[] {
  return languagesWith('en').map((value) => ({ value, label: languageName(value) }))
}

function readWords(field: Field, typed: string): CellReading {
  const text = typed.trim()
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
