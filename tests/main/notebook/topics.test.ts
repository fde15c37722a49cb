import { expect, test } from 'vitest'
import { found, told } from '#tests/support/overviews.ts'
import { action, problemOf, serve } from '#tests/support/service.ts'

test('topics.add makes a topic with all above it, once; topics.list shows the tree', async () => {
  const { client } = serve()
  await client.topics.add({ action: action(), path: 'trade/tariffs' })
  const again = await client.topics.add({ action: action(), path: 'Trade/Tariffs' })
  expect(again).toMatchObject({ path: 'trade/tariffs', claims: 0, notes: 0 })
  expect((await client.topics.list()).map(({ path }) => path)).toEqual(['trade', 'trade/tariffs'])
  const bad = client.topics.add({ action: action(), path: '2026' })
  expect(await problemOf(bad)).toMatchObject({ code: 'input-invalid' })
})

const WANTED = new Set(['trade', 'canola'])

test('topics.get tells how the claims of a topic divide, as a search would', async () => {
  const { client } = serve({ sample: true })
  const all = await client.topics.list()
  for (const { path, claims, own, notes } of all.filter(({ name }) => WANTED.has(name))) {
    const page = await client.topics.get({ path })
    expect(page).toMatchObject({ path, claims, own, notes })
    expect(page.overview.claims).toBe(claims)
    expect(await found(client, `topic:${path}`, page.overview)).toEqual(told(page.overview))
    for (const date of ['said', 'on'] as const) {
      for (const [at, period] of page[date].periods.entries()) {
        const query = `in:claims topic:${path} ${date}:${period}`
        expect((await client.search.run({ query })).total, query).toBe(page[date].rows[0]?.[at])
      }
    }
  }
  const canola = await client.topics.get({ path: 'trade/tariffs/canola' })
  expect(canola.overview.claims).toBeGreaterThan(0)
  expect(canola.said.periods.length).toBeGreaterThan(0)
  expect((await client.topics.get({ path: 'trade' })).below).toEqual(
    all.filter(({ path }) => /^trade\/[^/]+$/.test(path)),
  )
  expect(await problemOf(client.topics.get({ path: 'nowhere' }))).toMatchObject({
    code: 'not-found',
  })
})

test('topics.get tells the judgements that rest on a claim of the topic', async () => {
  const { client } = serve()
  await client.claims.add({
    action: action(),
    statement: 'It rained',
    speaker: 'Lee',
    topics: ['x'],
  })
  const text = '> [!judgement] likely ^J-1\n> It will likely rain [[C-1]].\n'
  await client.notes.create({ action: action(), title: 'Note', text })
  expect((await client.topics.get({ path: 'x' })).overview.judgements).toMatchObject([
    { ref: 'J-1', note: 'N-1' },
  ])
})

test('topics.archive puts a topic away with all below it; its claims stay to be found', async () => {
  const { client } = serve()
  const add = (topics: string[]) =>
    client.claims.add({ action: action(), statement: 'It rained', speaker: 'Lee', topics })
  await add(['trade/tariffs/canola', 'visits'])
  const shown = async (archived?: boolean) =>
    (await client.topics.list({ archived })).map((topic) => [topic.path, topic.archived])
  const offered = async (text: string) =>
    (await client.notes.suggest({ kind: 'topic', text })).map(({ label }) => label)
  const put = await client.topics.archive({
    action: action(),
    path: 'trade/tariffs',
    archived: true,
  })
  expect(put).toMatchObject({ path: 'trade/tariffs', archived: 'itself' })
  expect(await shown()).toEqual([
    ['trade', undefined],
    ['visits', undefined],
  ])
  expect(await shown(true)).toEqual([
    ['trade', undefined],
    ['trade/tariffs', 'itself'],
    ['trade/tariffs/canola', 'above'],
    ['visits', undefined],
  ])
  expect(await offered('canola')).toEqual([])
  expect((await client.search.run({ query: 'topic:trade/tariffs' })).total).toBe(1)
  // Whoever tags a claim with it all the same does not take it out.
  await add(['trade/tariffs/canola'])
  expect(await shown()).toHaveLength(2)
  expect((await client.topics.get({ path: 'trade' })).claims).toBe(2)

  await client.topics.archive({ action: action(), path: 'trade/tariffs', archived: false })
  expect(await shown()).toHaveLength(4)
  expect(await offered('canola')).toEqual(['trade/tariffs/canola'])
  await client.history.undo({ action: action() })
  expect(await shown()).toHaveLength(2)
})

test('topics.aliases adds a name that leads to a topic, unless another has it', async () => {
  const { client } = serve()
  for (const path of ['trade/tariffs', 'trade/quotas']) {
    await client.topics.add({ action: action(), path })
  }
  const alias = (name: string, leads = true) =>
    client.topics.aliases({ action: action(), path: 'trade/tariffs', alias: name, leads })
  await alias('duties')
  expect(await client.topics.get({ path: 'trade/duties' })).toMatchObject({
    path: 'trade/tariffs',
    aliases: ['duties'],
  })
  expect(await problemOf(alias('Quotas'))).toEqual({
    code: 'name-taken',
    values: { what: 'topic', name: 'trade/Quotas', id: 'trade/quotas' },
  })
  for (const name of ['a/b', 'two words', '2026']) {
    expect(await problemOf(alias(name))).toMatchObject({ code: 'input-invalid' })
  }
  await alias('Tariffs')
  expect((await client.topics.get({ path: 'trade/tariffs' })).aliases).toEqual(['duties'])
})

test('what mentions a topic by an alias that goes mentions it by its own name from then on', async () => {
  const { client } = serve()
  await client.topics.add({ action: action(), path: 'trade/tariffs' })
  const alias = (leads: boolean) =>
    client.topics.aliases({ action: action(), path: 'trade/tariffs', alias: 'duties', leads })
  await alias(true)
  const text = 'On #trade/duties and #trade/duties/canola, not #trade/tariffs.\n'
  const { ref } = await client.notes.create({ action: action(), title: 'Note', text })
  await client.searches.save({ action: action(), name: 'Saved', query: 'topic:trade/duties' })
  expect(await alias(false)).toMatchObject({ notes: 1, searches: 1 })
  const note = async () => client.notes.get({ ref })
  expect((await note()).text).toBe(
    'On #trade/tariffs and #trade/tariffs/canola, not #trade/tariffs.\n',
  )
  expect((await note()).topics).toEqual(['trade/tariffs', 'trade/tariffs/canola'])
  expect((await client.searches.list())[0]?.query).toBe('topic:trade/tariffs')
  await client.history.undo({ action: action() })
  expect((await note()).text).toBe(text)
  expect((await note()).topics).toEqual(['trade/tariffs', 'trade/tariffs/canola'])
  expect((await client.topics.get({ path: 'trade/tariffs' })).aliases).toEqual(['duties'])
})
