import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import type { Mention, Note } from '#data/model/note.ts'
import { type Ref, refNumber } from '#data/model/refs.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { UsageError } from './failure.ts'
import { findNote } from './find-note.ts'
import { addVersionCommands, MOST_VERSIONS } from './note-versions.ts'
import { linksText, type LinksValue, noteTable, noteText, writtenText } from './note-text.ts'
import { option, readCount, readText } from './options.ts'
import { type DryRun, renameOrTell, renameText, type RenameValue } from './renames.ts'
import { readTextFile } from './text-file.ts'
import {
  backlinkValue,
  mentionedInValue,
  mentionValue,
  noteValue,
  type NoteValue,
  outgoingValue,
} from './values.ts'

/** The commands `note …`. */
export function addNoteCommands(program: Command, run: Run): void {
  const note = program.command('note').description(say('cli.note')).helpCommand(false)

  note
    .command('list')
    .description(say('cli.note.list'))
    .action(answer(run, listNotes, noteTable))

  note
    .command('show')
    .description(say('cli.note.show'))
    .argument('<note>', say('cli.arg.note'), readText)
    .addOption(option('--at <version>', say('cli.opt.version'), readCount(MOST_VERSIONS)))
    .action(answer(run, showNote, noteText))

  note
    .command('write')
    .description(say('cli.note.write'))
    .argument('<title>', say('cli.arg.title'), readText)
    .argument('[file]', say('cli.arg.note-file'))
    .option('--new', say('cli.opt.new'))
    .action(answer(run, writeNote, writtenText))

  note
    .command('rename')
    .description(say('cli.note.rename'))
    .argument('<note>', say('cli.arg.note'), readText)
    .argument('<title>', say('cli.arg.new-title'), readText)
    .addOption(option('--heading <heading>', say('cli.opt.heading'), readText))
    .addOption(option('--block <id>', say('cli.opt.block'), readText))
    .option('--dry-run', say('cli.opt.dry-rename'))
    .action(answer(run, renameNote, renameText))

  note
    .command('merge')
    .description(say('cli.note.merge'))
    .argument('<note>', say('cli.arg.note'), readText)
    .argument('<into>', say('cli.arg.note-into'), readText)
    .option('--dry-run', say('cli.opt.dry-rename'))
    .action(answer(run, mergeNotes, renameText))

  note
    .command('links')
    .description(say('cli.note.links'))
    .argument('<note>', say('cli.arg.note'), readText)
    .option('--mentions', say('cli.opt.mentions'))
    .action(answer(run, showLinks, linksText))

  addVersionCommands(note, run)
}

async function listNotes({ client }: Desk): Promise<NoteValue[]> {
  const notes = await client.notes.list()
  return Promise.all(notes.map(async ({ ref }) => noteValue(await client.notes.get({ ref }))))
}

async function showNote(
  { client }: Desk,
  name: string,
  { at: version }: { readonly at?: number },
): Promise<NoteValue> {
  const note = await findNote(client, name)
  if (version === undefined) return noteValue(note)
  return noteValue({ ...note, ...(await client.history.versionText({ ref: note.ref, version })) })
}

async function writeNote(
  desk: Desk,
  name: string,
  file: string | undefined,
  options: { readonly new?: boolean },
): Promise<NoteValue> {
  const { client, io, act } = desk
  if (file === undefined && io.stdin.isTTY) throw new UsageError(say('cli.usage.note-text'))
  const text = await readTextFile(desk, file ?? '-')
  if (options.new)
    return noteValue(await client.notes.create({ ...act(), ...splitName(name), text }))
  const title =
    refNumber('note', name) === undefined ? name : fullTitle(await findNote(client, name))
  return noteValue(await client.notes.write({ ...act(), title, text }))
}

interface RenameOptions extends DryRun {
  readonly heading?: string
  readonly block?: string
}

async function renameNote(
  desk: Desk,
  name: string,
  to: string,
  { heading, block, ...dry }: RenameOptions,
): Promise<RenameValue> {
  const { client, act } = desk
  if (heading !== undefined && block !== undefined) {
    throw new UsageError(say('cli.usage.heading-or-block'))
  }
  const { ref } = await findNote(client, name)
  if (heading !== undefined) {
    const input = { ref, heading, to }
    return renameOrTell(desk, dry, { of: 'heading', ...input }, () =>
      client.notes.renameHeading({ ...act(), ...input }),
    )
  }
  if (block !== undefined) {
    const input = { ref, id: block, to }
    return renameOrTell(desk, dry, { of: 'block', ...input }, () =>
      client.notes.renameBlock({ ...act(), ...input }),
    )
  }
  const { title, folder } = splitName(to)
  const input = { ref, title, ...(to.includes('/') ? { folder } : {}) }
  return renameOrTell(desk, dry, { of: 'note', ...input }, () =>
    client.notes.rename({ ...act(), ...input }),
  )
}

async function mergeNotes(
  desk: Desk,
  name: string,
  other: string,
  dry: DryRun,
): Promise<RenameValue> {
  const { client, act } = desk
  const [{ ref }, { ref: into }] = [await findNote(client, name), await findNote(client, other)]
  return renameOrTell(desk, dry, { of: 'note-merge', ref, into }, () =>
    client.notes.merge({ ...act(), ref, into }),
  )
}

function splitName(name: string): { title: string; folder: string } {
  const slash = name.lastIndexOf('/')
  return { title: name.slice(slash + 1), folder: name.slice(0, Math.max(slash, 0)) }
}

function fullTitle({ folder, title }: Note): string {
  return folder === '' ? title : `${folder}/${title}`
}

async function showLinks(
  { client }: Desk,
  name: string,
  options: { readonly mentions?: boolean },
): Promise<LinksValue> {
  const { ref } = await findNote(client, name)
  const { outgoing, backlinks } = await client.notes.links({ ref })
  const all = (way: 'in' | 'out') => (options.mentions ? allMentions(client, ref, way) : undefined)
  return {
    outgoing: outgoing.map(outgoingValue),
    backlinks: backlinks.map(backlinkValue),
    mentionedIn: (await all('in'))?.map(mentionedInValue) ?? null,
    mentions: (await all('out'))?.map(mentionValue) ?? null,
  }
}

async function allMentions(
  client: NotebookClient,
  ref: Ref<'note'>,
  way: 'in' | 'out',
): Promise<Mention[]> {
  const all: Mention[] = []
  let after: number | undefined
  do {
    const { mentions, next } = await client.notes.mentions({ ref, way, after, most: 1_000 })
    all.push(...mentions)
    after = next
  } while (after !== undefined)
  return all
}
