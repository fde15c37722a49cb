import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import { sayVersion, sayWordChanges } from '#data/messages/thing-history.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { findNote } from './find-note.ts'
import { writtenText } from './note-text.ts'
import { readCount, readText } from './options.ts'
import { minuteOf, type Paper, table } from './paper.ts'
import { noteValue, type NoteValue, versionValue, type VersionValue } from './values.ts'

/** The greatest number that a version can have here. */
export const MOST_VERSIONS = 999_999_999

/** The commands `note …` that are about versions. */
export function addVersionCommands(note: Command, run: Run): void {
  note
    .command('versions')
    .description(say('cli.note.versions'))
    .argument('<note>', say('cli.arg.note'), readText)
    .action(answer(run, listVersions, versionTable))

  note
    .command('restore')
    .description(say('cli.note.restore'))
    .argument('<note>', say('cli.arg.note'), readText)
    .argument('<version>', say('cli.arg.version'), readCount(MOST_VERSIONS))
    .action(answer(run, restoreVersion, writtenText))

  note
    .command('name')
    .description(say('cli.note.name'))
    .argument('<note>', say('cli.arg.note'), readText)
    .argument('<version>', say('cli.arg.version'), readCount(MOST_VERSIONS))
    .argument('[name]', say('cli.arg.version-name'), readText)
    .action(answer(run, nameVersion, namedText))
}

async function listVersions({ client }: Desk, name: string): Promise<VersionValue[]> {
  const { ref } = await findNote(client, name)
  return (await client.history.versions({ ref })).map(versionValue)
}

async function restoreVersion(desk: Desk, name: string, version: number): Promise<NoteValue> {
  const { client, act } = desk
  const { ref } = await findNote(client, name)
  await client.history.restoreVersion({ ...act(), ref, version })
  return noteValue(await client.notes.get({ ref }))
}

interface Named {
  readonly note: string
  readonly version: number
  readonly name: string | null
}

async function nameVersion(
  { client, act }: Desk,
  note: string,
  version: number,
  name: string | undefined,
): Promise<Named> {
  const { ref } = await findNote(client, note)
  await client.history.nameVersion({ ...act(), ref, version, name })
  return { note: ref, version, name: name ?? null }
}

function namedText({ note, version, name }: Named): string {
  return say('cli.text.version-named', { note, version, name: name ?? 'none' })
}

function versionTable(versions: readonly VersionValue[], paper: Paper): string {
  const rows = versions.map((version) => [
    String(version.version),
    minuteOf(version.at),
    version.author ?? '–',
    sayWordChanges(version.words),
    version.name ?? '',
    sayVersion(version),
  ])
  return table(HEADINGS, rows, paper)
}

const HEADINGS = [
  say('cli.head.version'),
  say('cli.head.finished'),
  say('cli.head.by'),
  say('cli.head.words'),
  say('cli.head.name'),
  say('cli.head.what'),
]
