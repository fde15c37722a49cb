import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openStore } from '#data/store/open.ts'
import { checkNotebook } from '#data/store/integrity.ts'
import { repairNotebook } from '#data/store/salvage.ts'
import { sql } from '#data/store/sql.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { action, file, problemOf, serve, type TestService } from '#tests/support/service.ts'
import { tellAll } from '#tests/support/tell-all.ts'

const LINES = [
  'The minister opened the meeting at nine in the old town hall of the port.',
  'Canola exports fell by a third, according to the port authority.',
  'No comment. Officials in Ottawa said so twice on Monday evening. No comment.',
  'A second reading of the bill is due in March, if the house agrees to it.',
]
const TEXT = `${LINES.join('\n')}\n`
const EXPORTS = 'Canola exports fell by a third'
const READING = 'A second reading of the bill is due in March'

/** A notebook with a source and two claims that rest on it. */
async function withClaims(): Promise<TestService> {
  const service = serve()
  const { client } = service
  await client.sources.import({ action: action(), file: file('a.txt', TEXT) })
  for (const exact of [EXPORTS, READING]) {
    await client.claims.add({
      action: action(),
      statement: exact,
      evidence: [{ source: 'S-1', exact }],
    })
  }
  return service
}

async function correct(client: NotebookClient, text: string) {
  return (await client.sources.correct({ action: action(), ref: 'S-1', text })).became
}

async function evidence(client: NotebookClient, ref: 'C-1' | 'C-2' = 'C-1') {
  const { evidence: all } = await client.claims.get({ ref })
  expect(all).toHaveLength(1)
  return all[0]!
}

const GONE = TEXT.replace(`${LINES[1]}\n`, '')
const BADLY_READ = TEXT.replace('Canola exports', 'Cano1a expor ts')

describe('a corrected text', () => {
  test('takes the place of the old one, and claims follow their words by sources.correct', async () => {
    const { client, restart } = await withClaims()
    const before = await client.sources.get({ ref: 'S-1' })
    const text = TEXT.replace('at nine', 'at half past nine')
    expect(await correct(client, text)).toEqual({ exact: 2, moved: 0, ambiguous: 0, lost: 0 })
    const after = await restart().sources.get({ ref: 'S-1' })
    expect(after.rendition.text).toBe(text)
    expect(
      after.passages.map(({ exact, start, end, anchor, claims }) => [
        exact,
        text.slice(start, end),
        anchor,
        claims,
      ]),
    ).toEqual([
      [EXPORTS, EXPORTS, 'exact', ['C-1']],
      [READING, READING, 'exact', ['C-2']],
    ])
    expect(after.rendition.uuid).not.toBe(before.rendition.uuid)
  })

  test('says of words that were corrected themselves that they are not the ones marked', async () => {
    const { client } = await withClaims()
    await correct(client, BADLY_READ)
    expect(await evidence(client)).toMatchObject({
      exact: 'Cano1a expor ts fell by a third',
      anchor: 'moved',
    })
    // What was moved stays so, though a later correction does not touch it.
    expect(await correct(client, BADLY_READ.replace('nine', 'ten'))).toMatchObject({
      exact: 1,
      moved: 1,
    })
    expect(await evidence(client)).toMatchObject({ anchor: 'moved' })
  })

  test('is found by its new words, not by the old ones', async () => {
    const { client } = await withClaims()
    await correct(client, TEXT.replace('Ottawa', 'Gatineau'))
    const found = async (query: string) =>
      (await client.search.run({ query: `${query} in:sources`, limit: 5 })).total
    expect([await found('gatineau'), await found('ottawa')]).toEqual([1, 0])
  })

  test('that is the same, or empty, is refused', async () => {
    const { client } = await withClaims()
    expect(await problemOf(correct(client, TEXT.replace(/\n/g, '\r\n')))).toMatchObject({
      code: 'input-invalid',
    })
    await expect(correct(client, ' \n')).rejects.toThrow()
  })

  test('is corrected once, though it is sent twice', async () => {
    const { client } = await withClaims()
    const input = { action: action(), ref: 'S-1' as const, text: GONE }
    const first = await client.sources.correct(input)
    expect(await client.sources.correct(input)).toEqual(first)
  })

  test('carries the beginnings of pages', async () => {
    const { client } = serve()
    const bytes = new Uint8Array(readFileSync('tests/fixtures/sources/typst.pdf'))
    await client.sources.import({ action: action(), file: file('a.pdf', bytes) })
    const { rendition } = await client.sources.get({ ref: 'S-1' })
    const [, second = 0] = rendition.pages ?? []
    expect(second).toBeGreaterThan(0)
    await correct(client, `A first line.\n${rendition.text}`)
    const after = await client.sources.get({ ref: 'S-1' })
    expect(after.rendition.pages?.slice(0, 2)).toEqual([0, second + 'A first line.\n'.length])
  })
})

describe('a passage that is lost or ambiguous', () => {
  test('keeps its claims with the old words, and waits in sources.unsettled', async () => {
    const { client } = await withClaims()
    expect(await correct(client, GONE)).toEqual({ exact: 1, moved: 0, ambiguous: 0, lost: 1 })
    expect(await evidence(client)).toMatchObject({ exact: EXPORTS, anchor: 'lost' })
    const [waiting, ...others] = await client.sources.unsettled({})
    expect(others).toEqual([])
    expect(waiting).toMatchObject({ source: 'S-1', state: 'lost', exact: EXPORTS, claims: ['C-1'] })
    expect((await client.sources.get({ ref: 'S-1' })).passages).toHaveLength(1)
  })

  test('is put where a person says by sources.settle', async () => {
    const { client } = await withClaims()
    await correct(client, GONE)
    const { passage } = (await client.sources.unsettled({ source: 'S-1' }))[0]!
    const start = GONE.indexOf('Officials')
    const at = { start, end: start + 'Officials in Ottawa'.length }
    const far = { start, end: GONE.length + 1 }
    expect(
      await problemOf(client.sources.settle({ action: action(), passage, at: far })),
    ).toMatchObject({ code: 'input-invalid' })
    await client.sources.settle({ action: action(), passage, at })
    expect(await evidence(client)).toMatchObject({ exact: 'Officials in Ottawa', anchor: 'moved' })
    expect(await client.sources.unsettled({})).toEqual([])
    await client.history.undo({ action: action() })
    expect(await client.sources.unsettled({})).toHaveLength(1)
  })

  test('is accepted as lost, and stays so through the next correction', async () => {
    const { client } = await withClaims()
    await correct(client, GONE)
    const { passage } = (await client.sources.unsettled({}))[0]!
    await client.sources.settle({ action: action(), passage, at: null })
    expect(await client.sources.unsettled({})).toEqual([])
    expect(await correct(client, GONE.replace('nine', 'ten'))).toMatchObject({ exact: 1, lost: 0 })
    expect(await evidence(client)).toMatchObject({ exact: EXPORTS, anchor: 'lost' })
    expect(await client.sources.unsettled({})).toEqual([])
  })

  test('is found again when the next correction brings its words back', async () => {
    const { client } = await withClaims()
    await correct(client, GONE)
    expect(await correct(client, TEXT.replace('nine', 'ten'))).toMatchObject({ exact: 2, lost: 0 })
    expect(await evidence(client)).toMatchObject({ exact: EXPORTS, anchor: 'exact' })
    expect(await client.sources.unsettled({})).toEqual([])
  })

  test('has its old place again in the old text', async () => {
    const { client } = await withClaims()
    const before = await evidence(client)
    await correct(client, GONE)
    await correct(client, TEXT)
    expect(await evidence(client)).toEqual(before)
  })
})

test('a correction is taken back with all that it moved, and made again', async () => {
  const { client } = await withClaims()
  const before = await tellAll(client)
  await correct(client, GONE.replace('nine', 'ten'))
  const after = await tellAll(client)
  await client.history.undo({ action: action() })
  expect(await tellAll(client)).toEqual(before)
  await client.history.redo({ action: action() })
  expect(await tellAll(client)).toEqual(after)
  expect(await client.sources.unsettled({})).toHaveLength(1)
})

test('a claim that comes back from the trash finds its words in the text that was corrected meanwhile', async () => {
  const { client } = await withClaims()
  const { items } = await client.claims.remove({ action: action(), refs: ['C-1'] })
  const text = TEXT.replace('nine', 'ten')
  await correct(client, text)
  await correct(client, text.replace('Monday', 'Tuesday'))
  await client.trash.restore({ action: action(), items: items.map(({ uuid }) => uuid) })
  expect(await evidence(client)).toMatchObject({ exact: EXPORTS, anchor: 'exact' })
  const { passages } = await client.sources.get({ ref: 'S-1' })
  expect(passages.map(({ claims }) => claims)).toEqual([['C-1'], ['C-2']])
})

test('a source that was corrected goes to the trash, comes back and is erased with its old words', async () => {
  const { client, path, close } = await withClaims()
  await correct(client, GONE)
  const before = await tellAll(client)
  const remove = () => client.sources.remove({ action: action(), ref: 'S-1', withClaims: true })
  const { items } = await remove()
  const restored = await client.trash.restore({
    action: action(),
    items: items.map(({ uuid }) => uuid),
  })
  expect(restored.conflicts).toEqual([])
  expect(await tellAll(client)).toEqual(before)
  await remove()
  expect((await client.history.undo({ action: action() })).conflicts).toEqual([])
  expect(await tellAll(client)).toEqual(before)
  await remove()
  await client.trash.empty({ action: action() })
  close()
  expect(checkNotebook(path)).toEqual([])
  const store = openStore(path, `${path}.data`)
  for (const table of ['passage_carry', 'passage', 'rendition']) {
    expect(store.read.pluck({ text: `SELECT count(*) FROM ${table}`, values: [] })).toEqual([0])
  }
  store.close()
})

test('erasing a claim erases its passages, in old texts too, but not those of others', async () => {
  const { client, path, close } = await withClaims()
  await correct(client, GONE)
  await client.claims.remove({ action: action(), refs: ['C-1'] })
  await client.trash.empty({ action: action() })
  close()
  expect(checkNotebook(path)).toEqual([])
  const store = openStore(path, `${path}.data`)
  expect(store.read.pluck(sql`SELECT exact FROM passage`)).toEqual([READING, READING])
  store.close()
})

test('a copy for a handover keeps how surely claims stand on a corrected text', async () => {
  const { client, folder, close } = await withClaims()
  await correct(client, BADLY_READ.replace(`${LINES[3]}\n`, ''))
  const copy = `${folder}/copy.claimbook`
  await client.notebook.handOver({ action: action(), path: copy, withoutTopics: [] })
  close()
  expect(checkNotebook(copy)).toEqual([])
  const store = openStore(copy, `${copy}.data`)
  expect(store.read.pluck(sql`SELECT state FROM passage_carry ORDER BY state`)).toEqual([
    'lost',
    'moved',
  ])
  store.close()
})

test('a repair keeps what became of passages', async () => {
  const { client, path, folder, close } = await withClaims()
  await correct(client, GONE)
  close()
  const repaired = `${folder}/repaired.claimbook`
  const uuid = () => crypto.randomUUID()
  expect(repairNotebook(path, repaired, { at: '2026-01-13T10:00:00.000Z', uuid })).toMatchObject({
    ok: true,
  })
  const store = openStore(repaired, `${repaired}.data`)
  expect(store.read.pluck(sql`SELECT state FROM passage_carry ORDER BY state`)).toEqual([
    'exact',
    'lost',
  ])
  store.close()
})

test('a long text is carried over by the child process', async () => {
  const { client } = serve()
  const long = Array.from({ length: 1_500 }, (_, at) => `Line ${at} of the long report.`).join('\n')
  const text = `${TEXT}${long}\n`
  await client.sources.import({ action: action(), file: file('a.txt', text) })
  const words = { source: 'S-1' as const, exact: 'Line 1200 of the long report.' }
  await client.claims.add({ action: action(), statement: 'Long', evidence: [words] })
  expect(await correct(client, text.replace('nine', 'ten'))).toMatchObject({ exact: 1 })
  expect(await evidence(client)).toMatchObject({ exact: words.exact, anchor: 'exact' })
})

test('words are translated by sources.translate, and a translation goes along when the text is corrected', async () => {
  const { client } = await withClaims()
  const { passage } = await evidence(client)
  const translated = await client.sources.translate({
    action: action(),
    passage,
    text: 'Les exportations',
  })
  expect(translated.passages[0]).toMatchObject({ translation: 'Les exportations' })
  const { translator } = await evidence(client)
  expect(translator).toBeTruthy()
  await correct(client, TEXT.replace('nine', 'ten'))
  const carried = await evidence(client)
  expect(carried).toMatchObject({ translation: 'Les exportations', translator })
  const named = {
    action: action(),
    passage: carried.passage,
    text: 'Ausfuhren',
    translator: 'M. Rey',
  }
  await client.sources.translate(named)
  expect(await evidence(client)).toMatchObject({ translation: 'Ausfuhren', translator: 'M. Rey' })
  await client.sources.translate({ action: action(), passage: carried.passage, text: null })
  expect(await evidence(client)).not.toHaveProperty('translation', expect.anything())
  const missing = client.sources.translate({ action: action(), passage: 'none', text: 'x' })
  expect(await problemOf(missing)).toMatchObject({ code: 'not-found' })
})
