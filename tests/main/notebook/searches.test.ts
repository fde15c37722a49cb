import { expect, test } from 'vitest'
import { action, problemOf, serve } from '#tests/support/service.ts'

test('searches.save keeps a query that searches.list counts as the notebook changes', async () => {
  const { client } = serve({ sample: true })
  const { total } = await client.search.run({ query: 'canola' })
  const saved = await client.searches.save({ action: action(), name: 'Oil', query: 'canola' })
  expect(saved).toMatchObject({ name: 'Oil', query: 'canola', total })
  await client.notes.create({ action: action(), title: 'More canola', text: 'x' })
  await client.searches.save({ action: action(), name: 'All claims', query: 'in:claims' })
  expect(await client.searches.list()).toMatchObject([
    { name: 'All claims' },
    { uuid: saved.uuid, name: 'Oil', total: total + 1 },
  ])
})

test('a saved search is renamed and changed by its uuid; a name is had once, in any case', async () => {
  const { client } = serve({ sample: true })
  const save = { name: 'Oil', query: 'canola' }
  const { uuid } = await client.searches.save({ action: action(), ...save })
  const again = client.searches.save({ action: action(), name: 'OIL', query: 'tariffs' })
  expect(await problemOf(again)).toEqual({ code: 'search-name-taken', values: { name: 'OIL' } })
  await client.searches.save({ action: action(), uuid, name: 'Seed', query: 'canola OR seed' })
  expect(await client.searches.list()).toMatchObject([
    { uuid, name: 'Seed', query: 'canola OR seed' },
  ])
  const gone = action()
  const missing = client.searches.save({ action: action(), uuid: gone, ...save })
  expect(await problemOf(missing)).toMatchObject({ code: 'not-found' })
})

test('a query that makes no sense is not kept; one that no longer does is listed without a count', async () => {
  const { client } = serve()
  const broken = client.searches.save({ action: action(), name: 'x', query: 'topic:nowhere' })
  expect(await problemOf(broken)).toMatchObject({ code: 'query-broken' })
  const { ref } = await client.notes.create({ action: action(), title: 'One', text: '#passing' })
  await client.searches.save({ action: action(), name: 'Passing', query: 'topic:passing' })
  expect(await client.searches.list()).toMatchObject([{ total: 1 }])
  await client.notes.save({
    action: action(),
    ref,
    base: 1,
    changes: [{ at: 0, remove: 8, insert: '' }],
  })
  expect(await client.searches.list()).toMatchObject([{ name: 'Passing', total: null }])
})

test('searches.remove takes one away, once', async () => {
  const { client } = serve()
  const { uuid } = await client.searches.save({ action: action(), name: 'x', query: 'canola' })
  await client.searches.remove({ action: action(), uuid })
  expect(await client.searches.list()).toEqual([])
  const again = client.searches.remove({ action: action(), uuid })
  expect(await problemOf(again)).toMatchObject({ code: 'not-found' })
})
