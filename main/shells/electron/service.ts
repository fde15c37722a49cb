import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain, ParentPort } from 'electron'
import { ownNotebook, startService } from '#main/notebook/index.ts'
import { Problem } from '#data/model/problem.ts'
import type { FromService, ToService } from './messages.ts'
import { servicePorts } from './service-ports.ts'

// The program of the notebook's process. It has no window and no network; its argument is the
// notebook, or nothing for the user's own.

/** How long windows may take to hand in what they hold, once the program ends. In milliseconds. */
const LAST_CALLS_MS = 2_000

serve(process.parentPort, process.argv[2] || undefined)

function serve(parent: ParentPort, named: string | undefined): void {
  const ports = servicePorts(parent)
  const service = open()
  if (!service) return
  const handler = new RPCHandler(service.router)
  const clients = new Set<MessagePortMain>()
  let ending = false

  parent.on('message', ({ data, ports: [port] }) => {
    const message = data as ToService
    if (message.kind === 'client' && port) welcome(port)
    if (message.kind === 'close') finish()
  })

  function open() {
    try {
      return startService(ports, named ?? ownNotebook(ports))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const failed: FromService = { kind: 'failed', problem: error.toValue() }
      parent.postMessage(failed)
      return undefined
    }
  }

  function welcome(port: MessagePortMain): void {
    clients.add(port)
    port.on('close', () => {
      clients.delete(port)
      if (ending && clients.size === 0) end()
    })
    handler.upgrade(port, { context: {} })
    port.start()
  }

  // A port closes after all that was sent over it has come: nothing that a window still saves is lost.
  function finish(): void {
    ending = true
    if (clients.size === 0) return end()
    setTimeout(end, LAST_CALLS_MS)
  }

  function end(): void {
    service?.close()
    process.exit(0)
  }
}
