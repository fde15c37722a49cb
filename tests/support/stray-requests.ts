import type { BrowserContext } from 'playwright-core'

const INNER_SCHEMES = ['data:', 'blob:', 'about:']

/**
 * Collects every request and WebSocket of a context that goes to none of `origins`, also those that
 * a policy stopped on their way: the page should not have asked.
 */
export function collectStrayRequests(
  context: BrowserContext,
  ...origins: string[]
): readonly string[] {
  const stray: string[] = []
  const hosts = origins.map((origin) => new URL(origin).host)
  const note = (address: string) => {
    const url = new URL(address)
    if (!INNER_SCHEMES.includes(url.protocol) && !hosts.includes(url.host)) stray.push(address)
  }
  context.on('request', (request) => note(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())))
  return stray
}
