import { expect, test } from 'vitest'
import { action, file, problemOf, serve, type TestService } from '#tests/support/service.ts'

/** A report of the sample’s trip in other words, with the speakers that the sample knows. */
const REPORT = `Carney flies to Beijing on Tuesday, hoping to mend relations and to sell more outside the United States.

Senior Canadian officials described the journey as a historic step and said it was part of a plan to double exports beyond the U.S. within ten years.

Trade, agriculture and international security are on the agenda, Carney's office said. Beijing's foreign ministry indicated that both countries have interests in common and want more cultural exchange.

Former diplomat Colin Robertson voiced confidence that relations can improve once each side understands the other's limits.

China taxed canola in retaliation for Canada's tariffs on Chinese electric vehicles. What will Washington say?
`

async function suggest({ client }: TestService, text: string, published = '2026-01-13') {
  const { ref } = await client.sources.import({
    action: action(),
    file: file('report.txt', text),
    fields: { published },
  })
  return { ref: ref!, ...(await client.sources.suggest({ ref: ref! })) }
}

test('sources.suggest knows the notebook’s speakers, topics and claims, and stores nothing', async () => {
  const service = serve({ sample: true })
  const before = await service.client.notebook.info()
  const { items, until } = await suggest(service, REPORT)
  expect(until).toBe(REPORT.length)
  const speakers = items.map(({ speaker }) => speaker?.name ?? 'source')
  expect(speakers).toEqual([
    'source',
    'Senior Canadian officials',
    'Prime Minister’s Office',
    'Foreign Ministry of China',
    'Colin Robertson',
    'source',
  ])
  expect(items.every(({ speaker }) => speaker === undefined || speaker.entity)).toBe(true)
  const [, , agenda, , robertson, canola] = items
  expect(agenda).toMatchObject({ kind: 'forecast', alike: [{ ref: 'C-9' }], claims: [] })
  expect(agenda?.topics).toEqual(expect.arrayContaining(['trade', 'agriculture', 'security']))
  expect(robertson).toMatchObject({ kind: 'forecast', hedge: 'can', alike: [{ ref: 'C-21' }] })
  expect(canola?.topics).toContain('trade/tariffs/canola')
  expect(canola?.alike[0]).toMatchObject({ ref: 'C-24' })
  expect(canola?.entities).toContainEqual(
    expect.objectContaining({ name: 'Canola', kind: 'thing' }),
  )
  const after = await service.client.notebook.info()
  expect(after.counts.claims).toBe(before.counts.claims)
  expect(after.counts.entities).toBe(before.counts.entities)
})

test('a suggestion can be taken as it is, even where its words stand twice; then it is taken', async () => {
  const service = serve()
  const text =
    'A first shaft was dug in 1900.\n\nThe mine employs 640 people.\n\nOwners changed in 2019.\n\nThe mine employs 640 people.\n'
  const { ref, items } = await suggest(service, text)
  expect(items).toHaveLength(4)
  for (const { exact, prefix, statement, kind, said } of items) {
    const evidence = [{ source: ref, exact, prefix }]
    await service.client.claims.add({ action: action(), statement, kind, said, evidence })
  }
  const { passages } = await service.client.sources.get({ ref })
  expect(passages.map(({ start }) => start)).toEqual(items.map(({ start }) => start))
  const again = await service.client.sources.suggest({ ref })
  expect(again.items.map(({ claims }) => claims)).toEqual([['C-1'], ['C-2'], ['C-3'], ['C-4']])
})

test('what was merged is found by the name that it had', async () => {
  const service = serve()
  const { client } = service
  for (const speaker of ['Harbour Authority', 'Port Authority of Anvers']) {
    await client.claims.add({ action: action(), statement: 'Berths are full', speaker })
  }
  const [one, other] = await client.entities.list()
  await client.entities.merge({ action: action(), ref: other!.ref, into: one!.ref })
  const { items } = await suggest(
    service,
    'The Port Authority of Anvers said that two berths would open.\n',
  )
  expect(items[0]?.speaker).toEqual({ name: one!.name, entity: one!.ref })
})

test('a source that is not there has no suggestions; neither has an empty text', async () => {
  const service = serve()
  expect(await problemOf(service.client.sources.suggest({ ref: 'S-9' }))).toMatchObject({
    code: 'not-found',
  })
  const { items } = await suggest(service, 'Contents\n')
  expect(items).toEqual([])
})

test('who does not wait any more ends the work, and the next one is served', async () => {
  const service = serve()
  const long = 'The mine said on Friday that it employs 640 people in the valley. '.repeat(3_000)
  const { ref } = await service.client.sources.import({
    action: action(),
    file: file('long.txt', long),
  })
  const gone = new AbortController()
  const asked = service.client.sources.suggest({ ref: ref! }, { signal: gone.signal })
  gone.abort()
  await expect(asked).rejects.toThrow()
  const { items } = await suggest(service, 'The mine employs 640 people.\n')
  expect(items).toHaveLength(1)
})
