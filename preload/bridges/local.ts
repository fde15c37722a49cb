import { RPCLink } from '@orpc/client/websocket'
import type { Link } from './bridge.ts'
import { WELCOME } from './session.ts'

/** What a program says first to the one that has the notebook open. */
export interface Hello {
  /** What only programs of the same user can know. */
  readonly secret: string
  /** What the notebook is known by that is meant; its owner may have opened another one since. */
  readonly key: string
  /** Name of the person at work there. */
  readonly author: string
  /** The folder that files are named from there. */
  readonly folder: string
}

/** A WebSocket as browsers and Node have it, over whatever carries it. */
export type LocalSocket = Pick<
  WebSocket,
  'addEventListener' | 'removeEventListener' | 'send' | 'close' | 'readyState' | 'binaryType'
>

/** A connection to the process that has the notebook open. */
export interface LocalConnection extends Link {
  /** Whether it is gone, with what was under way over it: that may have been done or not. */
  readonly lost: boolean
  close(): void
}

/**
 * Carries the contract from one process to the one that has the notebook open. Calls follow once that
 * one has answered the first message.
 * @returns undefined where nobody answers, or not as the owner of that notebook
 */
export function localConnection(
  socket: LocalSocket,
  hello: Hello,
): Promise<LocalConnection | undefined> {
  socket.binaryType = 'arraybuffer'
  let lost = false
  const { promise, resolve } = Promise.withResolvers<LocalConnection | undefined>()
  socket.addEventListener('open', () => socket.send(JSON.stringify(hello)), { once: true })
  socket.addEventListener(
    'message',
    ({ data }) => {
      if (data !== WELCOME) return socket.close()
      const link: Link = new RPCLink({ websocket: socket })
      resolve({
        call: (path, input, options) => link.call(path, input, options),
        get lost() {
          return lost
        },
        close: () => socket.close(),
      })
    },
    { once: true },
  )
  socket.addEventListener('error', () => resolve(undefined))
  socket.addEventListener('close', () => {
    lost = true
    resolve(undefined)
  })
  return promise
}
