import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '#preload/contract/index.ts'
import { action, file, problemOf, serve } from '#tests/support/service.ts'
import { allClaims } from '#tests/support/claims.ts'

test('everything is there after a restart', async () => {
  const service = serve({ sample: true })
  const before = await allClaims(service.client)
  const note = await service.client.notes.find({ title: 'Start here' })
  const client = service.restart()
  expect(await allClaims(client)).toEqual(before)
  expect(await client.notes.find({ title: 'Start here' })).toEqual(note)
})

test('notebook.info counts what the sample holds', async () => {
  const { client, path } = serve({ sample: true })
  const { counts, ...info } = await client.notebook.info()
  expect(info).toMatchObject({ path, title: 'test', scale: 'icd203' })
  expect(counts.claims).toBeGreaterThanOrEqual(18)
  expect(counts.topics).toBeGreaterThanOrEqual(12)
  expect(counts.entities).toBeGreaterThanOrEqual(12)
})

describe('another notebook', () => {
  test('is made by notebook.create, opened by notebook.open, and stands first in notebook.recent', async () => {
    const { client, path, folder } = serve()
    const other = join(folder, 'other.claimbook')
    expect(await client.notebook.create({ path: other, sample: true })).toMatchObject({
      path: other,
    })
    expect(await client.notebook.open({ path })).toMatchObject({ path, counts: { claims: 0 } })
    expect(await client.notebook.recent()).toEqual([
      { path, title: 'test' },
      { path: other, title: 'other' },
    ])
  })

  test('that cannot be opened leaves the first one open', async () => {
    const { client, path, folder } = serve()
    const foreign = join(folder, 'foreign.claimbook')
    writeFileSync(foreign, 'a text')
    expect(await problemOf(client.notebook.open({ path: foreign }))).toMatchObject({
      code: 'notebook-foreign',
    })
    expect(await problemOf(client.notebook.create({ path: foreign }))).toMatchObject({
      code: 'notebook-exists',
    })
    expect(readFileSync(foreign, 'utf8')).toBe('a text')
    expect(await client.notebook.info()).toMatchObject({ path })
  })
})

describe('what is meant for one notebook', () => {
  const changing = Object.entries(contract).flatMap(([noun, calls]) =>
    Object.entries(calls).flatMap(([name, call]) => {
      const { inputSchema } = call['~orpc']
      const carries = inputSchema instanceof z.ZodObject && 'action' in inputSchema.shape
      return carries ? [[noun, name] as const] : []
    }),
  )

  test('are all changes', () => {
    expect(changing.length).toBeGreaterThan(15)
  })

  test.each(changing)('%s.%s is not done in another', async (noun, name) => {
    const { client } = serve()
    const calls = client[noun as 'notes'] as unknown as Record<
      string,
      (input: unknown) => Promise<unknown>
    >
    const call = calls[name]!({ action: action(), notebook: crypto.randomUUID() })
    expect(await problemOf(call)).toMatchObject({ code: 'notebook-other' })
  })

  test('is done in that one', async () => {
    const { client } = serve()
    const { uuid } = await client.notebook.info()
    await client.topics.add({ action: action(), notebook: uuid, path: 'trade' })
    expect(await client.topics.list()).toMatchObject([{ path: 'trade' }])
  })

  test('does not fall into one that is opened while its file is read', async () => {
    const { client, folder } = serve()
    const { uuid } = await client.notebook.info()
    const given = file('a.txt', 'A text of a few words.')
    const reading = Promise.withResolvers<ArrayBuffer>()
    given.arrayBuffer = () => reading.promise
    const coming = client.sources.import({ action: action(), notebook: uuid, file: given })
    await client.notebook.create({ path: join(folder, 'other.claimbook') })
    reading.resolve(new TextEncoder().encode('A text of a few words.').buffer)
    expect(await problemOf(coming)).toMatchObject({ code: 'notebook-other' })
    expect(await client.sources.list()).toEqual([])
  })
})

test('notebook.saveCopy writes a notebook that opens, and never over a file', async () => {
  const { client, folder } = serve({ sample: true })
  const copy = join(folder, 'copy.claimbook')
  await client.notebook.saveCopy({ action: action(), path: copy })
  const again = client.notebook.saveCopy({ action: action(), path: copy })
  expect(await problemOf(again)).toMatchObject({ code: 'notebook-exists' })
  expect(existsSync(copy)).toBe(true)
  const claims = await allClaims(client)
  await client.notebook.open({ path: copy })
  expect(await allClaims(client)).toEqual(claims)
})

test('notebook.check finds a whole notebook whole', async () => {
  const { client } = serve({ sample: true })
  expect(await client.notebook.check()).toEqual({ ok: true, problems: [] })
})

test('notebook.setScale holds for judgements from now on, those in notes among them', async () => {
  const service = serve({ sample: true })
  const { client } = service
  expect(await client.notebook.setScale({ action: action(), scale: 'phia' })).toMatchObject({
    scale: 'phia',
  })
  expect(await service.restart().notebook.info()).toMatchObject({ scale: 'phia' })
})
