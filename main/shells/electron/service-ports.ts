import type { MessagePortMain, ParentPort } from 'electron'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import { fileDestination } from '../../file-destination.ts'
import { nodePorts } from '../../node-ports.ts'
import type { Child, ChildProgram, Destination, Ports } from '../../ports.ts'
import type { FromService, ToService } from './messages.ts'

/** The ports of the service in its own process: what that process cannot do, it asks main for. */
export function servicePorts(parent: ParentPort): Ports {
  const asking = askMain(parent)
  return {
    ...nodePorts({ destination: dialogDestination((name) => asking.place(name)) }),
    startChild: (program) => portChild(asking.child(program)),
    // Whether one is wanted is asked of programs that may have none.
    openWindow: () => {
      asking.window()
      return Promise.resolve({ by: 'program' })
    },
  }
}

interface Asking {
  window(): void
  place(name: string): Promise<string | undefined>
  child(program: ChildProgram): Promise<MessagePortMain>
}

function askMain(parent: ParentPort): Asking {
  const places = new Map<number, (path: string | undefined) => void>()
  const children = new Map<number, (port: MessagePortMain) => void>()
  let last = 0
  parent.on('message', ({ data, ports: [port] }) => {
    const message = data as ToService
    if (message.kind === 'place') take(places, message.id)?.(message.path)
    if (message.kind === 'child' && port) take(children, message.id)?.(port)
  })
  const send = (message: FromService) => parent.postMessage(message)
  return {
    window: () => send({ kind: 'window' }),
    place: (name) =>
      new Promise((resolve) => {
        places.set((last += 1), resolve)
        send({ kind: 'place', id: last, name })
      }),
    child: (program) =>
      new Promise((resolve) => {
        children.set((last += 1), resolve)
        send({ kind: 'child', id: last, program })
      }),
  }
}

function take<Value>(waiting: Map<number, Value>, id: number): Value | undefined {
  const found = waiting.get(id)
  waiting.delete(id)
  return found
}

/** Asks the person for each file's place; a page names no paths here, so `out` is passed over. */
function dialogDestination(place: Asking['place']): Destination {
  return {
    async put(name, bytes) {
      const path = await place(name)
      if (path === undefined) {
        throw new Problem('write-failed', { path: name, reason: say('shell.reason.no-place') })
      }
      return fileDestination('.').put(name, bytes, path)
    },
  }
}

/** A child process at the far end of a port, which closes when it ends. */
function portChild(arriving: Promise<MessagePortMain>): Child {
  return {
    async ask(request, signal) {
      const port = await arriving
      signal?.throwIfAborted()
      return new Promise((resolve, reject) => {
        const settle = (answer: () => void) => {
          port.off('message', answered).off('close', died)
          signal?.removeEventListener('abort', stopped)
          answer()
        }
        const answered = ({ data }: { data: unknown }) => settle(() => resolve(data))
        const died = () => settle(() => reject(new Error('the child process ended')))
        const stopped = () => {
          port.close()
          settle(() => reject(signal?.reason))
        }
        port.on('message', answered).on('close', died)
        signal?.addEventListener('abort', stopped)
        port.start()
        port.postMessage(request)
      })
    },
    kill: () => void arriving.then((port) => port.close()),
  }
}
