import type { Command, Option } from 'commander'
import { say } from '#data/messages/index.ts'
import type { Edtf } from '#data/model/dates.ts'
import type { Reliability, TlpLabel } from '#data/model/ratings.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { UsageError } from './failure.ts'
import { type ImportFile, importFiles } from './import-files.ts'
import {
  option,
  readDateOption,
  readHandling,
  readReliability,
  readText,
  readUrl,
} from './options.ts'
import { write } from './io.ts'
import { oneLine, type Paper, table, visible } from './paper.ts'
import { startProgress } from './progress.ts'

/** The command `import`. */
export function addImportCommand(program: Command, run: Run): void {
  const command = program
    .command('import')
    .description(say('cli.import'))
    .argument('<path...>', say('cli.arg.import-path'))
    .option('--dry-run', say('cli.opt.dry-run'))
    .option('--skip-bad', say('cli.opt.skip-bad'))
  for (const each of fieldOptions()) command.addOption(each)
  command.action(answer(run, importPaths, reportText))
}

interface Options {
  readonly dryRun?: boolean
  readonly skipBad?: boolean
  readonly title?: string
  readonly publisher?: string
  readonly author?: string
  readonly url?: string
  readonly published?: Edtf
  readonly reliability?: Reliability
  readonly handling?: TlpLabel
}

function fieldOptions(): Option[] {
  return [
    option('--title <title>', say('cli.opt.title'), readText),
    option('--publisher <name>', say('cli.opt.publisher'), readText),
    option('--author <name>', say('cli.opt.author'), readText),
    option('--url <url>', say('cli.opt.url'), readUrl),
    option('--published <date>', say('cli.opt.published'), readDateOption),
    option('--reliability <A-F>', say('cli.opt.reliability'), readReliability),
    option('--handling <label>', say('cli.opt.handling'), readHandling),
  ]
}

interface Item {
  readonly path: string
  readonly ref: string | null
  readonly status: 'imported' | 'duplicate' | 'skipped' | 'failed'
  readonly reason: string | null
  readonly like: string | null
}

interface Report {
  readonly items: readonly Item[]
}

async function importPaths(
  desk: Desk,
  paths: readonly string[],
  options: Options,
): Promise<Report> {
  const files = await importFiles(desk, paths)
  if (files.length > 1 && options.title !== undefined) {
    throw new UsageError(say('cli.usage.one-title', { count: files.length }))
  }
  if (options.dryRun) {
    const items = await importAll(desk, files, options, true)
    if (items.some(isBad)) desk.end(1)
    return { items }
  }
  // One bad file leaves the notebook as it was, unless bad ones are to be skipped.
  const tried = options.skipBad ? [] : await importAll(desk, files, options, true)
  if (tried.some(isBad)) return refuse(desk, tried)
  const items = await importAll(desk, files, options, false)
  return items.length > 0 && items.every(isBad) ? refuse(desk, items) : { items }
}

/** Reports that nothing came in: the bad files with their reasons, the others as skipped. */
async function refuse({ io, end }: Desk, items: readonly Item[]): Promise<Report> {
  end(3)
  const bad = items.filter(isBad)
  const line =
    items.length === 1
      ? (items[0]?.reason ?? '')
      : say('cli.text.import-refused', { count: bad.length, total: items.length })
  await write(io.stderr, `${visible(oneLine(line))}\n`)
  const reason = say('cli.text.others-bad')
  return {
    items: items.map((item) => (isBad(item) ? item : { ...item, status: 'skipped', reason })),
  }
}

async function importAll(
  desk: Desk,
  files: readonly ImportFile[],
  options: Options,
  dryRun: boolean,
): Promise<Item[]> {
  const items: Item[] = []
  const progress = startProgress(desk.io, files.length)
  // What is brought in together is undone together.
  const acted = desk.act()
  const part = files.length > 1
  for (const each of files) {
    progress.step(each.path)
    items.push(await importOne(desk, each, options, { ...acted, part, dryRun }))
  }
  if (part && !dryRun) await desk.client.sources.imported(acted)
  progress.end()
  return items
}

/** Under which action a file comes in, whether with others, and whether at all. */
interface How {
  readonly action: string
  readonly part: boolean
  readonly dryRun: boolean
}

async function importOne(
  { client }: Desk,
  each: ImportFile,
  options: Options,
  how: How,
): Promise<Item> {
  const { path } = each
  if ('reason' in each)
    return { path, ref: null, status: 'failed', reason: each.reason, like: null }
  const { title, publisher, author, url, published, reliability, handling } = options
  const fields = { title, publisher, author, url, published, reliability, handling }
  const { ref, status, reason, like } = await client.sources.import({
    ...how,
    file: each.file,
    fields,
  })
  return { path, ref: ref ?? null, status, reason: reason ?? null, like: like ?? null }
}

function isBad({ status }: Item): boolean {
  return status === 'failed'
}

/** One line an item; nothing for a single bad file, whose reason stands on standard error. */
function reportText({ items }: Report, paper: Paper): string {
  if (items.length === 0) return say('cli.none.files')
  if (items.length === 1 && items.every(isBad)) return ''
  const rows = items.map(({ path, ref, status, reason }) => [
    say(`cli.status.${status}`),
    ref ?? '–',
    reason === null ? path : `${path}: ${reason}`,
  ])
  const headings = [say('cli.head.result'), say('cli.head.ref'), say('cli.head.file')]
  return table(headings, rows, { ...paper, width: undefined })
}
