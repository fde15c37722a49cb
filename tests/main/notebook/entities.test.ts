import { expect, test } from 'vitest'
import { action, file, problemOf, serve } from '#tests/support/service.ts'
import { allClaims } from '#tests/support/claims.ts'
import { found, told } from '#tests/support/overviews.ts'

test('entities.list counts who speaks and who is spoken about', async () => {
  const { client } = serve({ sample: true })
  const robertson = (await client.entities.list()).find(({ name }) => name === 'Colin Robertson')
  expect(robertson).toMatchObject({ kind: 'person' })
  const claims = await allClaims(client)
  expect(robertson?.speaks).toBe(
    claims.filter(({ speaker }) => speaker === 'Colin Robertson').length,
  )
  expect(robertson?.speaks).toBeGreaterThan(0)
})

test('entities.get shows what an entity says and what is said about it', async () => {
  const { client } = serve({ sample: true })
  const most = (await client.entities.list()).toSorted(
    (one, other) => other.speaks + other.about - one.speaks - one.about,
  )
  for (const { ref, name, speaks, about } of most.slice(0, 2)) {
    expect(speaks + about).toBeGreaterThan(0)
    const page = await client.entities.get({ ref })
    expect(page).toMatchObject({ ref, name, speaks, about })
    const { total } = await client.search.run({
      query: `in:claims (speaker:${ref} OR about:${ref})`,
    })
    expect(page.overview.claims).toBe(total)
    expect(await found(client, `(speaker:${ref} OR about:${ref})`, page.overview)).toEqual(
      told(page.overview),
    )
    for (const date of ['said', 'on'] as const) {
      const { periods, rows } = page[date]
      for (const [row, field] of [`speaker:${ref}`, `about:${ref}`].entries()) {
        for (const [at, period] of periods.entries()) {
          const query = `in:claims ${field} ${date}:${period}`
          expect((await client.search.run({ query })).total, query).toBe(rows[row]?.[at])
        }
      }
    }
  }
  expect(await problemOf(client.entities.get({ ref: 'E-404' }))).toMatchObject({
    code: 'not-found',
    values: { what: 'entity' },
  })
})

test('sources inherit the grade that entities.grade gives their publisher, but for those with their own', async () => {
  const { client } = serve()
  const bring = (name: string, fields: object) =>
    client.sources.import({ action: action(), file: file(name, `${name}\n`), fields })
  await bring('heir.txt', { publisher: 'Prairie Letter' })
  await bring('own.txt', { publisher: 'Prairie Letter', reliability: 'A' })
  const grade = (reliability: 'C' | 'D' | null, why?: string) =>
    client.entities.grade({ action: action(), ref: 'E-1', reliability, why })
  expect(await grade('D')).toMatchObject({ ref: 'E-1', reliability: 'D' })
  await grade('C', 'It corrected itself twice.')
  const heir = await client.sources.get({ ref: 'S-1' })
  expect(heir).toMatchObject({ reliability: 'C', reliabilityFrom: 'publisher', gradings: [] })
  expect(heir.publisherIs).toMatchObject({
    ref: 'E-1',
    reliability: 'C',
    gradings: [
      { value: 'D', author: 'A. Analyst' },
      { value: 'C', author: 'A. Analyst', why: 'It corrected itself twice.' },
    ],
  })
  expect((await client.entities.get({ ref: 'E-1' })).gradings).toEqual(heir.publisherIs?.gradings)
  expect(await client.sources.get({ ref: 'S-2' })).toMatchObject({
    reliability: 'A',
    reliabilityFrom: 'source',
  })

  await client.sources.edit({ action: action(), ref: 'S-2', fields: { reliability: null } })
  expect(await client.sources.get({ ref: 'S-2' })).toMatchObject({
    reliability: 'C',
    reliabilityFrom: 'publisher',
  })
  await grade(null)
  expect((await client.sources.get({ ref: 'S-1' })).reliability).toBeUndefined()
  await client.history.undo({ action: action() })
  expect(await client.sources.get({ ref: 'S-1' })).toMatchObject({ reliability: 'C' })
  const nobody = client.entities.grade({ action: action(), ref: 'E-404', reliability: 'B' })
  expect(await problemOf(nobody)).toMatchObject({ code: 'not-found' })
})

test('entities.get tells what a publisher published, the newest first', async () => {
  const { client } = serve()
  for (const published of ['2025', '2026-01', '2024']) {
    const fields = { title: published, publisher: 'Prairie Letter', published }
    await client.sources.import({ action: action(), file: file(published, published), fields })
  }
  const page = await client.entities.get({ ref: 'E-1' })
  expect(page.published).toBe(3)
  expect(page.sources.map(({ title }) => title)).toEqual(['2026-01', '2025', '2024'])
})

test('entities.edit says of what kind several are, as one action that can be undone', async () => {
  const { client } = serve()
  for (const speaker of ['Lee', 'Robertson']) {
    await client.claims.add({ action: action(), statement: 'It rained', speaker })
  }
  const kinds = async () => (await client.entities.list()).map(({ kind }) => kind)
  const before = await kinds()
  const refs = ['E-1', 'E-2'] as const
  await client.entities.edit({ action: action(), refs: [...refs], kind: 'organisation' })
  expect(await kinds()).toEqual(['organisation', 'organisation'])
  await client.history.undo({ action: action() })
  expect(await kinds()).toEqual(before)
  const nobody = client.entities.edit({ action: action(), refs: ['E-404'], kind: 'thing' })
  expect(await problemOf(nobody)).toMatchObject({ code: 'not-found' })
})

test('entities.aliases adds a name that leads to it, and tells whom it shares one with', async () => {
  const { client } = serve()
  const names = ['Ministry of Foreign Affairs', 'Ministry of Fisheries']
  for (const speaker of names) {
    await client.claims.add({ action: action(), statement: 'It rained', speaker })
  }
  const alias = (ref: 'E-1' | 'E-2', name: string, leads = true) =>
    client.entities.aliases({ action: action(), ref, alias: name, leads })
  await alias('E-1', 'MFA')
  const { ref } = await client.claims.add({ action: action(), statement: 'Hail', speaker: 'mfa' })
  expect(await client.claims.get({ ref })).toMatchObject({ speaker: names[0] })
  expect((await client.entities.get({ ref: 'E-1' })).shared).toEqual([])

  await alias('E-2', 'MFA')
  expect((await client.entities.get({ ref: 'E-1' })).shared).toEqual([
    { alias: 'MFA', ref: 'E-2', name: names[1] },
  ])
  expect(await problemOf(alias('E-2', 'ministry of foreign affairs'))).toEqual({
    code: 'name-taken',
    values: { what: 'entity', name: 'ministry of foreign affairs', id: 'E-1' },
  })
  await client.history.undo({ action: action() })
  expect((await client.entities.get({ ref: 'E-2' })).aliases).toEqual([])
})

test('what names an entity by an alias that goes names it by its own name from then on', async () => {
  const { client } = serve()
  await client.claims.add({ action: action(), statement: 'It rained', speaker: 'Global Affairs' })
  const alias = { ref: 'E-1' as const, alias: 'GAC' }
  await client.entities.aliases({ action: action(), ...alias, leads: true })
  await client.searches.save({ action: action(), name: 'Saved', query: 'speaker:gac rain' })
  const text = '```claims\nspeaker:GAC\n```\n'
  const note = await client.notes.create({ action: action(), title: 'Note', text })
  const reach = await client.entities.aliases({ action: action(), ...alias, leads: false })
  expect(reach).toMatchObject({ notes: 1, searches: 1, claims: 0 })
  const says = async () => [
    (await client.searches.list())[0]?.query,
    (await client.notes.get({ ref: note.ref })).text,
  ]
  expect(await says()).toEqual([
    'speaker:"Global Affairs" rain',
    '```claims\nspeaker:"Global Affairs"\n```\n',
  ])
  await client.history.undo({ action: action() })
  expect(await says()).toEqual(['speaker:gac rain', text])
  expect((await client.entities.list())[0]?.aliases).toEqual(['GAC'])
})

test('entities.doubles offers names that differ by titles, initials or abbreviation', async () => {
  const { client } = serve()
  const speakers = [
    'Colin Robertson',
    'Mr. Colin B. Robertson',
    'Ministry of Foreign Affairs',
    'MFA',
  ]
  for (const speaker of [...speakers, 'Colin Powell']) {
    await client.claims.add({ action: action(), statement: 'It rained', speaker })
  }
  expect(await client.entities.doubles({ ref: 'E-1' })).toMatchObject([
    { ref: 'E-2', name: 'Mr. Colin B. Robertson', why: 'name' },
  ])
  expect(await client.entities.doubles({ ref: 'E-4' })).toMatchObject([
    { ref: 'E-3', why: 'abbreviation' },
  ])
  expect(await client.entities.doubles({ ref: 'E-5' })).toEqual([])
})

test('entities.mergeMany merges several at once, as far as its preview says; undone as one', async () => {
  const { client } = serve()
  for (const [at, speaker] of ['Lee', 'R. Lee', 'Lee Robert'].entries()) {
    const entities = at === 0 ? [] : ['R. Lee', 'Lee Robert']
    await client.claims.add({ action: action(), statement: `It rained ${at}`, speaker, entities })
  }
  await client.searches.save({
    action: action(),
    name: 'S',
    query: 'speaker:"R. Lee" OR about:"lee robert"',
  })
  const merge = { refs: ['E-2', 'E-3', 'E-1'] as ('E-1' | 'E-2' | 'E-3')[], into: 'E-1' as const }
  const preview = await client.renames.preview({ of: 'entities-merge', ...merge })
  const reach = await client.entities.mergeMany({ action: action(), ...merge })
  expect(preview).toEqual({ reach })
  expect(reach).toEqual({ links: 0, notes: 0, searches: 1, claims: 2, sources: 0 })
  expect(await client.entities.list()).toMatchObject([
    { ref: 'E-1', speaks: 3, about: 2, aliases: ['Lee Robert', 'R. Lee'] },
  ])
  expect((await client.searches.list())[0]?.query).toBe('speaker:"Lee" OR about:"Lee"')
  await client.history.undo({ action: action() })
  expect(await client.entities.list()).toHaveLength(3)
  const itself = client.entities.mergeMany({ action: action(), refs: ['E-1'], into: 'E-1' })
  expect(await problemOf(itself)).toMatchObject({ code: 'merge-same' })
})
