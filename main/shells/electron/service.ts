import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain, ParentPort } from 'electron'
import { openService } from '#main/local/service.ts'
import { ownNotebook } from '#main/notebook/index.ts'
import { Problem } from '#data/model/problem.ts'
import { type FromService, SAFE, type ToService } from './messages.ts'
import { servicePorts } from './service-ports.ts'

// The program of the notebook's process. It has no window and no network; its arguments are the
// notebook, or nothing for the user's own, and whether the start is a safe one.

/** How long windows may take to hand in what they hold, once the program ends. In milliseconds. */
const LAST_CALLS_MS = 2_000

serve(process.parentPort, process.argv[2] || undefined, process.argv.includes(SAFE))

function serve(parent: ParentPort, named: string | undefined, safe: boolean): void {
  const ports = { ...servicePorts(parent), safe }
  const service = open()
  if (!service) return
  const opened = () => {
    const message: FromService = { kind: 'opened', path: service.copyOf ?? service.path }
    parent.postMessage(message)
  }
  opened()
  service.onReplaced(opened)
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
      return openService(ports, named ?? ownNotebook(ports))
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
