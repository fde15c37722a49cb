import type { Command } from 'commander'
import { say, sayProblem } from '#data/messages/index.ts'
import { fold } from '#data/model/fold.ts'
import { Problem } from '#data/model/problem.ts'
import type { TrashItem } from '#data/model/trash.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { conflictText } from './history.ts'
import { option, readCount } from './options.ts'
import { minuteOf, type Paper, table } from './paper.ts'
import { type BackupValue, backupValue } from './values.ts'

const MOST_DAYS = 100_000

/** The commands `trash …`. */
export function addTrashCommands(program: Command, run: Run): void {
  const trash = program.command('trash').description(say('cli.trash')).helpCommand(false)

  trash
    .command('list')
    .description(say('cli.trash.list'))
    .action(answer(run, listTrash, trashTable))

  trash
    .command('restore')
    .description(say('cli.trash.restore'))
    .argument('<item...>', say('cli.arg.trash'))
    .option('--partly', say('cli.opt.restore-partly'))
    .option('--renamed', say('cli.opt.restore-renamed'))
    .action(answer(run, restore, restoredText))

  trash
    .command('empty')
    .description(say('cli.trash.empty'))
    .argument('[item...]', say('cli.arg.trash'))
    .addOption(option('--older-than <days>', say('cli.opt.older-than'), readCount(MOST_DAYS)))
    .option('--dry-run', say('cli.opt.dry-empty'))
    .action(answer(run, empty, emptiedText))
}

function listTrash({ client }: Desk): Promise<TrashItem[]> {
  return client.trash.list()
}

type Conflicts = Awaited<ReturnType<NotebookClient['trash']['restore']>>['conflicts']

interface RestoredValue {
  readonly changed: boolean
  readonly restored: readonly TrashItem[]
  readonly conflicts: Conflicts
}

async function restore(
  { client, act, end }: Desk,
  written: readonly string[],
  { partly, renamed }: { readonly partly?: boolean; readonly renamed?: boolean },
): Promise<RestoredValue> {
  const all = await client.trash.list()
  const items = written.map((text) => find(all, text))
  const done = await client.trash.restore({ ...act(), items, partly, renamed })
  if (done.conflicts.length > 0) end(1)
  return {
    changed: done.changed,
    restored: all.filter(({ uuid }) => done.things.includes(uuid)),
    conflicts: done.conflicts,
  }
}

interface EmptyOptions {
  readonly olderThan?: number
  readonly dryRun?: boolean
}

interface EmptiedValue {
  readonly done: boolean
  readonly items: number
  readonly things: number
  readonly trouble: string | null
  readonly backups: readonly BackupValue[]
}

async function empty(
  { client, act, end }: Desk,
  written: readonly string[],
  { olderThan, dryRun = false }: EmptyOptions,
): Promise<EmptiedValue> {
  const all = written.length > 0 ? await client.trash.list() : []
  const items = written.length > 0 ? written.map((text) => find(all, text)) : undefined
  const chosen = { items, olderThan }
  const {
    items: count,
    things,
    backups,
    trouble,
  } = dryRun ? await client.trash.weigh(chosen) : await client.trash.empty({ ...act(), ...chosen })
  if (trouble) end(1)
  return {
    done: !dryRun,
    items: count,
    things,
    trouble: trouble ? sayProblem(trouble) : null,
    backups: backups.map(backupValue),
  }
}

/** The thing that a person names by its reference, name, title or UUID; the latest of several. */
function find(all: readonly TrashItem[], written: string): string {
  const wanted = fold(written)
  const found = ['uuid', 'name', 'title'].flatMap((key) =>
    all.filter((item) => fold(item[key as 'uuid' | 'name' | 'title']) === wanted),
  )
  if (!found[0]) throw new Problem('trash-missing', { name: written })
  return found[0].uuid
}

function trashTable(items: readonly TrashItem[], paper: Paper): string {
  if (items.length === 0) return say('cli.none.trash')
  const rows = items.map(({ noun, name, title, along, author, at }) => [
    minuteOf(at),
    author,
    say(`trash.noun.${noun}`),
    name,
    along === 0 ? '' : String(along),
    title,
  ])
  return table(HEADINGS, rows, paper)
}

const HEADINGS = [
  say('cli.head.when'),
  say('cli.head.who'),
  say('cli.head.kind'),
  say('cli.head.name'),
  say('cli.head.along'),
  say('cli.head.title'),
]

function restoredText({ restored, conflicts }: RestoredValue): string {
  return [
    ...restored.map(({ name }) => say('cli.text.restored-item', { name })),
    ...(conflicts.length > 0 && restored.length === 0 ? [say('cli.text.restore-blocked')] : []),
    ...conflicts.map(conflictText),
  ].join('\n')
}

function emptiedText({ done, items, things, trouble, backups }: EmptiedValue): string {
  return [
    say('cli.text.emptied-trash', { done: done ? 'yes' : 'no', items, along: things - items }),
    ...(trouble === null ? [] : [say('trash.unscrubbed', { trouble })]),
    ...(backups.length > 0 ? [say('cli.text.held', { count: backups.length })] : []),
    ...backups.map(({ file }) => file),
  ].join('\n')
}
