import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import { fold } from '#data/model/fold.ts'
import { Problem } from '#data/model/problem.ts'
import { formatRef, type Ref, refNumber } from '#data/model/refs.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { readText } from './options.ts'
import { type Paper, table } from './paper.ts'
import { type DryRun, renameOrTell, renameText, type RenameValue } from './renames.ts'
import { type EntityValue, entityValue } from './values.ts'

/** The commands `entity …`. */
export function addEntityCommands(program: Command, run: Run): void {
  const entity = program.command('entity').description(say('cli.entity')).helpCommand(false)

  entity
    .command('list')
    .description(say('cli.entity.list'))
    .action(answer(run, listEntities, entityTable))

  entity
    .command('rename')
    .description(say('cli.entity.rename'))
    .argument('<entity>', say('cli.arg.entity'), readText)
    .argument('<name>', say('cli.arg.new-name'), readText)
    .option('--dry-run', say('cli.opt.dry-rename'))
    .action(answer(run, renameEntity, renameText))

  entity
    .command('merge')
    .description(say('cli.entity.merge'))
    .argument('<entity>', say('cli.arg.entity'), readText)
    .argument('<into>', say('cli.arg.entity-into'), readText)
    .option('--dry-run', say('cli.opt.dry-rename'))
    .action(answer(run, mergeEntities, renameText))

  entity
    .command('alias')
    .description(say('cli.entity.alias'))
    .argument('<entity>', say('cli.arg.entity'), readText)
    .argument('<alias>', say('cli.arg.alias'), readText)
    .option('--remove', say('cli.opt.alias-remove'))
    .action(answer(run, aliasEntity, renameText))
}

async function listEntities({ client }: Desk): Promise<EntityValue[]> {
  return (await client.entities.list()).map(entityValue)
}

async function renameEntity(
  desk: Desk,
  written: string,
  name: string,
  dry: DryRun,
): Promise<RenameValue> {
  const input = { ref: await findEntity(desk.client, written), name }
  return renameOrTell(desk, dry, { of: 'entity', ...input }, () =>
    desk.client.entities.rename({ ...desk.act(), ...input }),
  )
}

async function mergeEntities(
  desk: Desk,
  from: string,
  to: string,
  dry: DryRun,
): Promise<RenameValue> {
  const [ref, into] = [await findEntity(desk.client, from), await findEntity(desk.client, to)]
  return renameOrTell(desk, dry, { of: 'entity-merge', ref, into }, () =>
    desk.client.entities.merge({ ...desk.act(), ref, into }),
  )
}

async function aliasEntity(
  { client, act }: Desk,
  written: string,
  alias: string,
  { remove = false }: { readonly remove?: boolean },
): Promise<RenameValue> {
  const input = { ref: await findEntity(client, written), alias, leads: !remove }
  return { done: true, ...(await client.entities.aliases({ ...act(), ...input })) }
}

/** The entity that a person names by reference, name or alias; a name wins over an alias. */
export async function findEntity(client: NotebookClient, written: string): Promise<Ref<'entity'>> {
  const number = refNumber('entity', written)
  if (number !== undefined) return formatRef('entity', number)
  const wanted = fold(written)
  const all = await client.entities.list()
  const named = all.filter(({ name }) => fold(name) === wanted)
  const called =
    named.length > 0
      ? named
      : all.filter(({ aliases }) => aliases.some((alias) => fold(alias) === wanted))
  const [first, ...more] = called
  if (!first) throw new Problem('not-found', { what: 'entity', name: written })
  if (more.length > 0) {
    throw new Problem('ambiguous', { what: 'entity', name: written, count: called.length })
  }
  return first.ref
}

function entityTable(entities: readonly EntityValue[], paper: Paper): string {
  if (entities.length === 0) return say('cli.none.entities')
  const rows = entities.map(({ ref, kind, reliability, speaks, about, name, aliases }) => [
    ref,
    kind,
    reliability ?? '–',
    String(speaks),
    String(about),
    aliases.length === 0 ? name : `${name} (${aliases.join(', ')})`,
  ])
  return table(HEADINGS, rows, paper)
}

const HEADINGS = [
  say('cli.head.ref'),
  say('cli.head.kind'),
  say('cli.head.grade'),
  say('cli.head.speaks'),
  say('cli.head.about'),
  say('cli.head.entity'),
]
