import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import {
  type BridgeEnd,
  type BridgeState,
  ConnectionLost,
  createBridge,
} from '#preload/bridges/bridge.ts'
import { electronBridge } from '#preload/bridges/electron.ts'

const answering = (name: string) => ({
  call: (path: readonly string[]) => Promise.resolve(`${name}: ${path.join('.')}`),
})

test('calls wait for a connection, and go over the newest', async () => {
  const { bridge, open } = createBridge()
  const waiting = bridge.client.notebook.info()
  open(answering('first'))
  expect(await waiting).toBe('first: notebook.info')
  open(answering('second'))
  expect(await bridge.client.topics.list()).toBe('second: topics.list')
})

const neverBack = () => createBridge(0)
const lost = (end: BridgeEnd) =>
  new Promise<void>((done) => end.bridge.onState((state) => state === 'lost' && done()))

test('calls wait for a connection that broke off, and go over the next', async () => {
  const { bridge, open, lose } = createBridge()
  open(answering('first'))
  lose()
  const waiting = bridge.client.notebook.info()
  expect(bridge.state).toBe('reconnecting')
  open(answering('second'))
  expect(await waiting).toBe('second: notebook.info')
})

test('a call that was under way is made again over the next connection, with the same input', async () => {
  const { bridge, open, lose } = createBridge()
  const carried = Promise.withResolvers<unknown>()
  const inputs: unknown[] = []
  open({ call: (_path, input) => (inputs.push(input), carried.promise) })
  const input = { action: '0', path: 'trade' }
  const answer = bridge.client.topics.add(input)
  await Promise.resolve()
  lose()
  carried.reject(new Error('closed'))
  open({ call: (_path, input) => (inputs.push(input), Promise.resolve('done once')) })
  expect(await answer).toBe('done once')
  expect(inputs).toEqual([input, input])
})

test.each(['create', 'saveCopy', 'handOver', 'repair'] as const)(
  'notebook.%s, which leaves a file behind, is not made again: who asked is told that it may be done',
  async (name) => {
    const { bridge, open, lose } = createBridge()
    const carried = Promise.withResolvers<unknown>()
    open({ call: () => carried.promise })
    const broken = bridge.client.notebook[name]({ action: '0', path: '/n.claimbook' })
    await Promise.resolve()
    lose()
    carried.reject(new Error('closed'))
    open(answering('second'))
    await expect(broken).rejects.toMatchObject({ name: 'ConnectionLost', underWay: true })
  },
)

test('what the service says stays its word', async () => {
  const { bridge, open } = createBridge()
  open({ call: () => Promise.reject(new ORPCError('PROBLEM')) })
  await expect(bridge.client.notebook.info()).rejects.toBeInstanceOf(ORPCError)
})

test('a connection that does not come back refuses calls, those that waited among them', async () => {
  const end = neverBack()
  const gone = lost(end)
  end.open(answering('first'))
  end.lose()
  const waiting = end.bridge.client.notebook.info()
  await expect(waiting).rejects.toThrow(ConnectionLost)
  await gone
  await expect(end.bridge.client.notebook.info()).rejects.toThrow(ConnectionLost)
  end.open(answering('second'))
  expect(await end.bridge.client.notebook.info()).toBe('second: notebook.info')
})

test('a call that is called off waits no longer', async () => {
  const { bridge } = createBridge()
  const off = new AbortController()
  const waiting = bridge.client.notebook.info(undefined, { signal: off.signal })
  off.abort(new Error('called off'))
  await expect(waiting).rejects.toThrow('called off')
})

test('states are told as they change, until nobody listens', async () => {
  const end = neverBack()
  const { bridge, open, lose } = end
  const states: BridgeState[] = []
  const stop = bridge.onState((state) => states.push(state))
  expect(bridge.state).toBe('connecting')
  open(answering('first'))
  open(answering('second'))
  const gone = lost(end)
  lose()
  lose()
  await gone
  stop()
  open(answering('third'))
  expect(states).toEqual(['open', 'reconnecting', 'lost'])
  expect(bridge.state).toBe('open')
})

test('in Electron an address outside goes to the shell, as a window that it denies and asks about', () => {
  const opened: unknown[] = []
  const page = {
    addEventListener: () => undefined,
    postMessage: () => undefined,
    location: { origin: 'app://claimbook' },
    open: (...all: unknown[]) => opened.push(all),
  }
  const bridge = electronBridge(page as unknown as Window)
  bridge.offer?.('https://paper.example/')
  expect(opened).toEqual([['https://paper.example/', '_blank', 'noopener']])
  expect(bridge.state).toBe('connecting')
})
