import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startService } from '#main/notebook/index.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import { testPorts } from '#tests/support/ports.ts'
import { problemOf, serve } from '#tests/support/service.ts'

test('windows.open is refused by a program that shows none, which says who it is', async () => {
  const { client, path } = serve()
  expect(await problemOf(client.windows.open({ window: true }))).toEqual({
    code: 'notebook-in-use',
    values: { path, pid: process.pid },
  })
})

test('windows.open asks the program for a window, or how to open one by hand', async () => {
  const { folder, path, close } = serve()
  close()
  const asked: boolean[] = []
  const hand = {
    by: 'hand',
    file: '/home/u/open.html',
    address: 'http://a/pair',
    code: 'A',
  } as const
  const ports = {
    ...testPorts(join(folder, 'data')),
    openWindow: (window: boolean) => {
      asked.push(window)
      return Promise.resolve(window ? ({ by: 'program' } as const) : hand)
    },
  }
  const service = startService(ports, path)
  onTestFinished(() => service.close())
  const client = memoryBridge(service.router)
  expect(await client.windows.open({ window: true })).toEqual({ by: 'program' })
  expect(await client.windows.open({ window: false })).toEqual(hand)
  expect(asked).toEqual([true, false])
})
