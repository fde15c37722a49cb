import { describe, expect, test } from 'vitest'
import { judge, type RequestFacts } from '#main/shells/browser/guard.ts'

const HOST = 'cb-0123456789abcdef.localhost:4321'
const HOSTS = [HOST, '127.0.0.1:4321']

const navigation: RequestFacts = {
  method: 'GET',
  target: '/',
  host: HOST,
  origin: undefined,
  site: 'same-origin',
  mode: 'navigate',
  dest: 'document',
  contentType: undefined,
  contentLength: undefined,
  upgrade: false,
}
const socket: Partial<RequestFacts> = {
  target: '/service',
  upgrade: true,
  origin: `http://${HOST}`,
  site: undefined,
  mode: 'websocket',
}
const enter: Partial<RequestFacts> = {
  method: 'POST',
  target: '/enter',
  origin: 'null',
  site: 'cross-site',
  contentType: 'application/x-www-form-urlencoded',
  contentLength: '50',
}
const pair: Partial<RequestFacts> = {
  method: 'POST',
  target: '/pair',
  origin: `http://${HOST}`,
  mode: 'cors',
  dest: 'empty',
  contentType: 'application/json',
  contentLength: '20',
}

type Case = [what: string, facts: Partial<RequestFacts>]

describe('lets pass', () => {
  test.each<[...Case, route: string]>([
    ['its own page', {}, 'page'],
    ['its own page with a query', { target: '/?a=/..' }, 'page'],
    ['the host by number', { host: '127.0.0.1:4321' }, 'page'],
    ['a page that is typed in', { site: 'none' }, 'page'],
    ['the pairing page, typed in', { site: 'none', target: '/pair' }, 'page'],
    ['a script of its own page', { target: '/assets/a.js', mode: 'cors', dest: 'script' }, 'page'],
    ['a download', { target: '/download/1/a.pdf' }, 'download'],
    ['a WebSocket', socket, 'socket'],
    ['a WebSocket that tells its site', { ...socket, site: 'same-origin' }, 'socket'],
    ['the secret of the local page', enter, 'enter'],
    ['a type with parameters', { ...pair, contentType: 'Application/JSON; charset=utf-8' }, 'pair'],
  ])('%s', (_what, facts, route) => {
    expect(judge({ ...navigation, ...facts }, HOSTS).route).toBe(route)
  })
})

describe('refuses', () => {
  test.each<[...Case, status: number]>([
    ['no host', { host: undefined }, 403],
    ['another host', { host: 'evil.example:4321' }, 403],
    ['another host, before it looks at the method', { host: 'evil.example', method: 'PUT' }, 403],
    ['localhost by its plain name', { host: 'localhost:4321' }, 403],
    ['another port', { host: '127.0.0.1:80' }, 403],
    ['a name below its own', { host: `a.${HOST}` }, 403],
    ['its own name with a dot', { host: 'cb-0123456789abcdef.localhost.:4321' }, 403],
    ['the address of another machine', { host: '0.0.0.0:4321' }, 403],
    ['IPv6 loopback', { host: '[::1]:4321' }, 403],
    ['a whole address as target', { target: 'http://evil.example/' }, 400],
    ['a target that starts a host', { target: '//evil.example/' }, 400],
    ['a target without a slash', { target: '*' }, 400],
    ['a page for another site', { site: 'cross-site' }, 403],
    ['a page for a sibling host', { site: 'same-site' }, 403],
    ['a page without metadata', { site: undefined }, 403],
    ['a typed script', { site: 'none', target: '/assets/a.js' }, 403],
    ['a typed download', { site: 'none', target: '/download/1/a.pdf' }, 403],
    ['a typed page in a frame', { site: 'none', dest: 'iframe' }, 403],
    ['a foreign origin on GET', { origin: 'http://evil.example' }, 403],
    ['a null origin on GET', { origin: 'null' }, 403],
    ['a WebSocket without origin', { ...socket, origin: undefined }, 403],
    ['a WebSocket of another origin', { ...socket, origin: 'http://evil.example' }, 403],
    ['a WebSocket of the twin host', { ...socket, origin: 'http://127.0.0.1:4321' }, 403],
    ['a WebSocket over TLS', { ...socket, origin: `https://${HOST}` }, 403],
    ['a WebSocket of a local file', { ...socket, origin: 'null' }, 403],
    ['a WebSocket of another site', { ...socket, site: 'cross-site' }, 403],
    ['a WebSocket of a sibling host', { ...socket, site: 'same-site' }, 403],
    ['a WebSocket elsewhere', { ...socket, target: '/' }, 404],
    ['a WebSocket by POST', { ...socket, method: 'POST' }, 405],
    ['HEAD', { method: 'HEAD' }, 405],
    ['OPTIONS, as a preflight', { method: 'OPTIONS', origin: 'http://evil.example' }, 405],
    ['PUT', { method: 'PUT' }, 405],
    ['TRACE', { method: 'TRACE' }, 405],
    ['CONNECT', { method: 'CONNECT', target: 'evil.example:80' }, 400],
    ['a secret without origin', { ...enter, origin: undefined }, 403],
    ['a secret from a site', { ...enter, origin: 'http://evil.example' }, 403],
    ['a secret from our own page', { ...enter, origin: `http://${HOST}` }, 403],
    ['a secret by fetch', { ...enter, mode: 'no-cors', dest: 'empty' }, 403],
    ['a secret in a frame', { ...enter, dest: 'iframe' }, 403],
    ['a secret as text', { ...enter, contentType: 'text/plain' }, 415],
    ['a secret as a form with parts', { ...enter, contentType: 'multipart/form-data' }, 415],
    ['a secret without length', { ...enter, contentLength: undefined }, 411],
    ['a secret of negative length', { ...enter, contentLength: '-1' }, 411],
    ['a large secret', { ...enter, contentLength: '4097' }, 413],
    ['a code as text', { ...pair, contentType: 'text/plain' }, 415],
    ['a code as a form', { ...pair, contentType: 'application/x-www-form-urlencoded' }, 415],
    ['a code without type', { ...pair, contentType: undefined }, 415],
    ['a code without origin', { ...pair, origin: undefined }, 403],
    ['a code of a local file', { ...pair, origin: 'null' }, 403],
    ['a code of another site', { ...pair, site: 'cross-site' }, 403],
    ['a code of a sibling host', { ...pair, site: 'same-site' }, 403],
    ['a code without metadata', { ...pair, site: undefined }, 403],
    ['a code of another port', { ...pair, origin: 'http://cb-0123456789abcdef.localhost' }, 403],
    ['a large code', { ...pair, contentLength: '99999999999999999999' }, 413],
    ['a post elsewhere', { ...pair, target: '/service' }, 404],
  ])('%s', (_what, facts, status) => {
    expect(judge({ ...navigation, ...facts }, HOSTS)).toEqual({ route: 'refused', status })
  })
})
