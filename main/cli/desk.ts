import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import type { NotebookInfo } from '#preload/contract/notebook.ts'
import { fileDestination } from '../file-destination.ts'
import { nodePorts } from '../node-ports.ts'
import { reachNotebook } from '../local/reach.ts'
import type { Ports } from '../ports.ts'
import type { ExitStatus } from './failure.ts'
import { type Io, write } from './io.ts'
import { withNulls } from './options.ts'
import { oneLine, type Paper, paperOf, visible, visibleIn } from './paper.ts'

/** One run of the command line. */
export interface Run {
  readonly io: Io
  /** How the run ends, unless something is thrown. */
  status: ExitStatus
}

/** What every command understands, beside its own options. */
export interface GlobalOptions {
  readonly notebook?: string
  readonly dataDir?: string
  readonly json?: boolean
}

/** What a command works with: an open notebook and the place it was called from. */
export interface Desk<Client = NotebookClient> {
  readonly client: Client
  readonly io: Io
  /** A fresh action, to spread into a changing call. */
  readonly act: () => { action: string }
  /** The full path of a file that was named from the current folder. */
  readonly path: (file: string) => string
  /** Says how the run ends where it is not simply done. */
  readonly end: (status: ExitStatus) => void
}

/** What a command does with its arguments and, last, its options. */
export type Work<Value, Args extends unknown[], Client = NotebookClient> = (
  desk: Desk<Client>,
  ...args: Args
) => Promise<Value>

/** A notebook that can be asked. */
export interface Opened<Client> {
  /** Path of the notebook that it is a copy of, since that cannot be written to. */
  readonly copyOf?: string | undefined
  readonly client: Client
  close(): void
}

/** The ports of a run. */
export function portsOf({ io }: Run, { dataDir }: GlobalOptions): Ports {
  return nodePorts({
    dataDir: dataDir === undefined ? undefined : resolve(io.cwd, dataDir),
    destination: fileDestination(io.cwd),
  })
}

/** The notebook that a command is about: the one named, else the one in the user's data folder. */
export function notebookPath({ io }: Run, named: string | undefined, ports: Ports): string {
  return named === undefined ? join(ports.dataDir, 'notebook.claimbook') : resolve(io.cwd, named)
}

/**
 * Turns work on the open notebook into a command's action: the notebook is opened, or reached in the
 * process that has it open; the work's value is printed as JSON or in words, and the notebook closed.
 */
export function answer<Value, Args extends unknown[]>(
  run: Run,
  work: Work<Value, Args>,
  print: (value: Value, paper: Paper) => string,
): (this: Command, ...args: unknown[]) => Promise<void> {
  return answerFrom(reachNotebook, run, work, print)
}

/** The same for a notebook that is got at in another way, or of which less is asked. */
export function answerFrom<Value, Args extends unknown[], Client>(
  reach: (ports: Ports, path: string, folder: string) => Promise<Opened<Client>>,
  run: Run,
  work: Work<Value, Args, Client>,
  print: (value: Value, paper: Paper) => string,
): (this: Command, ...args: unknown[]) => Promise<void> {
  return async function act(...args) {
    const options = this.optsWithGlobals<GlobalOptions>()
    const ports = portsOf(run, options)
    const path = notebookPath(run, options.notebook, ports)
    const notebook = await reach(ports, path, run.io.cwd)
    try {
      if (notebook.copyOf !== undefined)
        await warn(run, say('owner.copy', { path: notebook.copyOf }))
      const desk: Desk<Client> = {
        client: notebook.client,
        io: run.io,
        act: () => ({ action: ports.uuid() }),
        path: (file) => resolve(run.io.cwd, file),
        end: (status) => {
          run.status = status
        },
      }
      // Commander hands over the arguments, then the options, then the command itself.
      const given = [...args.slice(0, -2), withNulls(options)] as Args
      const value = await work(desk, ...given)
      await show(run, options, value, print)
    } finally {
      notebook.close()
    }
  }
}

/** Tells a person something that does not stop the work, on one line. */
function warn({ io }: Run, text: string): Promise<void> {
  return write(io.stderr, `${visible(oneLine(text))}\n`)
}

/** Tells that a notebook lies where two machines can write to it, if it does. */
export async function warnOfPlace(run: Run, place: NotebookInfo['place']): Promise<void> {
  if (place) await warn(run, say(`owner.place.${place.kind}`, { name: place.name }))
}

/** Prints a command's value: one JSON value, or words with nothing in them that drives a terminal. */
export function show<Value>(
  { io }: Run,
  { json }: GlobalOptions,
  value: Value,
  print: (value: Value, paper: Paper) => string,
): Promise<void> {
  const text = json ? JSON.stringify(value, null, 2) : print(visibleIn(value), paperOf(io))
  return write(io.stdout, text === '' || text.endsWith('\n') ? text : `${text}\n`)
}
