import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import type { TrashItem } from '#data/model/trash.ts'
import type { Ref } from '#data/model/refs.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { findEntity } from './entities.ts'
import { findNote } from './find-note.ts'
import { readRef, readText } from './options.ts'

/** `claim delete`, `note delete` and their like, each among the commands of its noun. */
export function addDeleteCommands(program: Command, run: Run): void {
  const readClaim = readRef('claim')
  among(program, 'claim')
    .description(say('cli.claim.delete'))
    .argument(
      '<claim...>',
      say('cli.arg.claim'),
      (text: string, before: Ref<'claim'>[] | undefined) => [...(before ?? []), readClaim(text)],
    )
    .action(answer(run, deleteClaims, deletedText))

  among(program, 'note')
    .description(say('cli.note.delete'))
    .argument('<note>', say('cli.arg.note'), readText)
    .action(answer(run, deleteNote, deletedText))

  among(program, 'source')
    .description(say('cli.source.delete'))
    .argument('<source>', say('cli.arg.source'), readRef('source'))
    .option('--with-claims', say('cli.opt.with-claims'))
    .action(answer(run, deleteSource, deletedText))

  among(program, 'topic')
    .description(say('cli.topic.delete'))
    .argument('<path>', say('cli.arg.topic'), readText)
    .option('--with-tags', say('cli.opt.with-tags'))
    .action(answer(run, deleteTopic, deletedText))

  among(program, 'entity')
    .description(say('cli.entity.delete'))
    .argument('<entity>', say('cli.arg.entity'), readText)
    .action(answer(run, deleteEntity, deletedText))
}

function among(program: Command, noun: string): Command {
  return program.commands.find((command) => command.name() === noun)!.command('delete')
}

async function deleteClaims({ client, act }: Desk, refs: Ref<'claim'>[]): Promise<TrashItem[]> {
  return (await client.claims.remove({ ...act(), refs })).items
}

async function deleteNote({ client, act }: Desk, name: string): Promise<TrashItem[]> {
  const { ref } = await findNote(client, name)
  return (await client.notes.remove({ ...act(), refs: [ref] })).items
}

async function deleteSource(
  { client, act }: Desk,
  ref: Ref<'source'>,
  { withClaims }: { readonly withClaims?: boolean },
): Promise<TrashItem[]> {
  return (await client.sources.remove({ ...act(), ref, withClaims })).items
}

async function deleteTopic(
  { client, act }: Desk,
  path: string,
  { withTags }: { readonly withTags?: boolean },
): Promise<TrashItem[]> {
  return (await client.topics.remove({ ...act(), path, withTags })).items
}

async function deleteEntity({ client, act }: Desk, written: string): Promise<TrashItem[]> {
  const ref = await findEntity(client, written)
  return (await client.entities.remove({ ...act(), ref })).items
}

/** What went into the trash, a line each. */
export function deletedText(items: readonly TrashItem[]): string {
  return items.map(({ name, along }) => say('cli.text.deleted', { name, along })).join('\n')
}
