import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import type { Backup } from '#data/model/backup.ts'
import type { ProblemCode } from '#data/model/problem.ts'
import { reachNotebook } from '../local/reach.ts'
import { closedBackups, type ClosedBackups } from '../notebook/index.ts'
import type { Ports } from '../ports.ts'
import { answer, answerFrom, type Desk, type Opened, type Run } from './desk.ts'
import { problemOf, UsageError } from './failure.ts'
import { readText } from './options.ts'
import { type Paper, table } from './paper.ts'
import { type BackupValue, backupValue } from './values.ts'

/** The commands `backup …`; `backup` alone makes one. */
export function addBackupCommands(program: Command, run: Run): void {
  const backup = program.command('backup').description(say('cli.backup')).helpCommand(false)

  backup
    .command('make', { isDefault: true })
    .description(say('cli.backup.make'))
    .option('--to <file>', say('cli.opt.backup-to'), readText)
    .action(answer(run, makeBackup, madeText))

  backup
    .command('list')
    .description(say('cli.backup.list'))
    .action(answerFrom(openOrNot, run, listBackups, backupTable))

  backup
    .command('restore')
    .description(say('cli.backup.restore'))
    .argument('<backup>', say('cli.arg.backup'), readText)
    .option('--to <file>', say('cli.opt.restore-to'), readText)
    .action(answerFrom(openOrNot, run, restoreBackup, restoredText))
}

/** What the commands ask of a notebook that may not open. */
interface BackupsClient {
  readonly backups: ClosedBackups
}

/** What keeps a notebook from being opened, but not from being put back. */
const CLOSED: readonly ProblemCode[] = [
  'notebook-missing',
  'notebook-empty',
  'notebook-foreign',
  'notebook-damaged',
  'notebook-wal-foreign',
]

async function openOrNot(
  ports: Ports,
  path: string,
  folder: string,
): Promise<Opened<BackupsClient>> {
  try {
    return await reachNotebook(ports, path, folder)
  } catch (error) {
    const problem = problemOf(error)
    if (!problem || !CLOSED.includes(problem.code)) throw error
    const backups = closedBackups(ports, path)
    // Where there is nothing to put it back from, what is wrong with it is what matters.
    if ((await backups.list()).backups.length === 0) throw error
    return { client: { backups }, close: () => undefined }
  }
}

interface To {
  readonly to?: string
}

interface MadeValue {
  readonly file: string
  readonly made: boolean
  readonly backup: BackupValue | null
}

async function makeBackup({ client, act, path }: Desk, { to }: To): Promise<MadeValue> {
  if (to !== undefined) {
    const copy = await client.notebook.saveCopy({ ...act(), path: path(to) })
    return { file: copy.path, made: true, backup: null }
  }
  const { backup, made } = await client.backups.make()
  return { file: backup.file, made, backup: backupValue(backup) }
}

function madeText({ file, made }: MadeValue): string {
  return made ? file : say('cli.text.backup-same', { file })
}

async function listBackups({ client }: Desk<BackupsClient>): Promise<BackupValue[]> {
  const { backups } = await client.backups.list()
  return backups.map(backupValue)
}

interface RestoredValue {
  readonly path: string
  readonly before: string | null
}

async function restoreBackup(
  { client, path }: Desk<BackupsClient>,
  named: string,
  { to }: To,
): Promise<RestoredValue> {
  const { backups } = await client.backups.list()
  const id = idOf(backups, named)
  const target = to === undefined ? undefined : path(to)
  const restored = await client.backups.restore({ id, path: target })
  return { path: restored.path, before: restored.before ?? null }
}

/** A backup by its name, the beginning of it, or `latest`. A name that none has is left to be refused. */
function idOf(backups: readonly Backup[], named: string): string {
  if (named === LATEST) return backups.find(({ verified }) => verified)?.id ?? named
  const found = backups.filter(({ id }) => id.startsWith(named))
  if (found.length > 1) {
    throw new UsageError(say('cli.usage.backups', { name: named, count: found.length }))
  }
  return found[0]?.id ?? named
}

const LATEST = 'latest'

function restoredText({ path, before }: RestoredValue): string {
  return before === null
    ? say('cli.text.taken-out', { path })
    : say('cli.text.restored', { path, before })
}

function backupTable(backups: readonly BackupValue[], paper: Paper): string {
  if (backups.length === 0) return say('cli.text.no-backups')
  const rows = backups.map(({ id, reason, size, counts, verified }) => [
    id,
    say(`backups.reason.${reason}`),
    say('backups.size', { size: Math.ceil(size / 1_000) }),
    counts ? String(counts.claims) : '',
    counts ? String(counts.notes) : '',
    verified ? say('backups.verified') : say('backups.not-verified'),
  ])
  return table(HEADINGS, rows, paper)
}

const HEADINGS = [
  say('cli.head.backup'),
  say('cli.head.why'),
  say('cli.head.size'),
  say('cli.head.claims'),
  say('cli.head.notes'),
  say('cli.head.state'),
]
