import { ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { sizeProblem } from '#data/model/file-size.ts'
import { type Bridge, createBridge } from './bridge.ts'
import { SOCKET_PATH, WELCOME } from './session.ts'

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 5_000

/**
 * Carries the contract over a WebSocket to the browser shell's host. The session token is the first
 * message; calls follow once the host has answered it. A connection that breaks off is made anew by
 * itself, with the same session, after pauses that grow. A call that was under way then fails; whoever
 * made it knows whether it may be made again.
 * @param origin `http://host:port` of the host
 */
export function browserBridge(origin: string, token: string): Bridge {
  const end = createBridge()
  let pause = FIRST_PAUSE_MS
  dial()
  return end.bridge

  function dial(): void {
    const socket = new WebSocket(origin.replace('http:', 'ws:') + SOCKET_PATH)
    socket.binaryType = 'arraybuffer'
    socket.addEventListener('open', () => socket.send(token), { once: true })
    socket.addEventListener(
      'message',
      ({ data }) => {
        if (data !== WELCOME) return socket.close()
        pause = FIRST_PAUSE_MS
        end.open(new RPCLink({ websocket: socket, clientInterceptors: [refuseLargeFiles] }))
      },
      { once: true },
    )
    socket.addEventListener('close', () => {
      end.lose()
      setTimeout(dial, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    })
  }
}

/** The host drops a connection that sends too much; a file is refused before it gets there. */
async function refuseLargeFiles<T>({
  input,
  next,
}: {
  input: unknown
  next: () => Promise<T>
}): Promise<T> {
  const file = input && typeof input === 'object' && 'file' in input ? input.file : undefined
  const problem = file instanceof File ? sizeProblem(file.name, file.size) : undefined
  if (problem) throw new ORPCError('PROBLEM', { defined: true, status: 422, data: problem })
  return next()
}
