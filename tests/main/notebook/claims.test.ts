import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { action, file, problemOf, serve } from '#tests/support/service.ts'
import { allClaims } from '#tests/support/claims.ts'

test('claims.add ties a claim to its words; sent again it is the same claim', async () => {
  const { client } = serve({ sample: true })
  const source = await client.sources.get({ ref: 'S-1' })
  const words = source.rendition.text.slice(0, 40)
  const add = {
    action: action(),
    statement: 'A trip begins',
    evidence: [{ source: 'S-1' as const, exact: words }],
  }
  const first = await client.claims.add(add)
  expect(first).toMatchObject({
    kind: 'fact',
    speaker: source.title,
    evidence: [{ source: 'S-1', start: 0 }],
  })
  expect(await client.claims.add(add)).toEqual(first)
  expect((await allClaims(client))[0]?.ref).toBe(first.ref)
  const other = { ...add, statement: 'Another thing' }
  expect(await problemOf(client.claims.add(other))).toMatchObject({ code: 'action-reused' })
})

test('a claim on a picture rests on words and on a part of it, which no other part may take', async () => {
  const { client } = serve()
  const png = await readFile(new URL('../../fixtures/sources/waiting.png', import.meta.url))
  await client.sources.import({ action: action(), file: new File([png], 'waiting.png') })
  const text = 'Nine ships lie at anchor. A crane is idle.'
  await client.sources.transcribe({ action: action(), ref: 'S-1', text })
  const region = { x: 0.1, y: 0.2, width: 0.3, height: 0.25 }
  const claim = (exact: string, part = region) =>
    client.claims.add({
      action: action(),
      statement: exact,
      evidence: [{ source: 'S-1', exact, region: part }],
    })
  await client.claims.add({
    action: action(),
    statement: 'Ships wait',
    evidence: [{ source: 'S-1', exact: 'Nine ships lie at anchor.' }],
  })
  await claim('Nine ships lie at anchor.')
  await claim('A crane is idle.', { ...region, x: 0.6 })
  const { passages } = await client.sources.get({ ref: 'S-1' })
  expect(passages).toMatchObject([
    { exact: 'Nine ships lie at anchor.', region, claims: ['C-1', 'C-2'] },
    { exact: 'A crane is idle.', region: { ...region, x: 0.6 }, claims: ['C-3'] },
  ])
  const { evidence } = await client.claims.get({ ref: 'C-3' })
  expect(evidence).toMatchObject([{ region: { ...region, x: 0.6 } }])
  const moved = claim('A crane is idle.', region)
  expect(await problemOf(moved)).toMatchObject({ code: 'region-other' })
  await expect(claim('A crane is idle.', { ...region, x: 0.9 })).rejects.toThrow()
  // Taken back, the words are without a part again.
  for (let times = 0; times < 2; times += 1) await client.history.undo({ action: action() })
  const [first] = (await client.sources.get({ ref: 'S-1' })).passages
  expect(first).toMatchObject({ claims: ['C-1'] })
  expect(first?.region).toBeUndefined()
})

test('claims.edit and claims.relate leave the rest of a claim as it was; claims.get shows it', async () => {
  const { client } = serve({ sample: true })
  const before = await client.claims.get({ ref: 'C-2' })
  await client.claims.edit({ action: action(), ref: 'C-2', credibility: 4, why: 'one voice' })
  const related = await client.claims.relate({
    action: action(),
    from: 'C-2',
    kind: 'refines',
    to: 'C-9',
    why: 'narrower',
  })
  expect(related).toMatchObject({
    statement: before.statement,
    credibility: 4,
    status: before.status,
  })
  expect(related.relations).toContainEqual(
    expect.objectContaining({ kind: 'refines', claim: 'C-9', direction: 'out', why: 'narrower' }),
  )
  expect(await client.claims.get({ ref: 'C-2' })).toEqual(related)
})

test('claims.contradict takes a claim that is there, or makes one, in one act or not at all', async () => {
  const { client } = serve({ sample: true })
  const { counts } = await client.notebook.info()
  const by = { statement: 'The trip is off', speaker: 'A. Speaker', topics: ['visits'] }
  const asked = { action: action(), claim: 'C-2' as const, by, why: 'two papers' }
  const made = await client.claims.contradict(asked)
  expect(made).toMatchObject({ ...by, status: 'open' })
  expect(made.relations).toMatchObject([
    { kind: 'contradicts', direction: 'out', claim: 'C-2', why: 'two papers' },
  ])
  // Sent again it is the same claim.
  expect(await client.claims.contradict(asked)).toEqual(made)
  const there = await client.claims.contradict({ action: action(), claim: made.ref, by: 'C-3' })
  expect(there.relations).toContainEqual(
    expect.objectContaining({ kind: 'contradicts', direction: 'out', claim: made.ref }),
  )

  const again = client.claims.contradict({ action: action(), claim: made.ref, by: 'C-3' })
  expect(await problemOf(again)).toMatchObject({ code: 'relation-exists' })
  const self = client.claims.contradict({ action: action(), claim: 'C-2', by: 'C-2' })
  expect(await problemOf(self)).toMatchObject({ code: 'relation-self' })
  // A claim is not left behind where what it contradicts is not there.
  const nowhere = client.claims.contradict({ action: action(), claim: 'C-404', by })
  expect(await problemOf(nowhere)).toMatchObject({ code: 'not-found' })
  expect((await client.notebook.info()).counts.claims).toBe(counts.claims + 1)
})

test('a claim that is not there is said to be missing', async () => {
  const { client } = serve()
  expect(await problemOf(client.claims.get({ ref: 'C-404' }))).toEqual({
    code: 'not-found',
    values: { what: 'claim', name: 'C-404' },
  })
})

test('input that the contract does not know is refused before it reaches the notebook', async () => {
  const { client } = serve()
  const wrong = { action: action(), statement: 'x', speaker: 'y', credibility: 9 } as never
  await expect(client.claims.add(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await allClaims(client)).toEqual([])
})

test('claims.editMany changes all or none, and records each grade with who and why', async () => {
  const { client } = serve({ sample: true })
  const before = await client.claims.get({ ref: 'C-3' })
  const refs = ['C-2', 'C-3'] as const
  const edit = { credibility: 2 as const, status: 'disputed' as const, why: 'checked' }
  const done = await client.claims.editMany({
    action: action(),
    refs: [...refs],
    addTopics: ['review/autumn'],
    removeTopics: [before.topics[0]!, 'nowhere'],
    ...edit,
  })
  expect(done).toEqual({ refs })
  for (const ref of refs) {
    const after = await client.claims.get({ ref })
    expect(after).toMatchObject({ credibility: 2, status: 'disputed' })
    expect(after.topics).toContain('review/autumn')
    expect(after.topics).not.toContain(before.topics[0])
    expect(after.gradings.slice(-2)).toMatchObject([
      { field: 'credibility', value: '2', author: 'A. Analyst', why: 'checked' },
      { field: 'status', value: 'disputed', why: 'checked' },
    ])
  }
  const half = client.claims.editMany({ action: action(), refs: ['C-2', 'C-404'], credibility: 5 })
  expect(await problemOf(half)).toMatchObject({ code: 'not-found' })
  expect(await client.claims.get({ ref: 'C-2' })).toMatchObject({ credibility: 2 })
})

test('claims.similar finds what shares telling words, the likest first, and nothing by common ones', async () => {
  const { client } = serve()
  for (const statement of [
    'The visit will ease the tariffs on canola',
    'The visit will be short',
    'Farmers fear the tariffs on pork',
    'The talks will go on',
    'The weather in the north will hold',
    'The minister will resign',
    'The port will close in the winter',
  ]) {
    await client.claims.add({ action: action(), statement, speaker: 'A. Speaker' })
  }
  const refs = async (statement: string, most?: number) =>
    (await client.claims.similar({ statement, most })).map(({ ref }) => ref)
  expect(await refs('Canola tariffs are to be eased on the visit')).toEqual(['C-1', 'C-2', 'C-3'])
  expect(await refs('canola tariffs', 1)).toEqual(['C-1'])
  expect(await refs('The of and')).toEqual([])
  expect(await refs('"* OR ) statement:')).toEqual([])
  expect(await refs('')).toEqual([])
})

test('a claim counts its passages, and its sources that do not derive from one another', async () => {
  const { client } = serve()
  const text = 'Canola is grown.\nCanola is sold.\n'
  for (const name of ['one', 'two']) {
    await client.sources.import({ action: action(), file: file(`${name}.txt`, `${name}\n${text}`) })
  }
  const quote = (source: 'S-1' | 'S-2', exact: string) => ({ source, exact })
  await client.claims.add({
    action: action(),
    statement: 'Canola is a crop',
    evidence: [quote('S-1', 'Canola is grown.'), quote('S-1', 'Canola is sold.')],
  })
  expect(await client.claims.get({ ref: 'C-1' })).toMatchObject({ passages: 2, independent: 1 })
  await client.claims.edit({
    action: action(),
    ref: 'C-1',
    evidence: [quote('S-2', 'Canola is grown.')],
  })
  expect(await allClaims(client)).toMatchObject([{ passages: 3, independent: 2 }])
  const { hits } = await client.search.run({ query: 'crop' })
  expect(hits).toMatchObject([{ ref: 'C-1', passages: 3, independent: 2, status: 'open' }])
})

test('claims.page, claims.refs, claims.place and claims.facet agree on a list; claims.counts and claims.some too', async () => {
  const { client } = serve({ sample: true })
  const listing = { query: 'topic:trade', by: 'grade', down: true } as const
  const { refs } = await client.claims.refs(listing)
  const { total, rows } = await client.claims.page({ ...listing, offset: 1, limit: 3 })
  expect(total).toBe(refs.length)
  expect(rows.map(({ ref }) => ref)).toEqual(refs.slice(1, 4))
  expect(await client.claims.refs({ ...listing, offset: 1, limit: 3 })).toEqual({
    refs: refs.slice(1, 4),
  })
  expect(await client.claims.place({ ...listing, ref: refs[3]! })).toEqual({ at: 3 })
  expect(await client.claims.some({ refs: [...rows.map(({ ref }) => ref), 'C-404'] })).toEqual(rows)

  await client.claims.edit({ action: action(), ref: refs[0]!, status: 'retracted' })
  const open = { query: 'topic:trade status:open' } as const
  expect(await client.claims.listed({ ...open, refs })).toEqual({
    refs: refs.slice(1).toSorted((a, b) => Number(a.slice(2)) - Number(b.slice(2))),
  })
  expect(await client.claims.place({ ...listing, ...open, ref: refs[0]! })).toEqual({})
  expect(await client.claims.facet({ query: listing.query, by: 'status' })).toContainEqual({
    value: 'retracted',
    count: 1,
  })
  expect(
    await problemOf(client.claims.page({ ...listing, query: 'topc:x', offset: 0, limit: 1 })),
  ).toMatchObject({ code: 'query-broken', values: { at: 1, instead: 'topic:' } })
  const counts = await client.claims.counts()
  expect(counts).toMatchObject({ retracted: 1, all: (await client.notebook.info()).counts.claims })
})

test('claims.of tells what rests on a source in the order of its text', async () => {
  const { client } = serve({ sample: true })
  const source = await client.sources.get({ ref: 'S-1' })
  const inText = source.passages
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ claims }) => claims)
  const claims = await client.claims.of({ source: 'S-1' })
  expect(new Set(claims.map(({ ref }) => ref))).toEqual(new Set(inText))
  expect(claims[0]?.ref).toBe(inText[0])
  expect(await problemOf(client.claims.of({ source: 'S-404' }))).toMatchObject({
    code: 'not-found',
  })
})

test('claims.alike tells what several claims have in common, and what only some have', async () => {
  const { client } = serve()
  const add = (
    topics: string[],
    credibility: 2 | 3,
    rest: { entities?: string[]; kind?: 'denial' },
  ) =>
    client.claims.add({
      action: action(),
      statement: 'x',
      speaker: 'y',
      topics,
      credibility,
      ...rest,
    })
  await add(['trade', 'visits'], 2, { entities: ['Canada'] })
  await add(['trade'], 2, { entities: ['Canada'] })
  await add(['trade', 'canola'], 3, { kind: 'denial' })
  expect(await client.claims.alike({ refs: ['C-1', 'C-2'] })).toEqual({
    status: 'open',
    kind: 'fact',
    credibility: 2,
    topics: { all: ['trade'], some: ['visits'] },
    entities: { all: ['Canada'], some: [] },
  })
  expect(await client.claims.alike({ refs: ['C-1', 'C-2', 'C-3'] })).toEqual({
    status: 'open',
    topics: { all: ['trade'], some: ['canola', 'visits'] },
    entities: { all: [], some: ['Canada'] },
  })
})

test('claims.corroboration tells who counts and who does not; claims.contexts what a passage stands among', async () => {
  const { client } = serve()
  const text = (name: string) =>
    `${name} spoke first. The duties fall in May, he said. Nobody asked.\n\nAnother day.\n`
  for (const speaker of ['Li', 'Xi']) {
    const { ref } = await client.sources.import({
      action: action(),
      file: file(`${speaker}.txt`, text(speaker)),
    })
    const evidence = [{ source: ref!, exact: 'The duties fall in May' }]
    await client.claims.add({ action: action(), statement: 'Duties fall', speaker, evidence })
  }
  await client.claims.relate({ action: action(), from: 'C-2', kind: 'supports', to: 'C-1' })
  expect(await client.claims.corroboration({ ref: 'C-1' })).toEqual({
    corroborated: true,
    counted: [
      { claim: 'C-1', source: 'S-1', speaker: 'Li' },
      { claim: 'C-2', source: 'S-2', speaker: 'Xi' },
    ],
    uncounted: [],
  })
  expect(await client.claims.contexts({ ref: 'C-1' })).toEqual([
    {
      passage: (await client.claims.get({ ref: 'C-1' })).evidence[0]?.passage,
      before: 'Li spoke first. ',
      after: ', he said. Nobody asked.',
    },
  ])
  expect(await problemOf(client.claims.contexts({ ref: 'C-9' }))).toMatchObject({
    code: 'not-found',
  })
})

test('claims.editMany sets the kind and what claims are about', async () => {
  const { client } = serve()
  for (const entities of [['Canada', 'Peru'], ['Canada']]) {
    await client.claims.add({ action: action(), statement: 'x', speaker: 'y', entities })
  }
  const refs = ['C-1', 'C-2'] as const
  await client.claims.editMany({
    action: action(),
    refs: [...refs],
    kind: 'forecast',
    addEntities: ['Chile'],
    removeEntities: ['Peru', 'Nowhere'],
  })
  for (const ref of refs) {
    const { kind, entities } = await client.claims.get({ ref })
    expect({ kind, entities }).toEqual({ kind: 'forecast', entities: ['Canada', 'Chile'] })
  }
})

test('claims.mergeMany merges all or none; what was merged is back when it is undone', async () => {
  const { client } = serve()
  for (const [speaker, topic] of [
    ['Li', 'one'],
    ['Li', 'two'],
    ['Li', 'three'],
    ['Xi', 'four'],
  ] as const) {
    await client.claims.add({ action: action(), statement: 'x', speaker, topics: [topic] })
  }
  const before = await client.claims.get({ ref: 'C-1' })
  const all = client.claims.mergeMany({
    action: action(),
    refs: ['C-2', 'C-3', 'C-4'],
    into: 'C-1',
  })
  expect(await problemOf(all)).toMatchObject({ code: 'merge-speakers' })
  expect(await client.claims.get({ ref: 'C-1' })).toEqual(before)

  const acted = action()
  await client.claims.mergeMany({ action: acted, refs: ['C-2', 'C-3'], into: 'C-1' })
  expect((await client.claims.get({ ref: 'C-3' })).topics).toEqual(['one', 'three', 'two'])
  await client.history.undo({ action: action(), of: acted })
  expect((await client.claims.get({ ref: 'C-3' })).topics).toEqual(['three'])
})

test('claims.split makes two claims of one, each with what it is given, and is undone as one', async () => {
  const { client } = serve()
  const { ref: source } = await client.sources.import({
    action: action(),
    file: file('a.txt', 'Duties fall in May. Talks go on. Both said he.\n'),
  })
  await client.claims.add({
    action: action(),
    statement: 'Duties fall and talks go on',
    speaker: 'Li',
    kind: 'forecast',
    said: '2026-01',
    credibility: 2,
    topics: ['trade', 'talks'],
    entities: ['Peru'],
    evidence: ['Duties fall in May', 'Talks go on', 'Both said he'].map((exact) => ({
      source: source!,
      exact,
    })),
  })
  const before = await client.claims.get({ ref: 'C-1' })
  const [duties, talks, both] = before.evidence.map(({ passage }) => passage)
  const acted = action()
  const second = await client.claims.split({
    action: acted,
    ref: 'C-1',
    first: {
      statement: 'Duties fall',
      passages: [duties!, both!],
      topics: ['trade'],
      entities: ['Peru'],
    },
    second: {
      statement: 'Talks go on',
      passages: [talks!, both!],
      topics: ['talks'],
      entities: [],
    },
  })
  expect(second).toMatchObject({
    ref: 'C-2',
    statement: 'Talks go on',
    speaker: 'Li',
    kind: 'forecast',
    said: '2026-01',
    status: 'open',
    topics: ['talks'],
    entities: [],
    gradings: [],
  })
  expect(second.credibility).toBeUndefined()
  expect(second.evidence.map(({ exact }) => exact)).toEqual(['Talks go on', 'Both said he'])
  const first = await client.claims.get({ ref: 'C-1' })
  expect(first).toMatchObject({ statement: 'Duties fall', topics: ['trade'], credibility: 2 })
  expect(first.evidence.map(({ exact }) => exact)).toEqual(['Duties fall in May', 'Both said he'])

  await client.history.undo({ action: action(), of: acted })
  expect(await problemOf(client.claims.get({ ref: 'C-2' }))).toMatchObject({ code: 'not-found' })
  const back = await client.claims.get({ ref: 'C-1' })
  expect({ ...back, changed: '' }).toEqual({ ...before, changed: '' })
})
