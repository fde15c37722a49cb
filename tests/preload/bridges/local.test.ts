import { existsSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { lockFolder, lockKeys } from '#data/store/lock.ts'
import { findOwner, type Reach } from '#data/store/owner.ts'
import { startNodeChild } from '#main/node-child.ts'
import { dial } from '#main/local/dial.ts'
import { reachNotebook } from '#main/local/reach.ts'
import { openService } from '#main/local/service.ts'
import { createNotebook, type NotebookService, startService } from '#main/notebook/index.ts'
import type { Ports } from '#main/ports.ts'
import type { Hello, LocalConnection } from '#preload/bridges/local.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'
import { testPorts } from '#tests/support/ports.ts'
import { action, file, problemOf } from '#tests/support/service.ts'

let ports: Ports
let path: string
let other: string
let service: NotebookService
let reach: Reach
let hello: Hello

beforeEach(() => {
  const folder = temporaryFolder()
  ports = testPorts(join(folder, 'data'))
  path = join(folder, 'one.claimbook')
  other = join(folder, 'other.claimbook')
  createNotebook(ports, path, { sample: true })
  createNotebook(ports, other)
  service = openService(ports, path)
  onTestFinished(() => service.close())
  const keys = lockKeys(path)
  reach = findOwner(lockFolder(ports.dataDir), keys)!.reach!
  hello = { secret: reach.secret, key: keys[0]!, author: 'A. Asker', folder }
})

async function call(change: Partial<Hello> = {}): Promise<LocalConnection | undefined> {
  const connection = await dial(reach.address, { ...hello, ...change })
  if (connection) onTestFinished(() => connection.close())
  return connection
}

const clientOf = (connection: LocalConnection | undefined): NotebookClient =>
  createORPCClient(connection!)

describe('a program that calls the owner of a notebook', () => {
  test('has calls, files and problems carried', async () => {
    const client = clientOf(await call())
    expect((await client.notebook.info()).path).toBe(path)
    const given = { action: action(), file: file('a.txt', 'A text of a few words.') }
    const item = await client.sources.import(given)
    expect(item).toMatchObject({ status: 'imported', path: 'a.txt' })
    const original = await client.sources.original({ ref: item.ref! })
    expect(await original.text()).toBe(await given.file.text())
    expect(await problemOf(client.sources.get({ ref: 'S-999' }))).toMatchObject({
      code: 'not-found',
    })
  })

  test('hears of changes that others make', async () => {
    const notices = await clientOf(await call()).changes.watch()
    const next = notices.next()
    await memoryBridge(service.router).topics.add({ action: action(), path: 'trade' })
    expect((await next).value).toMatchObject({ noun: 'topic' })
    await notices.return(undefined)
  })

  test.each([
    ['a wrong secret', { secret: 'x'.repeat(43) }],
    ['no secret', { secret: '' }],
    ['another notebook', { key: '0'.repeat(32) }],
    ['a broken word', { author: 7 as unknown as string }],
  ])('is not let in with %s', async (_what, change) => {
    expect(await call(change)).toBeUndefined()
  })

  test('finds nobody where nobody listens', async () => {
    expect(await dial(join(dirname(path), 'none'), hello)).toBeUndefined()
  })

  test('is the same user: nobody else can get at the socket', () => {
    if (process.platform === 'win32') return
    expect(statSync(reach.address).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(reach.address)).mode & 0o077).toBe(0)
  })

  test('may say nothing, or go in the middle, and the next is served', async () => {
    const mute = connect(reach.address)
    await once(mute, 'connect')
    mute.write('GET / HTTP/1.1\r\nupgrade: nonsense\r\n\r\n')
    mute.destroy()
    expect(await clientOf(await call()).topics.list()).toBeInstanceOf(Array)
  })
})

describe('a notebook as a process has it', () => {
  test('is the other process’s while that has it, and its own from then on', async () => {
    const owner = openService(ports, other)
    const reached = await reachNotebook(ports, other, dirname(path))
    onTestFinished(() => reached.close())
    expect(reached.elsewhere).toBe(true)
    expect((await reached.client.notebook.info()).path).toBe(other)
    owner.close()
    expect((await reached.client.notebook.info()).path).toBe(other)
    expect(reached.elsewhere).toBe(false)
  })

  test('stays the one that was meant when its owner opens another', async () => {
    const reached = await reachNotebook(ports, path, dirname(path))
    onTestFinished(() => reached.close())
    await reached.client.notebook.info()
    await memoryBridge(service.router).notebook.open({ path: other })
    expect((await reached.client.notebook.info()).path).toBe(path)
    const next = await reachNotebook(ports, other, dirname(path))
    expect(next.elsewhere).toBe(true)
    expect((await next.client.notebook.info()).path).toBe(other)
    next.close()
  })

  test('is not asked twice for a file: whoever asked is told that it may be there', async () => {
    let owner: NotebookService | undefined = undefined
    const startChild: Ports['startChild'] = (program) => {
      const child = startNodeChild(program)
      const ask = async (request: unknown) => {
        await child.ask(request)
        owner?.close()
      }
      return { ask, kill: () => child.kill() }
    }
    owner = openService({ ...ports, startChild }, other)
    const reached = await reachNotebook(ports, other, dirname(path))
    onTestFinished(() => reached.close())
    const copy = join(dirname(path), 'copy.claimbook')
    const asked = reached.client.notebook.saveCopy({ action: action(), path: copy })
    await expect(asked).rejects.toMatchObject({ name: 'ConnectionLost', underWay: true })
    expect(existsSync(copy)).toBe(true)
    // What went out to nobody is asked of the next one.
    const second = join(dirname(path), 'second.claimbook')
    expect(await reached.client.notebook.saveCopy({ action: action(), path: second })).toEqual({
      path: second,
    })
  })

  test('is refused where its owner answers nobody', async () => {
    const mute = startService(ports, other)
    onTestFinished(() => mute.close())
    await expect(reachNotebook(ports, other, dirname(path))).rejects.toMatchObject({
      code: 'notebook-in-use',
      values: { pid: process.pid },
    })
  })

  test('is the same by its full name, however long its folder', async () => {
    const long = { ...ports, dataDir: join(ports.dataDir, 'x'.repeat(120)) }
    const owner = openService(long, other)
    onTestFinished(() => owner.close())
    const reached = await reachNotebook(long, other, dirname(path))
    expect(reached.elsewhere).toBe(true)
    expect((await reached.client.notebook.info()).path).toBe(other)
    reached.close()
  })
})
