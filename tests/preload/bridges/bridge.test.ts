import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { type BridgeState, ConnectionLost, createBridge } from '#preload/bridges/bridge.ts'
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

test('a lost connection refuses calls, those that waited among them', async () => {
  const { bridge, lose } = createBridge()
  const waiting = bridge.client.notebook.info()
  lose()
  await expect(waiting).rejects.toThrow(ConnectionLost)
  await expect(bridge.client.notebook.info()).rejects.toThrow(ConnectionLost)
})

test('a connection that is there again carries calls, and what was lost stays refused', async () => {
  const { bridge, open, lose } = createBridge()
  open(answering('first'))
  lose()
  const refused = bridge.client.notebook.info()
  open(answering('second'))
  await expect(refused).rejects.toThrow(ConnectionLost)
  expect(await bridge.client.notebook.info()).toBe('second: notebook.info')
})

test('a call that was under way says so when the connection goes; what the service says stays its word', async () => {
  const { bridge, open, lose } = createBridge()
  const carried = Promise.withResolvers<unknown>()
  open({ call: () => carried.promise })
  const broken = bridge.client.notebook.info()
  await Promise.resolve()
  lose()
  carried.reject(new Error('closed'))
  await expect(broken).rejects.toMatchObject({ name: 'ConnectionLost', underWay: true })
  open({ call: () => Promise.reject(new ORPCError('PROBLEM')) })
  await expect(bridge.client.notebook.info()).rejects.toBeInstanceOf(ORPCError)
})

test('states are told as they change, until nobody listens', () => {
  const { bridge, open, lose } = createBridge()
  const states: BridgeState[] = []
  const stop = bridge.onState((state) => states.push(state))
  expect(bridge.state).toBe('connecting')
  open(answering('first'))
  open(answering('second'))
  lose()
  stop()
  expect(states).toEqual(['open', 'lost'])
  expect(bridge.state).toBe('lost')
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
