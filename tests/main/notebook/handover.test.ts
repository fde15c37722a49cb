import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startNodeChild } from '#main/node-child.ts'
import { startService } from '#main/notebook/index.ts'
import type { Ports } from '#main/ports.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { wordsOnDisk } from '#tests/support/bytes.ts'
import { testPorts } from '#tests/support/ports.ts'
import { action, file, problemOf, serve } from '#tests/support/service.ts'

/** Each stands in something that is not to be handed over. */
const SECRET = [
  'zqtrashed',
  'zqformer',
  'zqsecretclaim',
  'zqsecretnote',
  'zqsecretsource',
  'zqsecretpublisher',
  'zqsecretspeaker',
  'zqsecrettopic',
  'zqsecretsearch',
]

async function fill(client: NotebookClient): Promise<void> {
  const topics = ['deals/zqsecrettopic']
  const secret = file('a.txt', 'They said zqsecretsource here.')
  const { ref } = await client.sources.import({
    action: action(),
    file: secret,
    fields: { publisher: 'zqsecretpublisher' },
  })
  await client.claims.add({
    action: action(),
    statement: 'zqsecretclaim',
    speaker: 'zqsecretspeaker',
    topics,
    evidence: [{ source: ref!, exact: 'zqsecretsource' }],
  })
  const open = { statement: 'Known to all', speaker: 'A. Farmer', topics: [...topics, 'trade'] }
  await client.claims.add({ action: action(), ...open })
  const note = { title: 'Secret', text: '#deals/zqsecrettopic zqsecretnote' }
  await client.notes.create({ action: action(), ...note })
  await client.searches.save({
    action: action(),
    name: 'zqsecretsearch',
    query: 'topic:deals/zqsecrettopic',
  })
  const { ref: kept } = await client.notes.create({
    action: action(),
    title: 'Outlook',
    text: 'zqformer [[C-1]] [[C-2]]',
  })
  await client.notes.save({
    action: action(),
    ref: kept,
    base: 1,
    changes: [{ at: 0, remove: 8, insert: 'Now' }],
  })
  const { ref: gone } = await client.notes.create({ action: action(), title: 'zqtrashed' })
  await client.notes.remove({ action: action(), refs: [gone] })
}

test('notebook.handOver writes a copy without trash, journal, versions and chosen topics, to the last byte', async () => {
  const { client, folder } = serve()
  await fill(client)
  const theirs = join(folder, 'theirs')
  mkdirSync(theirs)
  const path = join(theirs, 'copy.claimbook')
  const { leftOut } = await client.notebook.handOver({
    action: action(),
    path,
    withoutTopics: ['deals'],
  })
  expect(leftOut).toEqual({
    claims: 1,
    sources: 1,
    notes: 1,
    topics: 2,
    entities: 2,
    searches: 1,
  })
  expect(wordsOnDisk(theirs, SECRET)).toEqual([])
  expect(wordsOnDisk(theirs, ['Known to all'])).not.toEqual([])

  const service = startService(testPorts(join(theirs, 'data')), path)
  onTestFinished(() => service.close())
  const other = memoryBridge(service.router)
  expect(await other.notebook.check()).toEqual({ ok: true, problems: [] })
  expect(await other.history.list({ most: 10 })).toEqual([])
  expect(await other.claims.get({ ref: 'C-2' })).toMatchObject({
    statement: 'Known to all',
    topics: ['trade'],
  })
  expect((await other.notes.list()).map(({ title }) => title)).toEqual(['Outlook', 'Start here'])
  const start = await other.notes.find({ title: 'Start here' })
  expect(start.text).toContain('0 sources, 1 claim, 1 note')
  expect(start.text).toContain('[[Outlook]]')
  // The copy is worked on as any notebook.
  await other.claims.edit({ action: action(), ref: 'C-2', statement: 'Known to few' })
  await other.history.undo({ action: action() })
  expect(await other.claims.get({ ref: 'C-2' })).toMatchObject({ statement: 'Known to all' })
  // The notebook itself is as it was.
  expect(await client.trash.list()).toHaveLength(1)
  expect(await client.claims.get({ ref: 'C-1' })).toMatchObject({ statement: 'zqsecretclaim' })
})

test('on the way, too, nothing that is left out lies where the copy goes, or stays beside the notebook', async () => {
  const { client: filling, path, folder, close } = serve()
  await fill(filling)
  close()
  const theirs = join(folder, 'theirs')
  mkdirSync(theirs)
  const found: string[][] = []
  const ports: Ports = {
    ...testPorts(join(folder, 'data')),
    startChild: (program) => {
      const child = startNodeChild(program)
      const ask = async (request: unknown) => {
        const answer = await child.ask(request)
        found.push(wordsOnDisk(theirs, SECRET))
        return answer
      }
      return { ask, kill: () => child.kill() }
    },
  }
  const service = startService(ports, path)
  const client = memoryBridge(service.router)
  const copy = { path: join(theirs, 'copy.claimbook'), withoutTopics: ['deals'] }
  const before = readdirSync(ports.dataDir)
  await client.notebook.handOver({ action: action(), ...copy })
  expect(found).toEqual([[], []])
  expect(readdirSync(ports.dataDir)).toEqual(before)

  // What a run that was killed left is gone with the next start.
  writeFileSync(join(ports.dataDir, `whole-${service.keys[0]}-1`), 'zqsecretclaim')
  service.close()
  startService(ports, path).close()
  expect(readdirSync(ports.dataDir)).toEqual(before)
})

test('a file that is there, a folder or a topic that is not, is refused', async () => {
  const { client, path, folder } = serve({ sample: true })
  const there = client.notebook.handOver({ action: action(), path })
  expect(await problemOf(there)).toMatchObject({ code: 'notebook-exists' })
  const nowhere = client.notebook.handOver({ action: action(), path: join(folder, 'no', 'x') })
  expect(await problemOf(nowhere)).toMatchObject({ code: 'write-failed' })
  const none = { path: join(folder, 'x.claimbook'), withoutTopics: ['nowhere'] }
  const missing = client.notebook.handOver({ action: action(), ...none })
  expect(await problemOf(missing)).toMatchObject({ code: 'not-found' })
})
