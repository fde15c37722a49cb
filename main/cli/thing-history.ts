import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import { sayThingChange } from '#data/messages/thing-history.ts'
import type { Ref } from '#data/model/refs.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { readRef } from './options.ts'
import { indent, minuteOf, type Paper } from './paper.ts'
import { thingChangeValue, type ThingChangeValue } from './values.ts'

/** The command `history` of a claim or a source. */
export function addThingHistory(of: Command, noun: 'claim' | 'source', run: Run): void {
  of.command('history')
    .description(say(`cli.${noun}.history`))
    .argument(`<${noun}>`, say(`cli.arg.${noun}`), readRef(noun))
    .action(answer(run, readHistory, historyText))
}

async function readHistory(
  { client }: Desk,
  ref: Ref<'claim'> | Ref<'source'>,
): Promise<ThingChangeValue[]> {
  return (await client.history.of({ ref })).map(thingChangeValue)
}

function historyText(changes: readonly ThingChangeValue[], paper: Paper): string {
  if (changes.length === 0) return say('window.history.nothing')
  return changes.map((change) => changeText(change, paper)).join('\n\n')
}

function changeText(change: ThingChangeValue, paper: Paper): string {
  const { at, author, undone, why } = change
  const head = `${minuteOf(at)} UTC  ${author}`
  const lines = [...sayThingChange(change), ...(why === null ? [] : [say('thing.why', { why })])]
  return [
    paper.bold(undone ? `${head} (${say('thing.undone')})` : head),
    ...lines.map((line) => indent(line, '  ')),
  ].join('\n')
}
