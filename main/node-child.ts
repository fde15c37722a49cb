import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Child, ChildProgram } from './ports.ts'

/** Nothing listens there: what tries to reach a network through it fails at once. */
const CLOSED = 'http://127.0.0.1:1'

/** Settings that keep a program of ours from every network, whatever its own libraries would fetch. */
export const CLOSED_NETWORK: Readonly<Record<string, string>> = {
  http_proxy: CLOSED,
  https_proxy: CLOSED,
  all_proxy: CLOSED,
  HTTP_PROXY: CLOSED,
  HTTPS_PROXY: CLOSED,
  ALL_PROXY: CLOSED,
  no_proxy: '',
  NO_PROXY: '',
}

/** Where the children's programs lie: beside the source, or beside the bundle they were built into. */
const PROGRAMS: Readonly<Record<ChildProgram, readonly string[]>> = {
  typst: ['./export/typst-child.ts', './typst-child.js'],
  backup: ['./notebook/backup-child.ts', './backup-child.js'],
  integrity: ['./notebook/integrity-child.ts', './integrity-child.js'],
  suggest: ['./notebook/suggest-child.ts', './suggest-child.js'],
  import: ['./notebook/import-child.ts', './import-child.js'],
  carry: ['./notebook/carry-child.ts', './carry-child.js'],
}

/** Starts a child process under Node, with network access shut. */
export function startNodeChild(program: ChildProgram): Child {
  const [source, built] = PROGRAMS[program]
  const file = import.meta.url.endsWith('.ts') ? source! : built!
  return forkChild(fileURLToPath(new URL(file, import.meta.url)))
}

/** Starts the program in `file` as a child process with network access shut. */
export function forkChild(file: string): Child {
  const child = fork(file, [], {
    env: { ...process.env, ...CLOSED_NETWORK },
    // Bytes go over as bytes.
    serialization: 'advanced',
    // What native code prints is no part of any answer.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const end = () => void child.kill('SIGKILL')
  return {
    ask: (request, signal) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          end()
          settle(() => reject(signal!.reason))
        }
        const answered = (answer: unknown) => settle(() => resolve(answer))
        const died = (code: number | null, by: string | null) =>
          settle(() => reject(new Error(`the child process ended (${by ?? code})`)))
        const failed = (error: Error) => settle(() => reject(error))
        const settle = (answer: () => void) => {
          child.off('message', answered).off('exit', died).off('error', failed)
          signal?.removeEventListener('abort', stop)
          answer()
        }
        if (signal?.aborted) return stop()
        signal?.addEventListener('abort', stop)
        child.on('message', answered).on('exit', died).on('error', failed)
        if (child.exitCode !== null || child.signalCode !== null) {
          return died(child.exitCode, child.signalCode)
        }
        child.send(request as object, (error) => error && failed(error))
      }),
    kill: end,
  }
}
