import type { BrowserContext } from 'playwright-core'

const INNER_SCHEMES = ['data:', 'blob:', 'about:']

/**
 * Collects every request and WebSocket of a context that does not go to `origin`, also those that
 * a policy stopped on their way: the page should not have asked.
 */
export function collectStrayRequests(context: BrowserContext, origin: string): readonly string[] {
  const stray: string[] = []
  const host = new URL(origin).host
  const note = (address: string) => {
    const url = new URL(address)
    if (!INNER_SCHEMES.includes(url.protocol) && url.host !== host) stray.push(address)
  }
  context.on('request', (request) => note(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())))
  return stray
}
