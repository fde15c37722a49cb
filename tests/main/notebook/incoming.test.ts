import { expect, test } from 'vitest'
import { testClock } from '#tests/support/ports.ts'
import { action, file, problemOf, serve, type TestService } from '#tests/support/service.ts'
import { sourceBytes } from '#tests/support/source-files.ts'

const part = (name: string, under: string) => ({
  action: under,
  file: file(`${name}.txt`, `The ${name} of the harbour.\n`),
  part: true,
})

async function refs({ client }: Pick<TestService, 'client'>): Promise<string[]> {
  return (await client.sources.list()).map(({ ref }) => ref)
}

test('many files come in under one action, between other writes, and are taken back in one step', async () => {
  const { client } = serve()
  const under = action()
  for (const name of ['quay', 'crane']) {
    const fields = { publisher: 'Gazette', handling: 'TLP:GREEN' } as const
    const item = await client.sources.import({ ...part(name, under), fields })
    expect(item).toMatchObject({ status: 'imported' })
    await client.topics.add({ action: action(), path: `harbour/${name}` })
  }
  await client.sources.imported({ action: under })
  expect(await client.sources.list()).toMatchObject([
    { ref: 'S-2', publisher: 'Gazette', handling: 'TLP:GREEN' },
    { ref: 'S-1' },
  ])
  await client.history.undo({ action: action(), of: under })
  expect(await refs({ client })).toEqual([])
  expect(await client.entities.list()).toEqual([])
  expect((await client.topics.list()).map(({ path }) => path)).toContain('harbour/crane')
  await client.history.redo({ action: action(), of: under })
  expect(await refs({ client })).toEqual(['S-2', 'S-1'])
})

test('a part that is asked for again gets the same answer, and one after the end is refused', async () => {
  const { client } = serve()
  const under = action()
  const first = await client.sources.import(part('quay', under))
  expect(await client.sources.import(part('quay', under))).toEqual(first)
  expect(await client.sources.import(part('quay', action()))).toMatchObject({ status: 'duplicate' })
  await client.sources.imported({ action: under })
  const late = client.sources.import(part('crane', under))
  expect(await problemOf(late)).toMatchObject({ code: 'action-reused' })
  expect(await refs({ client })).toEqual(['S-1'])
})

test('what was taken back gets no more files', async () => {
  const { client } = serve()
  const under = action()
  await client.sources.import(part('quay', under))
  await client.history.undo({ action: action(), of: under, partly: true })
  expect(await client.sources.import(part('crane', under))).toMatchObject({ status: 'skipped' })
  expect(await refs({ client })).toEqual([])
})

test('an import that nobody goes on with is taken back, but for what something rests on by then', async () => {
  const clock = testClock()
  const { client } = serve({ clock })
  const under = action()
  await client.sources.import(part('quay', under))
  clock.pass(50_000)
  await client.sources.import(part('crane', under))
  await client.claims.add({
    action: action(),
    statement: 'The harbour has a crane.',
    evidence: [{ source: 'S-2', exact: 'crane of the harbour' }],
  })
  clock.pass(59_000)
  expect(await refs({ client })).toEqual(['S-2', 'S-1'])
  const notices = await client.changes.watch()
  clock.pass(2_000)
  expect(await refs({ client })).toEqual(['S-2'])
  // Whoever is there is told, and of what stays.
  for await (const notice of notices) {
    if (notice.noun !== 'import') continue
    expect(notice).toEqual({ action: under, noun: 'import', ids: ['S-2'] })
    break
  }
})

test('an import that the service did not live to end is gone on with, or taken back; one that ended stays', async () => {
  const clock = testClock()
  const service = serve({ clock })
  const [whole, left, gone] = [action(), action(), action()]
  await service.client.sources.import(part('quay', whole))
  await service.client.sources.imported({ action: whole })
  await service.client.sources.import(part('crane', left))
  await service.client.sources.import(part('mole', gone))
  const client = service.restart()
  expect(await refs({ client })).toEqual(['S-3', 'S-2', 'S-1'])
  await client.sources.import(part('tug', left))
  clock.pass(11_000)
  expect(await refs({ client })).toEqual(['S-4', 'S-2', 'S-1'])
  await client.sources.imported({ action: left })
  clock.pass(60_000)
  expect(await refs({ client })).toEqual(['S-4', 'S-2', 'S-1'])
})

test('a run that ends within the moment takes back what an earlier one left', async () => {
  const service = serve()
  await service.client.sources.import(part('quay', action()))
  expect(await refs({ client: service.restart() })).toEqual(['S-1'])
  expect(await refs({ client: service.restart() })).toEqual([])
})

test('a dry run says what a file would come in as, and what it reads like', async () => {
  const { client } = serve()
  const tried = await client.sources.import({
    action: action(),
    file: file('harbour.docx', sourceBytes('harbour.docx')),
    dryRun: true,
  })
  expect(tried.preview).toMatchObject({
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    title: expect.stringMatching(/\w/),
    type: 'report',
    characters: expect.any(Number),
  })
  const paper = { action: action(), file: file('p.pdf', sourceBytes('chromium.pdf')), dryRun: true }
  expect((await client.sources.import(paper)).preview).toMatchObject({ type: 'pdf', pages: 3 })
  expect(await refs({ client })).toEqual([])
})
