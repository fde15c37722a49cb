import { expect, onTestFinished, test } from 'vitest'
import { say } from '#data/messages/index.ts'
import { Importer } from '#main/notebook/importer.ts'
import { doImportWork } from '#main/notebook/import-work.ts'
import { startNodeChild } from '#main/node-child.ts'
import type { Child } from '#main/ports.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'
import { testPorts } from '#tests/support/ports.ts'
import { action, file, problemOf, serve } from '#tests/support/service.ts'
import { pdfWith, sourceBytes } from '#tests/support/source-files.ts'

const page = { name: 'a.html', bytes: new TextEncoder().encode('<p>The quay was closed.</p>') }
const paper = { name: 'a.pdf', bytes: pdfWith('') }
const bring = (name: string) => ({ action: action(), file: file(name, sourceBytes(name)) })

/** An importer, and the children that it starts. */
function importer(
  limits?: { time: number; memory: number },
  start: () => Child = () => startNodeChild('import'),
) {
  const children: Child[] = []
  const ports = {
    ...testPorts(temporaryFolder()),
    startChild: () => {
      children.push(start())
      return children.at(-1)!
    },
  }
  const reading = new Importer(ports, limits)
  onTestFinished(() => reading.stop())
  return { reading, children }
}

test('files that are heavy are read in one child, light ones in none', async () => {
  const { reading, children } = importer()
  const text = { name: 'a.txt', bytes: new TextEncoder().encode('The quay was closed.') }
  expect((await reading.read(text)).draft.text).toBe('The quay was closed.')
  expect(children).toHaveLength(0)
  const both = await Promise.all([reading.read(page), reading.read(paper)])
  expect(both.map(({ draft }) => draft.text)).toEqual([
    'The quay was closed.\n',
    'The quay was closed on Monday.\n',
  ])
  expect(children).toHaveLength(1)
})

test('what was read is kept for whoever asks for it next, once, and the oldest goes first', async () => {
  const { reading } = importer()
  const read = await reading.read(page)
  reading.keep('a', read)
  expect(reading.recall('a')).toBe(read)
  expect(reading.recall('a')).toBeUndefined()
  const large = { ...read, draft: { ...read.draft, text: 'x'.repeat(20_000_000) } }
  reading.keep('b', large)
  reading.keep('c', read)
  reading.keep('d', large)
  expect(['b', 'c', 'd'].map((name) => reading.recall(name))).toEqual([undefined, read, large])
})

test('a file that takes too long is given up, and the next one is read', async () => {
  const stuck: Child = {
    ask: (_request, signal) =>
      new Promise((_resolve, reject) => {
        signal!.addEventListener('abort', () => reject(signal!.reason as Error))
      }),
    kill: () => undefined,
  }
  const here: Child = { ask: doImportWork, kill: () => undefined }
  let asked = 0
  const { reading } = importer({ time: 200, memory: 1e9 }, () => (asked++ === 0 ? stuck : here))
  await expect(reading.read(page)).rejects.toMatchObject({
    code: 'file-unreadable',
    values: { path: 'a.html', reason: say('import.too-slow', { seconds: 1 }) },
  })
  expect((await reading.read(page)).draft.text).toBe('The quay was closed.\n')
})

test('a file that fills the memory ends its child and nothing else', async () => {
  const { reading, children } = importer({ time: 100_000, memory: 220 * 1024 ** 2 })
  const bytes = new TextEncoder().encode('<br>a'.repeat(190_000))
  await expect(reading.read({ name: 'flood.html', bytes })).rejects.toMatchObject({
    code: 'file-unreadable',
    values: { path: 'flood.html', reason: say('import.too-heavy', { megabytes: 220 }) },
  })
  expect((await reading.read(page)).draft.text).toBe('The quay was closed.\n')
  expect(children).toHaveLength(2)
})

test('who is not waited for is not read', async () => {
  const { reading } = importer()
  const given = new AbortController()
  const first = reading.read(paper, given.signal)
  const second = reading.read(page)
  given.abort(new Error('not wanted'))
  await expect(first).rejects.toThrow('not wanted')
  expect((await second).draft.text).toBe('The quay was closed.\n')
})

test('what makes a reader stumble is told as a file that cannot be read', async () => {
  expect(await doImportWork({ name: 'a.txt' })).toEqual({ stumble: 'TypeError' })
  const { reading } = importer(undefined, () => ({
    ask: () => Promise.resolve({ stumble: 'RangeError' }),
    kill: () => undefined,
  }))
  await expect(reading.read(page)).rejects.toMatchObject({
    values: { reason: say('import.stumbled') },
  })
})

test('files of every format come in; what reads like one that is there is told', async () => {
  const { client } = serve()
  const names = 'harbour.html typst.pdf waiting.eml waiting.png'.split(' ')
  for (const name of names) {
    expect(await client.sources.import(bring(name))).toMatchObject({ status: 'imported' })
  }
  const alike = [
    ['harbour.mhtml', 'S-1'],
    ['harbour.docx', 'S-1'],
    // Nearer to what it was made from.
    ['libreoffice.pdf', 'S-6'],
  ] as const
  for (const [name, like] of alike) {
    const item = await client.sources.import(bring(name))
    expect(item).toMatchObject({ status: 'imported', like })
    expect(item.reason).toContain(say('import.like', { ref: like }))
  }
  const dry = { ...bring('waiting.gif'), dryRun: true }
  expect((await client.sources.import(dry)).like).toBeUndefined()
  expect(await client.sources.import(bring('typst.pdf'))).toMatchObject({
    status: 'duplicate',
    ref: 'S-2',
  })
  expect(await client.sources.list()).toHaveLength(names.length + alike.length)
})

test('a passage of a PDF knows its page, and so does the claim that rests on it', async () => {
  const { client } = serve()
  const { ref } = await client.sources.import(bring('typst.pdf'))
  const claim = await client.claims.add({
    action: action(),
    statement: 'The work costs 31 million crowns.',
    evidence: [{ source: ref!, exact: 'thirty-one million crowns' }],
  })
  expect(claim.evidence).toMatchObject([{ page: 2 }])
  const source = await client.sources.get({ ref: ref! })
  expect(source.passages).toMatchObject([{ page: 2 }])
  expect(source.rendition.pages).toHaveLength(2)
})

test('a file that is refused leaves the notebook as it was', async () => {
  const { client } = serve()
  const before = await client.notebook.info()
  expect(await client.sources.import(bring('sealed.pdf'))).toEqual({
    path: 'sealed.pdf',
    status: 'failed',
    reason: expect.stringContaining(say('import.pdf-sealed')) as string,
  })
  const given = new AbortController()
  const cancelled = client.sources.import(bring('typst.pdf'), { signal: given.signal })
  given.abort()
  await expect(cancelled).rejects.toThrow()
  expect(await client.notebook.info()).toEqual(before)
})

test('what a person reads off a picture becomes its text, once', async () => {
  const { client } = serve()
  const { ref } = await client.sources.import(bring('waiting.png'))
  const before = await client.sources.get({ ref: ref! })
  expect(before.rendition.text.trim()).toBe('')
  const typed = { action: action(), ref: ref!, text: 'Barley waits\r\nnine days\n' }
  const after = await client.sources.transcribe(typed)
  expect(after.rendition.text).toBe('Barley waits\nnine days\n')
  expect((await client.search.run({ query: 'barley' })).hits).toMatchObject([{ ref }])
  const again = { ...typed, action: action(), text: 'Something else' }
  expect(await problemOf(client.sources.transcribe(again))).toMatchObject({ code: 'source-worded' })
  await client.history.undo({ action: action() })
  expect((await client.sources.get({ ref: ref! })).rendition).toEqual(before.rendition)
})
