import { resolve } from 'node:path'
import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import type { RepairReport } from '#data/model/repair.ts'
import { reachNotebook } from '../local/reach.ts'
import { repairFile } from '../notebook/index.ts'
import {
  answer,
  type Desk,
  type GlobalOptions,
  notebookPath,
  portsOf,
  type Run,
  show,
} from './desk.ts'
import { UsageError } from './failure.ts'
import { readText } from './options.ts'

interface Options extends GlobalOptions {
  readonly repair?: boolean
  readonly to?: string
}

/** The command `check`: it opens the notebook to look, and to repair it does not. */
export function addCheckCommand(program: Command, run: Run): void {
  const look = answer(run, check, checkText)
  program
    .command('check')
    .description(say('cli.check'))
    .option('--repair', say('cli.opt.repair'))
    .option('--to <file>', say('cli.opt.repair-to'), readText)
    .action(async function checkOrRepair(this: Command, ...args: unknown[]) {
      const options = this.optsWithGlobals<Options>()
      if (options.repair) return repair(run, options)
      if (options.to !== undefined) throw new UsageError(say('cli.usage.to-alone'))
      return look.call(this, ...args)
    })
}

interface Checked {
  readonly ok: boolean
  readonly problems: readonly { readonly what: string; readonly where: string }[]
}

async function check({ client, end }: Desk): Promise<Checked> {
  const { ok, problems } = await client.notebook.check()
  if (!ok) end(1)
  return { ok, problems: problems.map(({ what, where }) => ({ what, where })) }
}

function checkText({ ok, problems }: Checked): string {
  if (ok) return say('cli.text.check-ok')
  const lines = problems.map(({ what, where }) => `${where}: ${what}`)
  return [say('cli.text.check-problems', { count: problems.length }), ...lines].join('\n')
}

async function repair(run: Run, options: Options): Promise<void> {
  const ports = portsOf(run, options)
  const path = notebookPath(run, options.notebook, ports)
  const to = options.to === undefined ? undefined : resolve(run.io.cwd, options.to)
  const report = await repairFile(ports, { path, to }).catch(async (error: unknown) => {
    if (!(error instanceof Problem) || error.code !== 'notebook-in-use') throw error
    const notebook = await reachNotebook(ports, path, run.io.cwd)
    try {
      return await notebook.client.notebook.repair({ to })
    } finally {
      notebook.close()
    }
  })
  if (!report.ok) run.status = 1
  await show(run, options, report, repairText)
}

/** So many names of a kind are listed in words; `--json` has all of them. */
const NAMED = 20

function repairText(report: RepairReport): string {
  const { file, ok, tables, lost, doubtful, standIns, problems } = report
  const rows = tables.reduce((sum, { saved }) => sum + saved, 0)
  const broken = tables.filter(({ complete }) => !complete).map(({ table }) => table)
  return [
    say(ok ? 'cli.text.repaired-all' : 'cli.text.repaired', { file, rows }),
    ...(broken.length > 0 ? [say('cli.text.repair-broken', { tables: broken.join(', ') })] : []),
    ...section('cli.text.repair-lost', lost),
    ...section('cli.text.repair-doubtful', doubtful.map(inLine)),
    ...section('cli.text.repair-stand-ins', standIns),
    ...section('cli.text.repair-problems', problems.map(inLine)),
  ].join('\n')
}

type Heading =
  | 'cli.text.repair-lost'
  | 'cli.text.repair-doubtful'
  | 'cli.text.repair-stand-ins'
  | 'cli.text.repair-problems'

function section(heading: Heading, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const rest = lines.length - NAMED
  return [
    say(heading, { count: lines.length }),
    ...lines.slice(0, NAMED).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  ${say('cli.text.repair-more', { count: rest })}`] : []),
  ]
}

function inLine({ where, what }: { readonly where: string; readonly what: string }): string {
  return `${where}: ${what}`
}
