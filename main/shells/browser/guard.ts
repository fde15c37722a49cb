import { PAIR_PATH, SOCKET_PATH } from '#preload/bridges/session.ts'

/** Where the page in the private folder posts its secret. */
export const ENTER_PATH = '/enter'

/** Below this lie finished exports, to be fetched by the browser. */
export const DOWNLOAD_PREFIX = '/download/'

/** Largest body of a request, in bytes; everything large goes over the WebSocket. */
export const MAX_BODY_BYTES = 4096

/** What a request says of itself, before anything of it is believed. */
export interface RequestFacts {
  readonly method: string
  /** The request's target as sent. */
  readonly target: string
  /** Undefined when the header is missing or repeated. */
  readonly host: string | undefined
  readonly origin: string | undefined
  /** `Sec-Fetch-Site`, `Sec-Fetch-Mode`, `Sec-Fetch-Dest`. */
  readonly site: string | undefined
  readonly mode: string | undefined
  readonly dest: string | undefined
  readonly contentType: string | undefined
  readonly contentLength: string | undefined
  readonly upgrade: boolean
}

/** What becomes of a request. For `download` and `socket` its cookie must name a session, too. */
export type Verdict =
  | {
      readonly route: 'page' | 'enter' | 'pair' | 'download' | 'socket'
      readonly path: string
    }
  | { readonly route: 'refused'; readonly status: 400 | 403 | 404 | 405 | 411 | 413 | 415 }

/**
 * Decides on a request by its head alone. Loopback is no proof of anything: any page of any site, and
 * any program of any user of the machine, can send requests here.
 * @param hosts the exact values of `Host` that are ours
 */
export function judge(facts: RequestFacts, hosts: readonly string[]): Verdict {
  if (facts.host === undefined || !hosts.includes(facts.host)) return refuse(403)
  if (!/^\/(?!\/)/.test(facts.target)) return refuse(400)
  const [path = ''] = facts.target.split('?', 1)
  if (facts.upgrade) return judgeUpgrade(facts, path)
  if (facts.method === 'GET') return judgeGet(facts, path)
  if (facts.method === 'POST') return judgePost(facts, path)
  return refuse(405)
}

// Browsers tell `Sec-Fetch-Site` on WebSockets only lately; `Origin` they always tell.
function judgeUpgrade(facts: RequestFacts, path: string): Verdict {
  if (facts.method !== 'GET') return refuse(405)
  if (!hasOwnOrigin(facts)) return refuse(403)
  if (facts.site !== undefined && facts.site !== 'same-origin') return refuse(403)
  return path === SOCKET_PATH ? { route: 'socket', path } : refuse(404)
}

function judgeGet(facts: RequestFacts, path: string): Verdict {
  if (facts.origin !== undefined && !hasOwnOrigin(facts)) return refuse(403)
  const typedIn = facts.site === 'none' && facts.mode === 'navigate' && facts.dest === 'document'
  if (facts.site !== 'same-origin' && !(typedIn && isFirstPage(path))) return refuse(403)
  if (path.startsWith(DOWNLOAD_PREFIX)) return { route: 'download', path }
  return { route: 'page', path }
}

// Both hold nothing of a notebook, and a person types or reloads them.
function isFirstPage(path: string): boolean {
  return path === '/' || path === PAIR_PATH
}

function judgePost(facts: RequestFacts, path: string): Verdict {
  if (path === ENTER_PATH) return judgeEnter(facts, path)
  if (facts.site !== 'same-origin' || !hasOwnOrigin(facts)) return refuse(403)
  if (mediaType(facts) !== 'application/json') return refuse(415)
  if (path !== PAIR_PATH) return refuse(404)
  return hasSmallBody(facts) ?? { route: 'pair', path }
}

// A local file has no origin to name; what lets it in is the secret that only its user can read.
function judgeEnter(facts: RequestFacts, path: string): Verdict {
  if (facts.origin !== 'null' || facts.mode !== 'navigate' || facts.dest !== 'document') {
    return refuse(403)
  }
  if (mediaType(facts) !== 'application/x-www-form-urlencoded') return refuse(415)
  return hasSmallBody(facts) ?? { route: 'enter', path }
}

function hasOwnOrigin(facts: RequestFacts): boolean {
  return facts.origin === `http://${facts.host}`
}

function mediaType(facts: RequestFacts): string | undefined {
  return facts.contentType?.split(';', 1)[0]?.trim().toLowerCase()
}

function hasSmallBody(facts: RequestFacts): Verdict | undefined {
  if (facts.contentLength === undefined || !/^\d+$/.test(facts.contentLength)) return refuse(411)
  return Number(facts.contentLength) > MAX_BODY_BYTES ? refuse(413) : undefined
}

function refuse(status: 400 | 403 | 404 | 405 | 411 | 413 | 415): Verdict {
  return { route: 'refused', status }
}
