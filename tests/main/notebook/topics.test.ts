import { expect, test } from 'vitest'
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
