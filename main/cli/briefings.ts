import { type Command, Option } from 'commander'
import { say } from '#data/messages/index.ts'
import { EXPORT_FORMATS, PDF_STANDARDS } from '#preload/contract/briefings.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { UsageError } from './failure.ts'
import { findNote } from './find-note.ts'
import { option, readText } from './options.ts'

const EVIDENCE = ['none', 'references', 'quotations'] as const

interface Options {
  readonly to: (typeof EXPORT_FORMATS)[number]
  readonly out?: string
  readonly standard?: (typeof PDF_STANDARDS)[number]
  readonly evidence?: (typeof EVIDENCE)[number]
}

/** The command `export`. */
export function addExportCommand(program: Command, run: Run): void {
  program
    .command('export')
    .description(say('cli.export'))
    .argument('<note>', say('cli.arg.note'), readText)
    .addOption(
      new Option('--to <format>', say('cli.opt.to'))
        .choices([...EXPORT_FORMATS])
        .makeOptionMandatory(),
    )
    .addOption(option('--out <file>', say('cli.opt.out'), readText))
    .addOption(
      new Option('--standard <standard>', say('cli.opt.standard')).choices([...PDF_STANDARDS]),
    )
    .addOption(new Option('--evidence <what>', say('cli.opt.evidence')).choices([...EVIDENCE]))
    .action(answer(run, exportNote, exportText))
}

interface Exported {
  readonly file: string
  readonly pages: number
  readonly citations: number
  readonly warnings: readonly { message: string; line: number | null }[]
}

async function exportNote(
  { client, act, path }: Desk,
  name: string,
  { to, out, standard, evidence }: Options,
): Promise<Exported> {
  if (to !== 'pdf' && standard !== undefined) throw new UsageError(say('cli.usage.standard'))
  const { ref } = await findNote(client, name)
  const { file, pages, citations, warnings } = await client.briefings.export({
    ...act(),
    note: ref,
    to,
    standard,
    evidence,
    out: out === undefined ? undefined : path(out),
  })
  return {
    file,
    pages,
    citations,
    warnings: warnings.map(({ message, line }) => ({ message, line: line ?? null })),
  }
}

function exportText({ file, pages, citations, warnings }: Exported): string {
  const lines = warnings.map(({ message, line }) =>
    line === null ? message : say('cli.text.warning-at', { line, message }),
  )
  return [say('cli.text.exported', { file, pages, citations }), ...lines].join('\n')
}
