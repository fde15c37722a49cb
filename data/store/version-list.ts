import { applyChanges, composeChanges, type TextChange } from '../model/text-change.ts'
import { type NoteVersion, VERSION_PAUSE_MS } from '../model/version.ts'
import { wordChanges } from '../model/words.ts'
import { TYPED } from './actions.ts'
import { folderPaths } from './folders.ts'
import { changesOf, type Row } from './journal/entries.ts'
import { versionNames } from './named-versions.ts'
import { type Reader, sql } from './sql.ts'

/** One thing that was done to a note. */
interface Step {
  readonly version: number
  readonly at: string
  readonly author?: string | undefined
  readonly call?: string | undefined
  readonly undone: boolean
  readonly renamed?: NoteVersion['renamed']
  /** The edits that lead back to the version before; `null` where they are not kept. */
  readonly back?: readonly TextChange[] | null
}

/**
 * The versions of a note that can be read, the newest first: what was typed without a long pause by one
 * person is one; what was renamed, taken back, restored or named stands apart.
 * @param note its number
 */
export function listVersions(reader: Reader, note: number): NoteVersion[] {
  const row = reader.get<{ uuid: string; text: string; added_at: string }>(
    sql`SELECT uuid, text, added_at FROM note WHERE id = ${note}`,
  )
  if (!row) return []
  const names = versionNames(reader, note)
  const groups = grouped(stepsOf(reader, note, row.uuid, row.added_at), names)
  const listed: NoteVersion[] = []
  let after = row.text
  for (const group of groups.toReversed()) {
    const backs = group.flatMap(({ back }) => (back === undefined ? [] : [back])).toReversed()
    if (backs.includes(null)) return [...listed, described(group, after, after, names)]
    const isFirst = group[0]!.version === 1 && backs.length === 0 && group[0]!.renamed === undefined
    const before = isFirst
      ? ''
      : applyChanges(after, composeChanges(backs as TextChange[][], after.length))
    listed.push(described(group, before, after, names))
    after = before
  }
  return listed
}

function described(
  group: readonly Step[],
  before: string,
  after: string,
  names: ReadonlyMap<number, string>,
): NoteVersion {
  const [first, last] = [group[0]!, group.at(-1)!]
  const { version, at, author, call, renamed } = last
  return {
    version,
    at,
    from: first.at,
    author,
    call,
    words: wordChanges(before, after),
    name: last.back === undefined && renamed ? undefined : names.get(version),
    renamed,
    undone: group.every(({ undone }) => undone),
  }
}

function grouped(steps: readonly Step[], names: ReadonlyMap<number, string>): Step[][] {
  const groups: Step[][] = []
  for (const step of steps) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (last && goesOn(last, step) && !names.has(last.version)) group!.push(step)
    else groups.push([step])
  }
  return groups
}

function goesOn(last: Step, next: Step): boolean {
  // What is typed without a long pause is one version to a person.
  return (
    last.call === TYPED &&
    next.call === TYPED &&
    last.author === next.author &&
    Date.parse(next.at) - Date.parse(last.at) <= VERSION_PAUSE_MS
  )
}

interface ActionRow {
  id: string
  call: string
  author: string
  at: string
  number: number
  undone_by: string | null
}

/** All that was done to a note's text and title, the oldest first. */
function stepsOf(reader: Reader, note: number, uuid: string, added: string): Step[] {
  const edits = reader.all<
    Partial<ActionRow> & { version: number; at: string; back: string | null }
  >(sql`
    SELECT version, back, note_change.at, call, author, number, undone_by, action AS id
    FROM note_change LEFT JOIN action ON action.id = action
    WHERE note = ${note} ORDER BY version`)
  const journalled = journalledSteps(reader, uuid)
  const renames = new Map(
    journalled.flatMap(({ action, renamed }) =>
      renamed ? [[action.id, { action, renamed }] as const] : [],
    ),
  )
  const made = journalled.find(({ made: isMaking }) => isMaking)?.action
  const steps: Step[] = [{ version: 1, ...saidOf(made), at: made?.at ?? added }]
  let version = 1
  const takeRenames = (until: number) => {
    for (const [id, { action, renamed }] of renames) {
      if (action.number >= until) continue
      steps.push({ version, ...saidOf(action), at: action.at, renamed })
      renames.delete(id)
    }
  }
  for (const edit of edits) {
    takeRenames(edit.number ?? 0)
    const renamed = renames.get(edit.id ?? '')?.renamed
    renames.delete(edit.id ?? '')
    version = edit.version
    const back = edit.back === null ? null : (JSON.parse(edit.back) as TextChange[])
    steps.push({ version, ...saidOf(edit), at: edit.at, renamed, back })
  }
  takeRenames(Number.POSITIVE_INFINITY)
  return steps
}

function saidOf(action: Partial<ActionRow> | undefined): Pick<Step, 'author' | 'call' | 'undone'> {
  const { author, call, undone_by } = action ?? {}
  return {
    author: author ?? undefined,
    call: call ?? undefined,
    undone: (undone_by ?? null) !== null,
  }
}

/** What the journal has of the note's own row: its making, and what it was called. */
function journalledSteps(
  reader: Reader,
  uuid: string,
): { action: ActionRow; made: boolean; renamed?: NoteVersion['renamed'] }[] {
  return [...changesOf(reader, uuid, 'note')].flatMap(([id, changes]) => {
    const [change] = changes
    const action =
      change &&
      reader.get<ActionRow>(sql`
      SELECT id, call, author, at, number, undone_by FROM action WHERE id = ${id}`)
    if (!change || !action) return []
    const { before, after } = change
    if (!before || !after) return [{ action, made: !before }]
    const [from, to] = [placeName(reader, before), placeName(reader, after)]
    return from === to ? [] : [{ action, made: false, renamed: { from, to } }]
  })
}

/** Folder and title, as a person writes them. */
function placeName(reader: Reader, { folder, title }: Row): string {
  if (folder === null || folder === undefined) return String(title)
  const [id] = reader.pluck<number>(sql`SELECT id FROM folder WHERE uuid = ${folder}`)
  return `${(id !== undefined && folderPaths(reader).get(id)) || '…'}/${title}`
}
