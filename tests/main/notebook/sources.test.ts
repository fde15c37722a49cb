import { describe, expect, test } from 'vitest'
import type { Ref } from '#data/model/refs.ts'
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

  test('keeps the file; sources.original gives it back, and nothing else for one', async () => {
    const { client } = serve()
    await client.sources.import({ action: action(), file: file('canola.txt', ARTICLE) })
    const original = await client.sources.original({ ref: 'S-1' })
    expect(original).toMatchObject({ name: 'canola.txt', type: 'text/plain' })
    expect(await original.text()).toBe(ARTICLE)
    expect((await client.sources.get({ ref: 'S-1' })).original?.size).toBe(original.size)
    const part = await client.sources.original({ ref: 'S-1', part: { start: 2, end: 9 } })
    expect(await part.text()).toBe(await original.slice(2, 9).text())
    const backwards = { ref: 'S-1', part: { start: 9, end: 2 } } as const
    await expect(client.sources.original(backwards)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await problemOf(client.sources.original({ ref: 'S-2' }))).toMatchObject({
      code: 'not-found',
    })
  })

  test('takes one file once', async () => {
    const { client } = serve()
    await client.sources.import({ action: action(), file: file('one.txt', ARTICLE) })
    const again = await client.sources.import({ action: action(), file: file('two.txt', ARTICLE) })
    expect(again).toMatchObject({ ref: 'S-1', status: 'duplicate' })
    expect(await client.sources.list()).toHaveLength(1)
  })

  test('says the same again to who had no answer and asks under the same action', async () => {
    const { client } = serve()
    const given = { action: action(), file: file('one.txt', ARTICLE) }
    const answer = await client.sources.import(given)
    expect(answer).toMatchObject({ ref: 'S-1', status: 'imported' })
    expect(await client.sources.import(given)).toEqual(answer)
    expect(await client.sources.list()).toHaveLength(1)
  })

  test('reports what cannot be read, in words, and takes nothing of it', async () => {
    const { client } = serve()
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 1, 2])
    for (const bad of [file('empty.txt', ''), file('picture.bmp', png)]) {
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

test('sources.edit says what a source derives from, refuses a circle, and is taken back', async () => {
  const { client } = serve()
  for (const name of ['wire.txt', 'paper.txt', 'digest.txt']) {
    await client.sources.import({ action: action(), file: file(name, `${name} ${ARTICLE}`) })
  }
  const edit = (ref: Ref<'source'>, derivedFrom: Ref<'source'>[]) =>
    client.sources.edit({ action: action(), ref, fields: { derivedFrom } })
  expect(await edit('S-2', ['S-1'])).toMatchObject({ derivedFrom: ['S-1'] })
  expect(await edit('S-3', ['S-1', 'S-2'])).toMatchObject({ derivedFrom: ['S-1', 'S-2'] })
  for (const from of ['S-1', 'S-3'] as const) {
    expect(await problemOf(edit('S-1', [from]))).toMatchObject({ code: 'derived-circle' })
  }
  expect(await problemOf(edit('S-1', ['S-9']))).toMatchObject({ code: 'not-found' })
  expect(await edit('S-3', ['S-2'])).toMatchObject({ derivedFrom: ['S-2'] })
  await client.history.undo({ action: action() })
  expect(await client.sources.get({ ref: 'S-3' })).toMatchObject({ derivedFrom: ['S-1', 'S-2'] })
  expect((await client.sources.get({ ref: 'S-1' })).derivedFrom).toEqual([])
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

test('sources.editMany gives many sources one value in one action, all or none', async () => {
  const { client } = serve()
  for (const name of ['one', 'two', 'three']) {
    await client.sources.import({ action: action(), file: file(`${name}.txt`, `${name}\n`) })
  }
  const before = await client.sources.list()
  const refs = ['S-1', 'S-2'] as const
  const fields = {
    publisher: 'Prairie Letter',
    published: '2025-21',
    handling: 'TLP:AMBER',
  } as const
  await client.sources.editMany({ action: action(), refs: [...refs], fields })
  expect(await client.sources.list()).toMatchObject([
    { ref: 'S-3', state: 'new' },
    { ref: 'S-2', ...fields },
    { ref: 'S-1', ...fields },
  ])
  const half = client.sources.editMany({
    action: action(),
    refs: ['S-3', 'S-9'],
    fields: { author: 'A. Reporter' },
  })
  expect(await problemOf(half)).toMatchObject({ code: 'not-found' })
  expect((await client.sources.get({ ref: 'S-3' })).author).toBeUndefined()
  await client.history.undo({ action: action() })
  expect(await client.sources.list()).toEqual(before)
})

test('a grade that is given to many is no news for those that have it already', async () => {
  const { client } = serve()
  for (const [name, reliability] of [
    ['one', 'B'],
    ['two', 'C'],
  ] as const) {
    const given = { action: action(), file: file(`${name}.txt`, `${name}\n`) }
    await client.sources.import({ ...given, fields: { reliability } })
  }
  const refs = ['S-1' as const, 'S-2' as const]
  await client.sources.editMany({ action: action(), refs, fields: { reliability: 'B' } })
  const gradesOf = async (ref: 'S-1' | 'S-2') =>
    (await client.sources.get({ ref })).gradings.map(({ value }) => value)
  expect([await gradesOf('S-1'), await gradesOf('S-2')]).toEqual([['B'], ['C', 'B']])
})

test('sources.add makes a source of what was typed, without a file, and it can be quoted', async () => {
  const { client } = serve()
  const fields = {
    title: 'Talk with the harbour master',
    type: 'conversation',
    author: 'J. Lind',
    published: '2026-01-12',
    handling: 'TLP:AMBER',
  } as const
  const typed = { action: action(), fields, text: 'He said:\r\nthe quay is closed.  \n' }
  const made = await client.sources.add(typed)
  expect(made).toMatchObject({ ref: 'S-1', ...fields, state: 'new' })
  expect(made.rendition.text).toBe('He said:\nthe quay is closed.\n')
  expect(await client.sources.add(typed)).toEqual(made)
  const claim = await client.claims.add({
    action: action(),
    statement: 'The quay is closed.',
    evidence: [{ source: 'S-1', exact: 'the quay is closed' }],
  })
  expect(claim.evidence).toMatchObject([{ source: 'S-1', exact: 'the quay is closed' }])
  await client.history.undo({ action: action(), of: typed.action, partly: true })
  expect(await client.sources.list()).toHaveLength(1)
})
