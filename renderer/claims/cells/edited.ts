import { say } from '#data/messages/index.ts'
import {
  CLAIM_KINDS,
  CLAIM_STATUSES,
  type ClaimKind,
  type ClaimStatus,
  type ClaimSummary,
} from '#data/model/claim.ts'
import { CREDIBILITIES, CREDIBILITY, type Credibility } from '#data/model/ratings.ts'
import { topicLevels } from '#data/model/topic.ts'
import type { Cell, CellOption, CellReading, CellWords } from '#renderer/ui/cell/cell.ts'
import { fewWords } from '#renderer/ui/cell/cell.ts'
import { chipChoices, withChip } from '#renderer/ui/chip-choices.ts'
import type { Column } from '../columns.ts'
import type { ClaimChange } from '../use-edit-claim.ts'

/** The columns whose cells can be changed. */
export const EDITED = ['status', 'speaker', 'grade', 'said', 'kind', 'on', 'topics'] as const
export type EditedColumn = (typeof EDITED)[number]

export function isEdited(column: Column): column is EditedColumn {
  return (EDITED as readonly Column[]).includes(column)
}

/** The next column in a direction whose cells can be changed. */
export function editedBeside(
  columns: readonly Column[],
  from: Column,
  by: 1 | -1,
): EditedColumn | undefined {
  const at = columns.indexOf(from)
  const there = by > 0 ? columns.slice(at + 1) : columns.slice(0, at).toReversed()
  return there.find(isEdited)
}

/** What the notebook knows that a cell may be given. */
export interface KnownNames {
  readonly entities: readonly string[]
  /** Paths. */
  readonly topics: readonly string[]
}

/** A claim's cell, to be changed. */
export function cellOf(claim: ClaimSummary, column: EditedColumn, known: KnownNames): Cell {
  const value = valueIn(claim, column)
  const words = wordsFor(column, value, known)
  return { label: say(`window.column.${column}.long`), value, words }
}

/** The change of a claim that a new value of its cell is. */
export function changeOf(column: EditedColumn, value: string | null): ClaimChange {
  switch (column) {
    case 'grade':
      return { credibility: value === null ? null : (Number(value) as Credibility) }
    case 'said':
      return { said: value }
    case 'on':
      return { on: value }
    case 'topics':
      return { topics: value === null ? [] : value.split(BETWEEN) }
    case 'speaker':
      return value === null ? {} : { speaker: value }
    case 'status':
      // Its options are the statuses.
      return { status: value as ClaimStatus }
    case 'kind':
      return { kind: value as ClaimKind }
  }
}

const BETWEEN = ', '

function valueIn(claim: ClaimSummary, column: EditedColumn): string {
  switch (column) {
    case 'grade':
      return String(claim.credibility ?? '')
    case 'topics':
      return claim.topics.join(BETWEEN)
    default:
      return claim[column] ?? ''
  }
}

function wordsFor(column: EditedColumn, value: string, known: KnownNames): CellWords | undefined {
  switch (column) {
    case 'status':
      return fewWords(
        CLAIM_STATUSES.map((one) => ({ value: one, label: say(`window.status.${one}`) })),
        value,
      )
    case 'kind':
      return fewWords(
        CLAIM_KINDS.map((one) => ({ value: one, label: say(`window.kind.${one}`) })),
        value,
      )
    case 'grade':
      return fewWords(grades(), value)
    case 'speaker':
      return { first: value, few: false, offer: namesFor(known.entities), read: readSpeaker }
    case 'topics':
      return { first: value, few: false, offer: topicsFor(known.topics), read: readTopics }
    case 'said':
    case 'on':
      return undefined
  }
}

function grades(): CellOption[] {
  return [
    { value: '', label: say('window.ungraded') },
    ...CREDIBILITIES.map((one) => ({ value: String(one), label: `${one} – ${CREDIBILITY[one]}` })),
  ]
}

function namesFor(names: readonly string[]): CellWords['offer'] {
  return (typed) =>
    typed.trim() === ''
      ? []
      : chipChoices(names, [typed], typed).map((name) => ({ value: name, label: name }))
}

/** Offers topics for what stands behind the last comma. */
function topicsFor(paths: readonly string[]): CellWords['offer'] {
  return (typed) => {
    const parts = typed.split(',').map((part) => part.trim())
    const last = parts.at(-1) ?? ''
    const before = parts.slice(0, -1).filter(Boolean)
    if (last === '') return []
    return chipChoices(paths, [...before, last], last).map((path) => ({
      value: [...before, path].join(BETWEEN),
      label: path,
    }))
  }
}

function readSpeaker(typed: string): CellReading {
  const name = typed.trim()
  return name === '' ? { wrong: say('window.cell.speaker.none') } : { value: name }
}

function readTopics(typed: string): CellReading {
  const parts = typed.split(',').flatMap((part) => part.trim() || [])
  const wrong = parts.find((part) => !topicLevels(part))
  if (wrong !== undefined) return { wrong: say('window.cell.topic.unread', { topic: wrong }) }
  const paths = parts.map((part) => topicLevels(part)!.join('/'))
  return { value: paths.reduce<string[]>(withChip, []).join(BETWEEN) || null }
}
