import fs, { writeSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { openStore } from '#data/store/open.ts'
import { doBackupWork } from '#main/notebook/backup-work.ts'
import { startService } from '#main/notebook/index.ts'
import type { Ports } from '#main/ports.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'

// Does one work on a notebook that is there to be killed in the middle of it: before its step of a
// number, where a step is whatever changes files or goes to SQLite, or at any time by whoever started
// it. Says `begun` before the first step, and the names of the steps at the end.

/** What the worker is told. */
export interface SteppingOrders {
  readonly work: 'backup' | 'restore' | 'migration'
  readonly path: string
  readonly dataDir: string
  /** The backup to restore. */
  readonly id?: string | undefined
  /** A second folder of backups. */
  readonly second?: string | undefined
  /** The step that is not taken any more. */
  readonly last?: number | undefined
}

const STEPS = [
  'chmodSync',
  'copyFileSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'writeFileSync',
] as const

const orders = JSON.parse(process.argv[2]!) as SteppingOrders
const work = prepare(orders)
const steps: string[] = []
countSteps()
writeSync(1, 'begun\n')
await work()
writeSync(1, `${steps.join(' ')}\n`)
process.exit(0)

function countSteps(): void {
  const files = fs as unknown as Record<string, (...args: unknown[]) => unknown>
  for (const name of STEPS) files[name] = stepping(name, files[name]!)
  syncBuiltinESMExports()
  const statements = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1')) as object
  for (const [owner, name] of [
    [Database.prototype, 'pragma'],
    [Database.prototype, 'exec'],
    [Database.prototype, 'close'],
    [statements, 'run'],
  ] as [Record<string, (...args: unknown[]) => unknown>, string][]) {
    owner[name] = stepping(name, owner[name]!)
  }
}

function stepping(name: string, real: (...args: unknown[]) => unknown) {
  return function step(this: unknown, ...args: unknown[]): unknown {
    if (steps.length === orders.last) process.kill(process.pid, 'SIGKILL')
    steps.push(name)
    return real.apply(this, args)
  }
}

/** What is to be done once steps are counted. */
function prepare({ work, path, dataDir, id = '' }: SteppingOrders): () => Promise<unknown> {
  if (work === 'migration') return async () => openStore(path, dataDir).close()
  const service = startService(ports(dataDir), path)
  const { backups } = memoryBridge(service.router)
  if (work === 'backup') return () => backups.make()
  return () => backups.restore({ id })
}

/** Children do their work in this process, so that it dies at any of their steps too. */
function ports(dataDir: string): Ports {
  return {
    now: () => new Date(),
    later: () => () => undefined,
    uuid: () => v7(),
    author: 'A. Analyst',
    dataDir,
    destination: { put: () => Promise.reject(new Error('nothing is exported')) },
    log: { info: () => undefined, error: () => undefined },
    startChild: () => ({
      ask: (request) => Promise.resolve(doBackupWork(request)),
      kill: () => undefined,
    }),
  }
}
