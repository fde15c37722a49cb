import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import type { Problem } from '#data/model/problem.ts'
import { createNotebook } from '#main/notebook/index.ts'
import type { CarriedService } from '#main/shells/browser/carried.ts'
import { startServiceProcess } from '#main/shells/browser/service-process.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'
import { ownerOf } from '#tests/support/owner-of.ts'
import { testPorts } from '#tests/support/ports.ts'
import { action, file } from '#tests/support/service.ts'

let folder: string
let notebook: string
let ports: ReturnType<typeof testPorts>
let service: CarriedService
let server: Server
const gaveUp = vi.fn<(problem: Problem | undefined) => void>()

beforeEach(async () => {
  gaveUp.mockClear()
  folder = temporaryFolder()
  ports = testPorts(join(folder, 'data'))
  mkdirSync(ports.dataDir)
  notebook = join(folder, 'n.claimbook')
  createNotebook(ports, notebook)
  service = await startServiceProcess(ports, notebook, gaveUp)
  const sockets = new WebSocketServer({ noServer: true })
  server = createServer().on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (opened) => service.carry(opened)),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(async () => {
  await service.close()
  server.close()
  server.closeAllConnections()
})

/** A window's connection, through the host's socket to the process. */
async function connect(): Promise<{ client: NotebookClient; socket: WebSocket }> {
  const { port } = server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}`)
  socket.binaryType = 'arraybuffer'
  await once(socket, 'open')
  return { client: createORPCClient(new RPCLink({ websocket: socket })), socket }
}

const processOf = (path: string) => ownerOf(ports, path)

test('calls, files, problems and notices reach the notebook in its own process', async () => {
  const { client, socket } = await connect()
  expect(processOf(notebook)).not.toBe(process.pid)
  const notices = await client.changes.watch()
  const words = 'A source of a few words, long enough to be one. '.repeat(50_000)
  const imported = await client.sources.import({ action: action(), file: file('a.txt', words) })
  expect(imported).toMatchObject({ status: 'imported', path: 'a.txt' })
  expect((await notices.next()).value).toMatchObject({ noun: 'source' })
  await expect(client.sources.get({ ref: 'S-999' })).rejects.toMatchObject({
    data: { code: 'not-found' },
  })
  socket.close()
})

test('an export comes back to where the host puts it', async () => {
  const { client, socket } = await connect()
  const text = '---\nbriefing: assessment\n---\nWords.'
  const note = await client.notes.create({ action: action(), title: 'Briefing', text })
  const { file } = await client.briefings.export({ action: action(), note: note.ref, to: 'md' })
  expect(existsSync(file)).toBe(true)
  socket.close()
})

test('after it was killed it is there again with the notebook that was open last, and an action is done once', async () => {
  const other = join(folder, 'other.claimbook')
  const first = await connect()
  await first.client.notebook.create({ path: other })
  const act = { action: action(), path: 'trade/tariffs' }
  const answer = await first.client.topics.add(act)
  const closed = once(first.socket, 'close') as Promise<[CloseEvent]>
  process.kill(processOf(other), 'SIGKILL')
  expect((await closed)[0].code).toBe(1012)
  // What is asked while it starts waits for it.
  const second = await connect()
  expect((await second.client.notebook.info()).path).toBe(other)
  expect(await second.client.topics.add(act)).toEqual(answer)
  expect(gaveUp).not.toHaveBeenCalled()
  second.socket.close()
})

test('after it fell over again and again it is given up', async () => {
  for (let death = 0; death < 4; death += 1) {
    const { client, socket } = await connect()
    await client.notebook.info()
    const closed = once(socket, 'close')
    process.kill(processOf(notebook), 'SIGKILL')
    await closed
  }
  await vi.waitUntil(() => gaveUp.mock.calls.length > 0)
  expect(gaveUp).toHaveBeenCalledExactlyOnceWith(undefined)
})

test('what keeps the notebook from being opened is told', async () => {
  const missing = join(folder, 'missing.claimbook')
  await expect(startServiceProcess(ports, missing, gaveUp)).rejects.toMatchObject({
    code: 'notebook-missing',
  })
  expect(gaveUp).not.toHaveBeenCalled()
})

test('the end closes the notebook, and leaves no process', async () => {
  const pid = processOf(notebook)
  await service.close()
  expect(existsSync(`${notebook}-wal`)).toBe(false)
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
})
