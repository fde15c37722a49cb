import { resolve } from 'node:path'
import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import type { NotebookInfo } from '#preload/contract/notebook.ts'
import { createNotebook, startService } from '../notebook/index.ts'
import { type GlobalOptions, portsOf, type Run, show, warnOfPlace } from './desk.ts'
import { readText } from './options.ts'

/** The command `new`. */
export function addNewCommand(program: Command, run: Run): void {
  program
    .command('new')
    .description(say('cli.new'))
    .argument('<file>', say('cli.arg.new-file'), readText)
    .option('--sample', say('cli.opt.sample'))
    .action(async function make(this: Command, file: string, { sample }: { sample?: boolean }) {
      const options = this.optsWithGlobals<GlobalOptions>()
      const ports = portsOf(run, options)
      const path = resolve(run.io.cwd, file)
      createNotebook(ports, path, { sample })
      const service = startService(ports, path)
      try {
        const info = await memoryBridge(service.router).notebook.info()
        await warnOfPlace(run, info.place)
        await show(run, options, info, madeText)
      } finally {
        service.close()
      }
    })
}

function madeText({ path, counts }: NotebookInfo): string {
  return say('cli.text.made', { path, claims: counts.claims, notes: counts.notes })
}
