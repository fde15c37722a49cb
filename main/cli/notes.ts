import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import { refNumber, formatRef } from '#data/model/refs.ts'
import type { Note } from '#data/model/note.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { UsageError } from './failure.ts'
import { linksText, noteTable, noteText, writtenText } from './note-text.ts'
import { readText } from './options.ts'
import { readTextFile } from './text-file.ts'
import {
  backlinkValue,
  type BacklinkValue,
  noteValue,
  type NoteValue,
  outgoingValue,
  type OutgoingValue,
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
    .action(answer(run, showNote, noteText))

  note
    .command('write')
    .description(say('cli.note.write'))
    .argument('<title>', say('cli.arg.title'), readText)
    .argument('[file]', say('cli.arg.note-file'))
    .option('--new', say('cli.opt.new'))
    .action(answer(run, writeNote, writtenText))

  note
    .command('links')
    .description(say('cli.note.links'))
    .argument('<note>', say('cli.arg.note'), readText)
    .action(answer(run, showLinks, linksText))
}

/** The note that a person names by reference, title, or folder and title. */
export function findNote(client: NotebookClient, name: string): Promise<Note> {
  const number = refNumber('note', name)
  return number === undefined
    ? client.notes.find({ title: name })
    : client.notes.get({ ref: formatRef('note', number) })
}

async function listNotes({ client }: Desk): Promise<NoteValue[]> {
  const notes = await client.notes.list()
  return Promise.all(notes.map(async ({ ref }) => noteValue(await client.notes.get({ ref }))))
}

async function showNote({ client }: Desk, name: string): Promise<NoteValue> {
  return noteValue(await findNote(client, name))
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
): Promise<{ outgoing: OutgoingValue[]; backlinks: BacklinkValue[] }> {
  const { ref } = await findNote(client, name)
  const { outgoing, backlinks } = await client.notes.links({ ref })
  return { outgoing: outgoing.map(outgoingValue), backlinks: backlinks.map(backlinkValue) }
}
