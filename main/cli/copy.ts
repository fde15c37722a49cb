import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import type { HandedOver } from '#preload/contract/notebook.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { option, readList, readText } from './options.ts'

/** The command `copy`. */
export function addCopyCommand(program: Command, run: Run): void {
  program
    .command('copy')
    .description(say('cli.copy'))
    .requiredOption('--for-handover <file>', say('cli.opt.handover'), readText)
    .addOption(option('--without-topic <topic>', say('cli.opt.without-topic'), readList))
    .action(answer(run, handOver, copiedText))
}

interface CopyOptions {
  readonly forHandover: string
  readonly withoutTopic?: string[]
}

function handOver(
  { client, act, path }: Desk,
  { forHandover, withoutTopic }: CopyOptions,
): Promise<HandedOver> {
  return client.notebook.handOver({
    ...act(),
    path: path(forHandover),
    withoutTopics: withoutTopic,
  })
}

function copiedText({ path, leftOut }: HandedOver): string {
  return say('cli.text.handed-over', { path, ...leftOut })
}
