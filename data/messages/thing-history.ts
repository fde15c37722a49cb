import {
  CREDIBILITY,
  type Credibility,
  likelihoodTerm,
  RELIABILITY,
  type Reliability,
  type ScaleId,
} from '../model/ratings.ts'
import type { HistoryField, ThingChange } from '../model/thing-history.ts'
import type { NoteVersion } from '../model/version.ts'
import type { WordChanges } from '../model/words.ts'
import { sayDate } from './dates.ts'
import { say } from './index.ts'

const LISTS: ReadonlySet<HistoryField> = new Set([
  'topic',
  'entity',
  'evidence',
  'relation',
  'text',
  'derived-from',
])
const DATES: ReadonlySet<HistoryField> = new Set(['said', 'on', 'published', 'accessed'])

/** One field as it was and as it became; what is not there may be told by `null`. */
interface Changed {
  readonly field: HistoryField
  readonly before?: string | null | undefined
  readonly after?: string | null | undefined
}

/** One thing that an action changed, in words: `Status: open → disputed`. */
function sayFieldChange(change: Changed): string {
  const { field: id, before: old, after: now } = change
  const field = say(`thing.field.${id}`)
  const [before, after] = [sayValue(id, old), sayValue(id, now)]
  if (after === undefined) {
    return say(LISTS.has(id) ? 'thing.taken' : 'thing.emptied', { field, before: before ?? '' })
  }
  if (before === undefined)
    return say(LISTS.has(id) ? 'thing.added' : 'thing.set', { field, after })
  return say('thing.changed', { field, before, after })
}

/** What an action did to a thing, each change in words; the first says it where the thing is new or gone. */
export function sayThingChange({
  did,
  changes,
}: {
  readonly did: ThingChange['did']
  readonly changes: readonly Changed[]
}): string[] {
  const told = changes.map(sayFieldChange)
  return did === 'changed' ? told : [say(`thing.${did}`), ...told]
}

function sayValue(field: HistoryField, value: string | null | undefined): string | undefined {
  if (value === undefined || value === null || value === '') return value ?? undefined
  if (DATES.has(field)) return sayDate(value)
  if (field === 'credibility') return `${value} – ${CREDIBILITY[Number(value) as Credibility]}`
  if (field === 'reliability') return `${value} – ${RELIABILITY[value as Reliability]}`
  if (field !== 'likelihood') return value
  const [scale = '', band] = value.split(':')
  return likelihoodTerm({ scale: scale as ScaleId, band: Number(band) })
}

const DID = {
  'notes.save': 'typed',
  'notes.create': 'made',
  'notes.write': 'written',
  'notes.rename': 'renamed',
  'folders.rename': 'renamed',
  'history.undo': 'undone',
  'history.redo': 'redone',
  'history.restoreVersion': 'restored',
} as const

/** What made a version, in words. */
export function sayVersion({
  version,
  call,
  renamed,
}: {
  readonly version: number
  readonly call?: string | null | undefined
  readonly renamed?: NoteVersion['renamed'] | null
}): string {
  if (renamed) return say('version.renamed', renamed)
  if (version === 1) return say('version.did.made')
  const did = DID[call as keyof typeof DID] ?? 'followed'
  return say(`version.did.${did}`)
}

/** How many words came and went with a version: `+12 −3 words`. */
export function sayWordChanges({ added, removed }: WordChanges): string {
  if (added + removed === 0) return say('version.words.none')
  const both = added > 0 && removed > 0 ? 'yes' : 'no'
  return say('version.words', { added, removed, both, count: added + removed })
}
