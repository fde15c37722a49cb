import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createNotebook } from '#main/notebook/index.ts'
import type { FromService } from '#main/shells/electron/messages.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { built } from '#tests/support/built.ts'
import { type Envelope, envelope, FakeChannel, open } from '#tests/support/fake-ports.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'
import { testPorts } from '#tests/support/ports.ts'

// What `npm run build` made, as Electron would load it: bundles, and what lies outside them.

test('the page is listed file by file, and each file is there', () => {
  const names = JSON.parse(readFileSync(built('renderer/files.json'), 'utf8')) as string[]
  expect(names).toContain('index.html')
  for (const name of names) expect(built(`renderer/${name}`)).toBeTruthy()
})

test('the preload is one CommonJS file that loads Electron alone', () => {
  const text = readFileSync(built('preload/index.cjs'), 'utf8')
  expect([...text.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron'])
  expect(text).not.toMatch(/^\s*(import|export)\b/m)
})

test('the page holds no script in itself, and asks for nothing elsewhere', () => {
  const text = readFileSync(built('renderer/index.html'), 'utf8')
  expect(text.match(/<script(?![^>]* src="\.\/)/g)).toBeNull()
  expect(text).not.toMatch(/(src|href)="(https?:)?\/\//)
})

test('the built service and typesetter run: a briefing becomes a PDF', async () => {
  const folder = temporaryFolder()
  const ports = testPorts(join(folder, 'data'))
  const notebook = join(folder, 'sample.claimbook')
  createNotebook(ports, notebook, { sample: true })
  vi.stubEnv('CLAIMBOOK_DATA_DIR', ports.dataDir)
  const service = start('main/service.js', notebook)
  const pdf = join(folder, 'briefing.pdf')
  service.on('message', ({ data }: Envelope) => {
    const asked = data as FromService
    if (asked.kind === 'place') service.postMessage(...envelope({ ...asked, path: pdf }))
    if (asked.kind === 'child') service.postMessage(...envelope(asked, [typesetter()]))
  })
  const { port1, port2 } = new FakeChannel()
  service.postMessage(...envelope({ kind: 'client' }, [port1]))
  const client: NotebookClient = createORPCClient(new RPCLink({ port: port2 }))
  port2.start()
  const note = (await client.notes.list()).find(({ briefing }) => briefing)!.ref
  await client.briefings.export({ action: crypto.randomUUID(), note, to: 'pdf' })
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  const ended = once(service, 'exit')
  port2.close()
  service.postMessage(...envelope({ kind: 'close' }))
  expect(await ended).toEqual([0])
})

function start(name: string, ...words: string[]): Worker {
  const worker = new Worker(resolve(import.meta.dirname, '../support/utility-worker.ts'), {
    argv: words,
    workerData: built(name),
    env: process.env as Record<string, string>,
  })
  onTestFinished(async () => void (await worker.terminate()))
  return worker
}

/** A port to the built typesetter, as Electron's main ties one. */
function typesetter() {
  const child = start('main/typst-child.js')
  const { port1, port2 } = new FakeChannel()
  port1.on('message', ({ data }) => child.postMessage(...envelope(data)))
  child.on('message', (answer: Envelope) => port1.postMessage(open(answer).data))
  port1.start()
  return port2
}
