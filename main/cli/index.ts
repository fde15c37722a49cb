import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import { addBackupCommands } from './backups.ts'
import { addExportCommand } from './briefings.ts'
import { addCheckCommand } from './check.ts'
import { addClaimCommands } from './claims.ts'
import { addClashCommands } from './clashes.ts'
import type { Run } from './desk.ts'
import { addCopyCommand } from './copy.ts'
import { addDeleteCommands } from './deletions.ts'
import { addEntityCommands } from './entities.ts'
import { failureOf } from './failure.ts'
import { addHistoryCommand } from './history.ts'
import { addImportCommand } from './import.ts'
import { type Io, outliveClosedPipes, processIo, write } from './io.ts'
import { addNewCommand } from './notebook.ts'
import { addNoteCommands } from './notes.ts'
import { addOpenCommand } from './open.ts'
import { addReviewCommands } from './review.ts'
import { addSavedCommands } from './saved.ts'
import { addSearchCommand } from './search.ts'
import { addSourceCommands } from './sources.ts'
import { addSuggestCommand } from './claim-suggestions.ts'
import { addTopicCommands } from './topics.ts'
import { addTrashCommands } from './trash.ts'

export type { Io } from './io.ts'

/**
 * Runs the command line once.
 * @param argv the arguments, without the names of Node and the program
 * @returns the exit status: 0 done, 1 a problem was found, 2 wrong usage, 3 could not be done
 */
export function run(argv: readonly string[], io: Io = processIo()): Promise<number> {
  return outliveClosedPipes(io, async () => {
    const current: Run = { io, status: 0 }
    try {
      await commandLine(current).parseAsync([...argv], { from: 'user' })
      return current.status
    } catch (thrown) {
      const { status, line } = failureOf(thrown)
      if (line !== undefined) await write(io.stderr, `${line}\n`)
      return status
    }
  })
}

/** Every command with its arguments, options and help. */
export function commandLine(current: Run): Command {
  const { stdout, stderr } = current.io
  const program = new Command('claimbook')
    .description(say('cli.about'))
    .version(version(), '--version', say('cli.opt.version'))
    .helpOption('-h, --help', say('cli.opt.help'))
    .helpCommand(false)
    .option('--notebook <file>', say('cli.opt.notebook'))
    .option('--data-dir <folder>', say('cli.opt.data-dir'))
    .option('--json', say('cli.opt.json'))
    .addHelpText('after', `\n${say('cli.examples')}`)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      // What went wrong is written once, by `run`.
      outputError: () => undefined,
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
    })
  addOpenCommand(program, current)
  addNewCommand(program, current)
  addImportCommand(program, current)
  addSourceCommands(program, current)
  addSuggestCommand(program, current)
  addClaimCommands(program, current)
  addClashCommands(program, current)
  addTopicCommands(program, current)
  addEntityCommands(program, current)
  addNoteCommands(program, current)
  addDeleteCommands(program, current)
  addReviewCommands(program, current)
  addSavedCommands(program, current)
  addTrashCommands(program, current)
  addSearchCommand(program, current)
  addExportCommand(program, current)
  addBackupCommands(program, current)
  addCopyCommand(program, current)
  addCheckCommand(program, current)
  addHistoryCommand(program, current)
  return program
}

function version(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(file) as { version: string }).version
}
