import { type CustomScheme, type Protocol } from 'electron'
import { PAGE_HEADERS } from '../policy.ts'
import type { PageFiles } from '../page-files.ts'

/** Where the page lives. No program of the system is told of this scheme: it opens nothing from outside. */
export const APP_ORIGIN = 'app://claimbook'

/** The scheme, to be registered before Electron is ready: a standard one, so that the page has an origin. */
export const APP_SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** Serves the page from the list of its files; no request ever becomes a path. */
export function servePage(protocol: Protocol, files: PageFiles): void {
  protocol.handle('app', (request) => answer(request, files))
}

function answer({ method, url }: Request, files: PageFiles): Response {
  const { host, pathname } = new URL(url)
  const file = host === 'claimbook' && method === 'GET' ? files.get(pathname) : undefined
  const headers = new Headers(PAGE_HEADERS)
  if (!file) return new Response(null, { status: 404, headers })
  headers.set('content-type', file.type)
  return new Response(new Uint8Array(file.bytes), { headers })
}
