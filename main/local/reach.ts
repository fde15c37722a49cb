import { setTimeout as pause } from 'node:timers/promises'
import { createORPCClient, ORPCError } from '@orpc/client'
import { Problem } from '#data/model/problem.ts'
import { followLink, lockFolder, lockKeys } from '#data/store/lock.ts'
import { findOwner, type Owner } from '#data/store/owner.ts'
import { type Link, ConnectionLost, isOnceOnly } from '#preload/bridges/bridge.ts'
import type { LocalConnection } from '#preload/bridges/local.ts'
import { memoryLink } from '#preload/bridges/memory.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import type { Ports } from '../ports.ts'
import { dial } from './dial.ts'
import { openService } from './service.ts'

/** A notebook as this process has it: opened here, or in another process that is asked for everything. */
export interface Reached {
  readonly client: NotebookClient
  /** Whether another process has it open. */
  readonly elsewhere: boolean
  /** Path of the notebook that it is a copy of, since that cannot be written to. */
  readonly copyOf: string | undefined
  close(): void
}

/**
 * Opens a notebook, or reaches the process of this user that has it open. Where that one ends in the
 * meantime, the notebook is opened here, and what was under way is asked again: each action is done once.
 * Calls that are not made twice end with `ConnectionLost`.
 * @param folder the folder that files are named from
 * @throws Problem notebook-in-use where another process has it and cannot be reached; what opening it throws
 */
export async function reachNotebook(ports: Ports, path: string, folder: string): Promise<Reached> {
  let way = await findWay(ports, path, folder)
  let finding: Promise<Way> | undefined
  const renew = async (lost: Way): Promise<void> => {
    if (way !== lost) return
    finding ??= findWay(ports, path, folder).finally(() => (finding = undefined))
    way = await finding
  }
  return {
    client: createORPCClient<NotebookClient>({
      async call(call, input, options) {
        for (let tries = 1; ; tries += 1) {
          if (way.isLost()) await renew(way)
          const over = way
          try {
            return await over.link.call(call, input, options)
          } catch (error) {
            if (error instanceof ORPCError || !over.isLost()) throw error
            if (tries === MOST_TRIES || isOnceOnly(call)) throw new ConnectionLost(true)
            await renew(over)
          }
        }
      },
    }),
    get elsewhere() {
      return way.elsewhere
    },
    get copyOf() {
      return way.copyOf
    },
    close: () => way.close(),
  }
}

/**
 * Asks the process that has a notebook open, if one has it and can be reached.
 * @returns undefined where none does
 * @throws Problem what the answer throws
 */
export async function askOwner<Answer>(
  ports: Ports,
  path: string,
  ask: (client: NotebookClient, pid: number) => Promise<Answer>,
): Promise<Answer | undefined> {
  const { owner, connection } = await dialOwner(ports, path, process.cwd())
  if (owner === undefined || connection === undefined) return undefined
  try {
    return await ask(createORPCClient<NotebookClient>(connection), owner.pid)
  } finally {
    connection.close()
  }
}

/** So often a call is made anew whose owner ended before it had answered. */
const MOST_TRIES = 5

/** What calls go over now. */
interface Way {
  readonly link: Link
  readonly elsewhere: boolean
  readonly copyOf: string | undefined
  isLost(): boolean
  close(): void
}

// Between taking the lock and listening, and between the end of listening and of the lock, an owner
// cannot be reached for a moment.
const PATIENCE_MS = 10_000
const PAUSE_MS = 20

async function findWay(ports: Ports, path: string, folder: string): Promise<Way> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const refused = tryOwn(ports, path)
    if (!(refused instanceof Problem)) return refused
    // Of one that cannot be written to, a copy is what is open.
    const opened = refused.values.path
    const { owner, connection } = await dialOwner(ports, opened, folder)
    if (connection) {
      const original = followLink(path)
      return overConnection(connection, opened === original ? undefined : original)
    }
    const isMute = owner !== undefined && owner.reach === undefined
    if (isMute || performance.now() > until) throw refused
    await pause(PAUSE_MS)
  }
}

/** Who has a notebook open, and a connection to that process where it answers. */
async function dialOwner(
  { dataDir, author }: Ports,
  path: string,
  folder: string,
): Promise<{ owner?: Owner | undefined; connection?: LocalConnection | undefined }> {
  const keys = lockKeys(path)
  const owner = findOwner(lockFolder(dataDir), keys)
  if (owner?.reach === undefined) return { owner }
  const { address, secret } = owner.reach
  const connection = await dial(address, { secret, key: keys[0] ?? '', author, folder })
  return { owner, connection }
}

/** The notebook opened here, or the problem that another process has it open. */
function tryOwn(ports: Ports, path: string): Way | Problem<'notebook-in-use'> {
  try {
    const service = openService(ports, path)
    return {
      link: memoryLink(service.router),
      elsewhere: false,
      copyOf: service.copyOf,
      isLost: () => false,
      close: () => service.close(),
    }
  } catch (error) {
    if (isInUse(error)) return error
    throw error
  }
}

function isInUse(error: unknown): error is Problem<'notebook-in-use'> {
  return error instanceof Problem && error.code === 'notebook-in-use'
}

function overConnection(connection: LocalConnection, copyOf: string | undefined): Way {
  return {
    link: connection,
    elsewhere: true,
    copyOf,
    isLost: () => connection.lost,
    close: () => connection.close(),
  }
}
