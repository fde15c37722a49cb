import { expect, test } from 'vitest'
import { usuallyOld } from '#data/model/gap.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { action, serve } from '#tests/support/service.ts'

const BEFORE = '2026-01-01'

async function claim(
  client: NotebookClient,
  fields: { speaker: string; topics: string[]; said?: string; credibility?: 2 | 6 },
): Promise<void> {
  await client.claims.add({ action: action(), statement: 'It rained', ...fields })
}

test('a topic of one speaker, of nothing graded, of nothing new; what is below it counts, what fell does not', async () => {
  const { client } = serve()
  await claim(client, { speaker: 'Ada', topics: ['trade/grain'], said: '2024-05', credibility: 6 })
  await claim(client, { speaker: 'Ben', topics: ['trade'], said: '2025', credibility: 2 })
  await claim(client, { speaker: 'Ada', topics: ['weather'], said: '2026-03-01', credibility: 2 })
  await claim(client, { speaker: 'Ben', topics: ['weather'], said: '2026-03-01', credibility: 2 })
  const { topics, total } = await client.gaps.list({ before: BEFORE, most: 100 })
  expect(total).toBe(2)
  expect(topics).toEqual([
    {
      topic: 'trade',
      claims: 2,
      reasons: [
        {
          why: 'old',
          last: '2025-12-31',
          query:
            'topic:trade said:<2026-01-01 -status:superseded -status:refuted -status:retracted',
        },
      ],
    },
    {
      topic: 'trade/grain',
      claims: 1,
      reasons: [
        expect.objectContaining({ why: 'one-speaker', speaker: 'Ada' }),
        expect.objectContaining({ why: 'ungraded' }),
        expect.objectContaining({ why: 'old', last: '2024-05-31' }),
      ],
    },
  ])
  await client.claims.edit({ action: action(), ref: 'C-4', status: 'refuted' })
  const after = await client.gaps.list({ before: '2020-01-01', most: 100 })
  expect(after.topics.map(({ topic, reasons }) => [topic, reasons[0]?.why])).toEqual([
    ['trade/grain', 'one-speaker'],
    ['weather', 'one-speaker'],
  ])
})

test('the page of a topic tells the same of it as the list of gaps, and nothing where there are none', async () => {
  const { client } = serve({ sample: true })
  const { topics } = await client.gaps.list({ before: usuallyOld(new Date()), most: 1_000 })
  const all = await client.topics.list()
  expect(topics.length).toBeGreaterThan(0)
  expect(all.length).toBeGreaterThan(topics.length)
  for (const { path } of all) {
    const gap = topics.find(({ topic }) => topic === path)
    expect((await client.topics.get({ path })).gaps, path).toEqual(gap?.reasons ?? [])
  }
  await client.topics.add({ action: action(), path: 'nothing-yet' })
  expect((await client.topics.get({ path: 'nothing-yet' })).gaps).toEqual([])
})

test('each reason’s query finds the claims behind it', async () => {
  const { client } = serve({ sample: true })
  const { topics } = await client.gaps.list({ before: BEFORE, most: 1_000 })
  const reasons = topics.flatMap((gap) => gap.reasons.map((reason) => ({ ...gap, reason })))
  expect(reasons.length).toBeGreaterThan(0)
  for (const { topic, claims, reason } of reasons) {
    expect('query' in reason && typeof reason.query, topic).toBe('string')
    const query = ('query' in reason && reason.query) || ''
    const found = await client.search.run({ query: `in:claims ${query}`, limit: 1 })
    expect(found.total, query).toBe(claims)
  }
})

test('a judgement that rests on one speaker, or on nothing that still holds', async () => {
  const { client } = serve()
  await claim(client, { speaker: 'Ada', topics: [], said: '2026-05', credibility: 2 })
  await claim(client, { speaker: 'Ben', topics: [], said: '2026-05', credibility: 2 })
  const text = [
    '> [!judgement] likely ^J-1\n> It will likely rain [[C-1]] [[C-2]].',
    '> [!judgement] likely ^J-2\n> It will likely snow [[C-1]].',
  ].join('\n\n')
  await client.notes.create({ action: action(), title: 'Outlook', text })
  const found = () => client.gaps.list({ before: BEFORE, most: 100 })
  expect(await found()).toMatchObject({
    topics: [],
    judgements: [
      {
        judgement: 'J-2',
        note: { ref: 'N-1', title: 'Outlook' },
        claims: ['C-1'],
        reasons: [{ why: 'one-speaker', speaker: 'Ada' }],
      },
    ],
    total: 1,
  })
  await client.claims.edit({ action: action(), ref: 'C-1', status: 'refuted' })
  expect((await found()).judgements.map(({ judgement, reasons }) => [judgement, reasons])).toEqual([
    ['J-1', [{ why: 'one-speaker', speaker: 'Ben' }]],
    ['J-2', [{ why: 'nothing' }]],
  ])
})
