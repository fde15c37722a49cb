import { describe, expect, test } from 'vitest'
import { action, file, problemOf, serve } from '#tests/support/service.ts'

const ARTICLE = 'Canola in the balance\n\nFarmers hope that the tariffs go.\n'

describe('sources.import', () => {
  test('brings a text in with what the person says of it; sources.get and sources.list show it', async () => {
    const { client } = serve()
    const item = await client.sources.import({
      action: action(),
      file: file('canola.txt', ARTICLE),
      fields: {
        title: 'Canola',
        publisher: 'Prairie Letter',
        published: '2026-01',
        reliability: 'C',
      },
    })
    expect(item).toMatchObject({ path: 'canola.txt', ref: 'S-1', status: 'imported' })
    expect(await client.sources.get({ ref: 'S-1' })).toMatchObject({
      title: 'Canola',
      publisher: 'Prairie Letter',
      published: '2026-01',
      reliability: 'C',
      state: 'new',
      rendition: { text: expect.stringContaining('Farmers hope that the tariffs go.') },
    })
    expect(await client.sources.list()).toMatchObject([{ ref: 'S-1', claims: 0 }])
  })

  test('takes one file once', async () => {
    const { client } = serve()
    await client.sources.import({ action: action(), file: file('one.txt', ARTICLE) })
    const again = await client.sources.import({ action: action(), file: file('two.txt', ARTICLE) })
    expect(again).toMatchObject({ ref: 'S-1', status: 'duplicate' })
    expect(await client.sources.list()).toHaveLength(1)
  })

  test('reports what cannot be read, in words, and takes nothing of it', async () => {
    const { client } = serve()
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 1, 2])
    for (const bad of [file('empty.txt', ''), file('picture.png', png)]) {
      const item = await client.sources.import({ action: action(), file: bad })
      expect(item).toMatchObject({ status: 'failed', reason: expect.stringContaining(bad.name) })
    }
    expect(await client.sources.list()).toEqual([])
  })

  test('tried first changes nothing', async () => {
    const { client } = serve()
    const dry = { action: action(), file: file('one.txt', ARTICLE), dryRun: true }
    expect(await client.sources.import(dry)).toMatchObject({ status: 'imported' })
    expect(await client.sources.list()).toEqual([])
  })
})

test('sources.edit changes what is given, empties what is null, and leaves the rest', async () => {
  const { client } = serve()
  await client.sources.import({
    action: action(),
    file: file('one.txt', ARTICLE),
    fields: { author: 'A. Reporter', reliability: 'B' },
  })
  const edited = await client.sources.edit({
    action: action(),
    ref: 'S-1',
    fields: { author: null, publisher: 'Prairie Letter', mayBeQuoted: false },
    why: 'asked',
  })
  expect(edited).toMatchObject({
    publisher: 'Prairie Letter',
    reliability: 'B',
    mayBeQuoted: false,
  })
  expect(edited.author).toBeUndefined()
})

test('a source tells every setting of its own grade: who, when and why', async () => {
  const { client } = serve()
  await client.sources.import({
    action: action(),
    file: file('one.txt', ARTICLE),
    fields: { reliability: 'B' },
  })
  const grade = (reliability: 'D' | null, why?: string) =>
    client.sources.edit({ action: action(), ref: 'S-1', fields: { reliability }, why })
  await grade('D', 'It was wrong twice.')
  // What is no grade leaves no trace among them.
  await client.sources.edit({ action: action(), ref: 'S-1', fields: { handling: 'TLP:RED' } })
  const { gradings } = await grade(null)
  expect(gradings.map(({ field, value, why }) => [field, value, why])).toEqual([
    ['reliability', 'B', undefined],
    ['reliability', 'D', 'It was wrong twice.'],
    ['reliability', undefined, undefined],
  ])
  for (const { author, at } of gradings) {
    expect(author).toBe('A. Analyst')
    expect(new Date(at).toISOString()).toBe(at)
  }
})

test('sources.setState moves sources through the queue, all or none', async () => {
  const { client } = serve()
  for (const name of ['one', 'two']) {
    await client.sources.import({
      action: action(),
      file: file(`${name}.txt`, `${name}\n${ARTICLE}`),
    })
  }
  const refs = ['S-1' as const, 'S-2' as const]
  expect(await client.sources.setState({ action: action(), refs, state: 'reading' })).toEqual({
    refs,
  })
  expect(await client.sources.list()).toMatchObject([{ state: 'reading' }, { state: 'reading' }])
  const half = client.sources.setState({ action: action(), refs: ['S-1', 'S-9'], state: 'done' })
  expect(await problemOf(half)).toMatchObject({ code: 'not-found' })
  expect(await client.sources.get({ ref: 'S-1' })).toMatchObject({ state: 'reading' })
})
