import { createORPCClient, ORPCError } from '@orpc/client'
import type { NotebookClient } from '../contract/index.ts'

/**
 * How a window stands with its notebook: `connecting` holds calls back until there is a connection,
 * `lost` refuses them, until the connection is there again.
 */
export type BridgeState = 'connecting' | 'open' | 'lost'

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
interface Link {
  call(path: readonly string[], input: unknown, options: object): Promise<unknown>
}

/** The side of a bridge that its builder holds. */
export interface BridgeEnd {
  readonly bridge: Bridge
  /** From now on calls go over this. */
  open(link: Link): void
  /** No calls can be made, until another link opens. */
  lose(): void
}

/** A bridge that has no connection yet. */
export function createBridge(): BridgeEnd {
  let state: BridgeState = 'connecting'
  let link = Promise.withResolvers<Link>()
  const listeners = new Set<(state: BridgeState) => void>()
  const enter = (next: BridgeState) => {
    if (state === next) return
    state = next
    for (const listener of listeners) listener(next)
  }
  return {
    bridge: {
      client: createORPCClient({
        call: async (path, input, options) => {
          const over = link
          const carrier = await over.promise
          try {
            return await carrier.call(path, input, options)
          } catch (error) {
            if (over === link || error instanceof ORPCError) throw error
            throw new ConnectionLost(true)
          }
        },
      }),
      get state() {
        return state
      },
      onState(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    open(next) {
      if (state !== 'connecting') link = Promise.withResolvers()
      link.resolve(next)
      enter('open')
    },
    lose() {
      if (state === 'open') link = Promise.withResolvers()
      // Whoever asks is told by the call itself; without calls nobody needs to know.
      link.promise.catch(() => undefined)
      link.reject(new ConnectionLost())
      enter('lost')
    },
  }
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
