import { say } from '#data/messages/index.ts'
import { section } from './claim-text.ts'
import { fieldTable, oneLine, type Paper, table } from './paper.ts'
import type {
  BacklinkValue,
  MentionedInValue,
  MentionValue,
  NoteValue,
  OutgoingValue,
} from './values.ts'

/** One line a note: reference, when it changed, its template where it is a briefing, title. */
export function noteTable(notes: readonly NoteValue[], paper: Paper): string {
  if (notes.length === 0) return say('cli.none.notes')
  const rows = notes.map(({ ref, changedAt, briefing, folder, title }) => [
    ref,
    changedAt.slice(0, 10),
    briefing ?? '–',
    folder === '' ? title : `${folder}/${title}`,
  ])
  return table(HEADINGS, rows, paper)
}

const HEADINGS = [
  say('cli.head.ref'),
  say('cli.head.changed'),
  say('cli.head.briefing'),
  say('cli.head.note'),
]

/** The text alone, so that it can be edited and written back. */
export function noteText({ text }: NoteValue): string {
  return text
}

export function writtenText({ ref, title, version }: NoteValue): string {
  return say('cli.text.note-written', { ref, title, version })
}

/** Where a note leads and what leads to it; mentions are null where they were not asked for. */
export interface LinksValue {
  readonly outgoing: readonly OutgoingValue[]
  readonly backlinks: readonly BacklinkValue[]
  readonly mentionedIn: readonly MentionedInValue[] | null
  readonly mentions: readonly MentionValue[] | null
}

export function linksText({ outgoing, backlinks, ...unlinked }: LinksValue, paper: Paper): string {
  const out = outgoing.map(({ text, type, target, resolved }): [string, string] => [
    `[[${oneLine(text)}]]`,
    say(resolved ? 'cli.text.leads-to' : 'cli.text.leads-nowhere', { type, target }),
  ])
  const back = backlinks.map(({ note, title, text }): [string, string] => [
    note,
    `${title}: ${oneLine(text)}`,
  ])
  const named = unlinked.mentionedIn?.map(({ note, title, text }): [string, string] => [
    note,
    `${title}: ${oneLine(text)}`,
  ])
  const names = unlinked.mentions?.map(({ written, type, target }): [string, string] => [
    oneLine(written),
    say('cli.text.names', { type, target }),
  ])
  const parts = [
    section(say('cli.text.outgoing'), lines(out), paper),
    section(say('cli.text.backlinks'), lines(back), paper),
    section(say('cli.text.mentioned-in'), lines(named ?? []), paper),
    section(say('cli.text.mentions'), lines(names ?? []), paper),
  ].filter((part) => part !== '')
  return parts.length === 0 ? say('cli.none.links') : parts.join('\n\n')
}

function lines(rows: readonly (readonly [string, string])[]): string[] {
  return rows.length === 0 ? [] : fieldTable(rows).split('\n')
}
