import { createORPCClient, ORPCError } from '@orpc/client'
import type { NotebookClient } from '../contract/index.ts'

/**
 * How a window stands with its notebook: `connecting` and `reconnecting` hold calls back until there
 * is a connection, those among them that were under way; `lost` refuses them, until there is one again.
 */
export type BridgeState = 'connecting' | 'open' | 'reconnecting' | 'lost'

/** A window's connection to the notebook service. */
export interface Bridge {
  readonly client: NotebookClient
  readonly state: BridgeState
  /** Calls `listener` at every change of state; the function it gives back ends that. */
  onState(listener: (state: BridgeState) => void): () => void
  /**
   * Shows the person where an address leads, and opens it in the system's own program where they
   * agree. Absent where nothing outside can be opened.
   */
  offer?(address: string): void
}

/** What carries single calls, as oRPC has it. */
export interface Link {
  call(path: readonly string[], input: unknown, options: object): Promise<unknown>
}

/** The side of a bridge that its builder holds. */
export interface BridgeEnd {
  readonly bridge: Bridge
  /** From now on calls go over this. */
  open(link: Link): void
  /** No calls can be made, until another link opens; for a while they wait for it. */
  lose(): void
}

/** How long calls wait for a connection that broke off, in milliseconds. */
const PATIENCE_MS = 8_000

const ONCE_ONLY: ReadonlySet<string> = new Set([
  'notebook.create',
  'notebook.saveCopy',
  'notebook.handOver',
  'notebook.repair',
  'backups.restore',
  'briefings.export',
])

/**
 * Whether a call is not made a second time by itself, since it leaves a file behind that would be in the
 * way, or a second one. Any other changes nothing, or the same once more, or carries the UUID of its action.
 */
export function isOnceOnly(path: readonly string[]): boolean {
  return ONCE_ONLY.has(path.join('.'))
}

/** A bridge that has no connection yet. @param patience see `PATIENCE_MS` */
export function createBridge(patience = PATIENCE_MS): BridgeEnd {
  let state: BridgeState = 'connecting'
  let link = waiting()
  let givingUp: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<(state: BridgeState) => void>()
  const enter = (next: BridgeState) => {
    if (state === next) return
    state = next
    for (const listener of listeners) listener(next)
  }

  /** Makes a call, over the next connection where the one that it went out over is lost before its answer. */
  async function call(
    path: readonly string[],
    input: unknown,
    options: CallOptions,
  ): Promise<unknown> {
    for (;;) {
      const over = link
      const carrier = await unlessAborted(over.promise, options.signal)
      try {
        return await carrier.call(path, input, options)
      } catch (error) {
        options.signal?.throwIfAborted()
        if (over === link || error instanceof ORPCError) throw error
        if (isOnceOnly(path)) throw new ConnectionLost(true)
      }
    }
  }

  function giveUp(): void {
    link.reject(new ConnectionLost())
    enter('lost')
  }

  return {
    bridge: {
      client: createORPCClient({ call }),
      get state() {
        return state
      },
      onState(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    open(next) {
      clearTimeout(givingUp)
      givingUp = undefined
      if (state === 'open' || state === 'lost') link = waiting()
      link.resolve(next)
      enter('open')
    },
    lose() {
      if (state === 'lost') return
      if (state === 'open') link = waiting()
      givingUp ??= setTimeout(giveUp, patience)
      enter(state === 'connecting' ? 'connecting' : 'reconnecting')
    },
  }
}

interface CallOptions {
  readonly signal?: AbortSignal | undefined
}

function waiting(): PromiseWithResolvers<Link> {
  const link = Promise.withResolvers<Link>()
  // Whoever asks is told by the call itself; without calls nobody needs to know.
  link.promise.catch(() => undefined)
  return link
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** Why a call could not be carried: this window's connection to the service is gone. */
export class ConnectionLost extends Error {
  /** Whether the call had gone out, so that it may have been done. */
  readonly underWay: boolean

  constructor(underWay = false) {
    super('the connection to the notebook is lost')
    this.name = 'ConnectionLost'
    this.underWay = underWay
  }
}
