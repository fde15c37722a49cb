import type { IncomingMessage } from 'node:http'
import type { RequestFacts } from './guard.ts'

/** What the guard looks at in a request. A header that stands twice counts as absent. */
export function readFacts(request: IncomingMessage): RequestFacts {
  const one = (name: string) => {
    const values = request.headersDistinct[name]
    return values?.length === 1 ? values[0] : undefined
  }
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    host: one('host'),
    // An `Origin` that stands twice must not pass as none.
    origin: request.headersDistinct['origin']?.join(', '),
    site: request.headersDistinct['sec-fetch-site']?.join(', '),
    mode: one('sec-fetch-mode'),
    dest: one('sec-fetch-dest'),
    contentType: one('content-type'),
    contentLength: one('content-length'),
    upgrade: request.headers.upgrade !== undefined,
  }
}
