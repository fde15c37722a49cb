import { RPCLink } from '@orpc/client/message-port'
import { type Bridge, createBridge } from './bridge.ts'
import { PORT, PORT_WANTED } from './port-messages.ts'

/**
 * Carries the contract over the MessagePort that Electron's main process hands to the page through
 * the preload: once when the page asks, and again after each restart of the service.
 */
export function electronBridge(page: Window): Bridge {
  const end = createBridge()
  let current: MessagePort | undefined
  page.addEventListener('message', (event) => {
    const [port] = event.ports
    if (event.source !== page || event.data !== PORT || !port) return
    current?.close()
    // Chromium tells nobody that a port's other end is gone, so what still waits for the service
    // that fell over is told here.
    current?.dispatchEvent(new Event('close'))
    current = port
    end.open(new RPCLink({ port }))
    port.start()
  })
  page.postMessage(PORT_WANTED, page.location.origin)
  // The shell denies the window, and asks the person.
  return Object.assign(end.bridge, {
    offer: (address: string) => void page.open(address, '_blank', 'noopener'),
  })
}
