import {
  MessageChannelMain,
  type MessagePortMain,
  utilityProcess,
  type UtilityProcess,
} from 'electron'
import { join } from 'node:path'
import type { ProblemValue } from '#data/model/problem.ts'
import { CLOSED_NETWORK } from '../../node-child.ts'
import type { ChildProgram } from '../../ports.ts'
import { rate } from '../rate.ts'
import { type FromService, SAFE, type ToService } from './messages.ts'

/** What main does for the notebook's process, and hears of it. */
export interface NotebookProcessEvents {
  /** A fresh process is there: every window needs a new port. */
  onStart(): void
  /** The notebook could not be opened. */
  onFailure(problem: ProblemValue): void
  /** The process ended unasked too often, and is not started again. */
  onGiveUp(): void
  /** Opens another window on the notebook. */
  openWindow(): void
  /** Asks the person where a file of that name shall go. */
  choosePlace(name: string): Promise<string | undefined>
}

/** The notebook's own process; it is started again when it falls over. */
export interface NotebookProcess {
  /** One end of a new connection to the service. */
  connect(): MessagePortMain
  /** Lets the service finish and close the notebook. */
  close(): Promise<void>
}

const SERVICE = 'service.js'
const PROGRAMS: Readonly<Record<ChildProgram, string>> = {
  typst: 'typst-child.js',
  backup: 'backup-child.js',
  integrity: 'integrity-child.js',
  suggest: 'suggest-child.js',
  import: 'import-child.js',
  carry: 'carry-child.js',
}

/** So often the process may fall over before it is given up, in so many milliseconds. */
const RESTARTS = 3
const RESTARTS_IN_MS = 60_000
const CLOSE_MS = 5_000

/** What the notebook's process is told when it starts. */
export interface NotebookStart {
  /** The notebook; undefined for the user's own. */
  readonly path: string | undefined
  /** Whether windows open without their last desk and keys. */
  readonly safe: boolean
}

/** @param folder where the programs lie that were built */
export function startNotebookProcess(
  folder: string,
  { path, safe }: NotebookStart,
  events: NotebookProcessEvents,
): NotebookProcess {
  const env = { ...process.env, ...CLOSED_NETWORK } as Record<string, string>
  const restarts = rate(RESTARTS, RESTARTS_IN_MS)
  let open = path
  let ending = false
  let child = start()

  function start(): UtilityProcess {
    const words = [open ?? '', ...(safe ? [SAFE] : [])]
    const started = utilityProcess.fork(join(folder, SERVICE), words, {
      serviceName: 'Claimbook notebook',
      env,
      stdio: 'ignore',
    })
    started.on('message', (message: FromService) => void hear(message))
    started.on('exit', restart)
    return started
  }

  function restart(): void {
    if (ending) return
    if (!restarts.take()) return events.onGiveUp()
    child = start()
    events.onStart()
  }

  async function hear(message: FromService): Promise<void> {
    switch (message.kind) {
      case 'opened':
        open = message.path
        return
      case 'failed':
        ending = true
        child.kill()
        return events.onFailure(message.problem)
      case 'window':
        return events.openWindow()
      case 'place':
        return tell({ ...message, path: await events.choosePlace(message.name) })
      case 'child':
        return tell({ kind: 'child', id: message.id }, startChild(message.program))
    }
  }

  /** Starts a program of ours, and ties it to a port: where one ends, so does the other. */
  function startChild(program: ChildProgram): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain()
    const worker = utilityProcess.fork(join(folder, PROGRAMS[program]), [], {
      env,
      stdio: 'ignore',
    })
    port1.on('message', ({ data }) => worker.postMessage(data))
    port1.on('close', () => worker.kill())
    worker.on('message', (answer) => port1.postMessage(answer))
    worker.on('exit', () => port1.close())
    port1.start()
    return port2
  }

  function tell(message: ToService, port?: MessagePortMain): void {
    child.postMessage(message, port ? [port] : [])
  }

  return {
    connect() {
      const { port1, port2 } = new MessageChannelMain()
      tell({ kind: 'client' }, port1)
      return port2
    },
    close() {
      if (ending) return Promise.resolve()
      ending = true
      return new Promise((done) => {
        child.once('exit', () => done())
        setTimeout(done, CLOSE_MS)
        tell({ kind: 'close' })
      })
    },
  }
}
