import { expect, test } from 'vitest'
import { action, problemOf, serve } from '#tests/support/service.ts'

test('search.run finds tagged claims by topic, speaker and words, with marked snippets and facets', async () => {
  const { client } = serve({ sample: true })
  const byTopic = await client.search.run({ query: 'topic:trade canola in:claims' })
  expect(byTopic.total).toBe(byTopic.hits.length)
  for (const { type, topics, snippet, marks } of byTopic.hits) {
    expect(type).toBe('claim')
    expect(topics.some((topic) => topic === 'trade' || topic.startsWith('trade/'))).toBe(true)
    for (const [start, end] of marks) expect(snippet.slice(start, end).toLowerCase()).toBe('canola')
    expect(marks).not.toEqual([])
  }
  expect(byTopic.facets.topic[0]).toEqual({ value: 'trade', count: byTopic.total })
  const bySpeaker = await client.search.run({ query: 'speaker:"Colin Robertson"' })
  expect(bySpeaker.hits.map(({ type }) => type)).toEqual(['claim'])
  expect(bySpeaker.facets.speaker).toEqual([{ value: 'Colin Robertson', count: 1 }])
})

test('search.run finds what was just written, and no longer what was just removed', async () => {
  const { client } = serve()
  const refs = async (query: string) =>
    (await client.search.run({ query })).hits.map(({ ref }) => ref)
  await client.notes.create({ action: action(), title: 'One', text: 'rapeseed' })
  expect(await refs('rapeseed')).toEqual(['N-1'])
  await client.notes.write({ action: action(), title: 'One', text: 'canola' })
  expect(await refs('rapeseed')).toEqual([])
  expect(await refs('canola')).toEqual(['N-1'])
})

test('a broken query is told with its place', async () => {
  const { client } = serve()
  expect(await problemOf(client.search.run({ query: 'canola tpic:trade' }))).toMatchObject({
    code: 'query-broken',
    values: { at: 8, suggestion: expect.stringContaining('topic:') },
  })
})
