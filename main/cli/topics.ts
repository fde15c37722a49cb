import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { readText } from './options.ts'
import { type Paper, table } from './paper.ts'
import { type DryRun, renameOrTell, renameText, type RenameValue } from './renames.ts'
import { type TopicValue, topicValue } from './values.ts'

/** The commands `topic …`. */
export function addTopicCommands(program: Command, run: Run): void {
  const topic = program.command('topic').description(say('cli.topic')).helpCommand(false)

  topic
    .command('list')
    .description(say('cli.topic.list'))
    .option('--archived', say('cli.opt.archived'))
    .action(answer(run, listTopics, topicTree))

  topic
    .command('add')
    .description(say('cli.topic.add'))
    .argument('<path>', say('cli.arg.topic'), readText)
    .action(answer(run, addTopic, ({ path }) => path))

  topic
    .command('rename')
    .description(say('cli.topic.rename'))
    .argument('<topic>', say('cli.arg.topic'), readText)
    .argument('<name>', say('cli.arg.new-topic'), readText)
    .option('--dry-run', say('cli.opt.dry-rename'))
    .action(answer(run, renameTopic, renameText))

  topic
    .command('move')
    .description(say('cli.topic.move'))
    .argument('<topic>', say('cli.arg.topic'), readText)
    .argument('<above>', say('cli.arg.topic-above'), readText)
    .option('--dry-run', say('cli.opt.dry-rename'))
    .action(answer(run, moveTopic, renameText))

  topic
    .command('merge')
    .description(say('cli.topic.merge'))
    .argument('<topic>', say('cli.arg.topic'), readText)
    .argument('<into>', say('cli.arg.topic-into'), readText)
    .option('--dry-run', say('cli.opt.dry-rename'))
    .action(answer(run, mergeTopics, renameText))

  topic
    .command('archive')
    .description(say('cli.topic.archive'))
    .argument('<topic>', say('cli.arg.topic'), readText)
    .option('--back', say('cli.opt.archive-back'))
    .action(answer(run, archiveTopic, archivedText))

  topic
    .command('alias')
    .description(say('cli.topic.alias'))
    .argument('<topic>', say('cli.arg.topic'), readText)
    .argument('<alias>', say('cli.arg.alias'), readText)
    .option('--remove', say('cli.opt.alias-remove'))
    .action(answer(run, aliasTopic, renameText))
}

async function listTopics(
  { client }: Desk,
  { archived = false }: { readonly archived?: boolean },
): Promise<TopicValue[]> {
  return (await client.topics.list({ archived })).map(topicValue)
}

async function archiveTopic(
  { client, act }: Desk,
  written: string,
  { back = false }: { readonly back?: boolean },
): Promise<TopicValue> {
  return topicValue(await client.topics.archive({ ...act(), path: bare(written), archived: !back }))
}

function archivedText({ path, archived }: TopicValue): string {
  return say('cli.text.archived', { path, archived: archived ?? 'no' })
}

async function aliasTopic(
  { client, act }: Desk,
  written: string,
  alias: string,
  { remove = false }: { readonly remove?: boolean },
): Promise<RenameValue> {
  const input = { path: bare(written), alias, leads: !remove }
  return { done: true, ...(await client.topics.aliases({ ...act(), ...input })) }
}

async function addTopic({ client, act }: Desk, path: string): Promise<TopicValue> {
  return topicValue(await client.topics.add({ ...act(), path }))
}

/** A name alone stays where the topic is; a path is the whole new one. */
function renameTopic(desk: Desk, written: string, name: string, dry: DryRun): Promise<RenameValue> {
  const path = bare(written)
  const above = path.slice(0, path.lastIndexOf('/') + 1)
  return renameTo(desk, path, name.includes('/') ? bare(name) : above + bare(name), dry)
}

function moveTopic(desk: Desk, written: string, above: string, dry: DryRun): Promise<RenameValue> {
  const path = bare(written)
  const name = path.slice(path.lastIndexOf('/') + 1)
  return renameTo(desk, path, above === '/' ? name : `${bare(above)}/${name}`, dry)
}

function renameTo(desk: Desk, path: string, to: string, dry: DryRun): Promise<RenameValue> {
  const input = { path, to }
  return renameOrTell(desk, dry, { of: 'topic', ...input }, () =>
    desk.client.topics.rename({ ...desk.act(), ...input }),
  )
}

function mergeTopics(desk: Desk, path: string, into: string, dry: DryRun): Promise<RenameValue> {
  const input = { path: bare(path), into: bare(into) }
  return renameOrTell(desk, dry, { of: 'topic-merge', ...input }, () =>
    desk.client.topics.merge({ ...desk.act(), ...input }),
  )
}

function bare(path: string): string {
  return path.replace(/^#/, '')
}

/** The tree with, before each topic, how many claims and notes are tagged with it. */
function topicTree(topics: readonly TopicValue[], paper: Paper): string {
  if (topics.length === 0) return say('cli.none.topics')
  const rows = topics.map(({ path, claims, notes }) => [String(claims), String(notes), path])
  const headings = [say('cli.head.claims'), say('cli.head.notes'), say('cli.head.topic')]
  return table(headings, rows, paper)
}
