import type { Command } from 'commander'
import { say, sayAction, sayField } from '#data/messages/index.ts'
import type { HistoryReversal } from '#preload/contract/history.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { option, readCount } from './options.ts'
import { minuteOf, type Paper, table } from './paper.ts'

const MOST = 500
const USUAL = 20

interface HistoryOptions {
  readonly undo?: number | true
  readonly redo?: boolean
  readonly partly?: boolean
  readonly limit?: number
}

type Done = HistoryReversal['done']

/** What was turned round, and which way. */
type Turned = HistoryReversal & { readonly way: 'undo' | 'redo' }

/** The command `history`. */
export function addHistoryCommand(program: Command, run: Run): void {
  program
    .command('history')
    .description(say('cli.history'))
    .addOption(option('--undo [n]', say('cli.opt.undo'), readCount(MOST)))
    .option('--redo', say('cli.opt.redo'))
    .option('--partly', say('cli.opt.partly'))
    .addOption(option('--limit <n>', say('cli.opt.history-limit'), readCount(MOST)))
    .action(answer(run, history, historyText))
}

async function history(
  { client, act, end }: Desk,
  options: HistoryOptions,
): Promise<readonly Done[] | readonly Turned[]> {
  if (options.undo === undefined && !options.redo) {
    return client.history.list({ most: options.limit ?? USUAL })
  }
  const way = options.redo ? 'redo' : 'undo'
  const times = typeof options.undo === 'number' && !options.redo ? options.undo : 1
  const turned: Turned[] = []
  while (turned.length < times) {
    const reversal = await client.history[way]({ ...act(), partly: options.partly })
    turned.push({ ...reversal, way })
    if (reversal.conflicts.length > 0) end(1)
    if (!reversal.changed) break
  }
  return turned
}

function historyText(value: readonly Done[] | readonly Turned[], paper: Paper): string {
  if (value.length === 0) return say('cli.none.history')
  const rows = value.flatMap((one) => ('way' in one ? [] : [rowOf(one)]))
  const headings = [say('cli.head.when'), say('cli.head.who'), say('cli.head.did')]
  if (rows.length > 0) return table(headings, rows, paper)
  return value.flatMap((one) => ('way' in one ? [turnedText(one)] : [])).join('\n')
}

function rowOf({ call, about, author, at, undone }: Done): string[] {
  const what = sayAction(call, about)
  const state = undone ? ` (${say('window.history.undone')})` : ''
  return [minuteOf(at), author, what + state]
}

function turnedText({ done, changed, conflicts, way }: Turned): string {
  const what = sayAction(done.call, done.about)
  const head = changed
    ? say(way === 'undo' ? 'cli.text.undone' : 'cli.text.redone', { what })
    : say('cli.text.undo-blocked', { what })
  if (conflicts.length === 0) return head
  const lines = conflicts.map(conflictText)
  return [head, ...(changed ? [say('cli.text.undo-around')] : []), ...lines].join('\n')
}

/** What stands in the way, in a line. */
export function conflictText(conflict: HistoryReversal['conflicts'][number]): string {
  return say('cli.text.conflict', {
    what: conflict.what,
    kind: say(`history.conflict.${conflict.kind}`),
    field: conflict.field === undefined ? 'none' : sayField(conflict.field),
    now: conflict.now ?? 'none',
    wanted: conflict.wanted ?? 'none',
  })
}
