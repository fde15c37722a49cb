import { type Command, Option } from 'commander'
import { say } from '#data/messages/index.ts'
import { findPlace, ownNotebook } from '../notebook/index.ts'
import { type GlobalOptions, notebookPath, portsOf, type Run, warnOfPlace } from './desk.ts'

const SHELLS = ['electron', 'browser'] as const

interface Options extends GlobalOptions {
  readonly shell?: (typeof SHELLS)[number]
  /** `false` with `--no-window`. */
  readonly window: boolean
  readonly safe?: boolean
}

/** The command `open`: starts the program, and makes the user's own notebook the first time. */
export function addOpenCommand(program: Command, run: Run): void {
  program
    .command('open')
    .description(say('cli.open'))
    .argument('[file]', say('cli.arg.open-file'))
    .addOption(new Option('--shell <shell>', say('cli.opt.shell')).choices([...SHELLS]))
    .option('--no-window', say('cli.opt.no-window'))
    .option('--safe', say('cli.opt.safe'))
    .action(async function open(this: Command, file: string | undefined) {
      const options = this.optsWithGlobals<Options>()
      const ports = portsOf(run, options)
      const named = file ?? options.notebook
      const { shell, window, safe } = options
      const path = named === undefined ? ownNotebook(ports) : notebookPath(run, named, ports)
      // Loaded here, so that the other commands start without the shells.
      const { openShell } = await import('../shells/index.ts')
      await warnOfPlace(run, findPlace(path))
      await openShell({ ports, path, shell, window, safe })
    })
}
