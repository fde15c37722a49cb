import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { readText } from './options.ts'
import { type Paper, table } from './paper.ts'
import { type TopicValue, topicValue } from './values.ts'

/** The commands `topic …`. */
export function addTopicCommands(program: Command, run: Run): void {
  const topic = program.command('topic').description(say('cli.topic')).helpCommand(false)

  topic
    .command('list')
    .description(say('cli.topic.list'))
    .action(answer(run, listTopics, topicTree))

  topic
    .command('add')
    .description(say('cli.topic.add'))
    .argument('<path>', say('cli.arg.topic'), readText)
    .action(answer(run, addTopic, ({ path }) => path))
}

async function listTopics({ client }: Desk): Promise<TopicValue[]> {
  return (await client.topics.list()).map(topicValue)
}

async function addTopic({ client, act }: Desk, path: string): Promise<TopicValue> {
  return topicValue(await client.topics.add({ ...act(), path }))
}

/** The tree with, before each topic, how many claims and notes are tagged with it. */
function topicTree(topics: readonly TopicValue[], paper: Paper): string {
  if (topics.length === 0) return say('cli.none.topics')
  const rows = topics.map(({ path, claims, notes }) => [String(claims), String(notes), path])
  const headings = [say('cli.head.claims'), say('cli.head.notes'), say('cli.head.topic')]
  return table(headings, rows, paper)
}
