import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { type Paper, table } from './paper.ts'
import { type EntityValue, entityValue } from './values.ts'

/** The commands `entity …`. */
export function addEntityCommands(program: Command, run: Run): void {
  const entity = program.command('entity').description(say('cli.entity')).helpCommand(false)

  entity
    .command('list')
    .description(say('cli.entity.list'))
    .action(answer(run, listEntities, entityTable))
}

async function listEntities({ client }: Desk): Promise<EntityValue[]> {
  return (await client.entities.list()).map(entityValue)
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
