import { describe, expect, it } from 'vitest'
import { targetsOf, textsOf, writeNotes } from '#tests/support/links.ts'
import { action, problemOf, serve, type TestService } from '#tests/support/service.ts'

type Client = TestService['client']

async function addClaim(client: Client, statement: string, topics: string[], speaker = 'Lee') {
  const { ref } = await client.claims.add({ action: action(), statement, speaker, topics })
  return ref
}

async function save(client: Client, name: string, query: string): Promise<void> {
  await client.searches.save({ action: action(), name, query })
}

async function queries(client: Client): Promise<string[]> {
  return (await client.searches.list()).map(({ query }) => query)
}

async function paths(client: Client): Promise<string[]> {
  return (await client.topics.list()).map(({ path }) => path)
}

describe('topics.rename', () => {
  it('takes mentions, front matter, queries and all below it along; the old path still finds it', async () => {
    const { client } = serve()
    const claim = await addClaim(client, 'It rained', ['trade/tariffs/canola'])
    await save(client, 'Saved', '-topic:=trade/tariffs topic:"trade/tariffs/canola" rain')
    const refs = await writeNotes(client, {
      One: '---\ntags: [trade/tariffs, x]\n---\nOn #trade/tariffs and #Trade/Tariffs/canola, `#trade/tariffs`.',
      Two: '> [!judgement] likely ^J-1\n> As #trade/tariffs says.\n\n```claims\ntopic:trade/tariffs\n```\n',
      Three: '```claims\ntopic:trade/tariffs speaker:Lee\n```\n',
      Four: '#trade/tariffsx trade/tariffs',
    })
    const input = { path: 'trade/tariffs', to: 'trade/duties' }
    const preview = await client.renames.preview({ of: 'topic', ...input })
    const reach = await client.topics.rename({ action: action(), ...input })
    expect(preview).toEqual({ reach })
    expect(reach).toMatchObject({ notes: 3, searches: 1, claims: 1 })
    expect(await textsOf(client)).toEqual({
      One: '---\ntags: [trade/duties, x]\n---\nOn #trade/duties and #trade/duties/canola, `#trade/tariffs`.',
      Two: '> [!judgement] likely ^J-1\n> As #trade/duties says.\n\n```claims\ntopic:trade/duties\n```\n',
      Three: '```claims\ntopic:trade/duties speaker:Lee\n```\n',
      Four: '#trade/tariffsx trade/tariffs',
    })
    expect(await queries(client)).toEqual(['-topic:=trade/duties topic:"trade/duties/canola" rain'])
    expect((await client.claims.get({ ref: claim })).topics).toEqual(['trade/duties/canola'])
    expect((await client.notes.get({ ref: refs['One']! })).topics).toEqual([
      'trade/duties',
      'trade/duties/canola',
      'x',
    ])
    expect(await paths(client)).toEqual([
      'trade',
      'trade/duties',
      'trade/duties/canola',
      'trade/tariffsx',
      'x',
    ])
    const { total } = await client.search.run({ query: 'topic:trade/tariffs/canola' })
    expect(total).toBe(2)
  })

  it('moves it to another parent, by name and by alias, and back', async () => {
    const { client } = serve()
    await addClaim(client, 'One', ['trade/ag/canola'])
    await client.topics.rename({ action: action(), path: 'trade/ag', to: 'trade/farms' })
    await writeNotes(client, { One: '#trade/farms/canola' })
    await client.topics.rename({ action: action(), path: 'trade/farms', to: 'food/farms' })
    expect(await textsOf(client)).toEqual({ One: '#food/farms/canola' })
    expect(await paths(client)).toEqual(['food', 'food/farms', 'food/farms/canola', 'trade'])
    for (const old of ['trade/ag/canola', 'trade/farms', 'trade/farms/canola']) {
      expect((await client.search.run({ query: `topic:${old}` })).total).toBe(2)
    }
    await writeNotes(client, { Two: '#trade/ag' })
    expect((await client.notes.find({ title: 'Two' })).topics).toEqual(['food/farms'])
    await client.topics.rename({ action: action(), path: 'food/farms', to: 'trade/ag' })
    expect(await paths(client)).toEqual(['food', 'trade', 'trade/ag', 'trade/ag/canola'])
    expect((await client.search.run({ query: 'topic:food/farms' })).total).toBe(3)
  })

  it('refuses what is taken, within itself or no topic', async () => {
    const { client } = serve()
    await addClaim(client, 'One', ['a/b', 'c'])
    const refused = async (path: string, to: string) =>
      (await problemOf(client.topics.rename({ action: action(), path, to }))).code
    expect(await refused('a', 'c')).toBe('name-taken')
    expect(await refused('a', 'a/b/x')).toBe('inside-itself')
    expect(await refused('a', 'x y')).toBe('input-invalid')
    expect(await refused('a', 'x.y')).toBe('input-invalid')
    expect(await refused('gone', 'x')).toBe('not-found')
    expect(await client.renames.preview({ of: 'topic', path: 'a', to: 'C' })).toEqual({
      problem: { code: 'name-taken', values: { what: 'topic', name: 'C', id: 'c' } },
    })
  })

  it('lets go of what only notes mentioned, and keeps what led elsewhere', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, { One: '#old/deep' })
    await client.topics.rename({ action: action(), path: 'old/deep', to: 'new' })
    expect(await paths(client)).toEqual(['new'])
    await client.notes.write({ action: action(), title: 'One', text: '#old/deep' })
    expect((await client.notes.get({ ref: refs['One']! })).topics).toEqual(['new'])
  })
})

describe('topics.merge', () => {
  it('brings claims, notes and all below together; its path leads on for ever', async () => {
    const { client } = serve()
    await addClaim(client, 'One', ['ag/canola', 'ag/barley'])
    await addClaim(client, 'Two', ['farms/canola', 'ag'])
    await save(client, 'Saved', 'topic:ag/canola')
    await writeNotes(client, { One: '#ag #farms #ag/canola', Two: '#ag/barley' })
    const input = { path: 'ag', into: 'farms' }
    const preview = await client.renames.preview({ of: 'topic-merge', ...input })
    const reach = await client.topics.merge({ action: action(), ...input })
    expect(preview).toEqual({ reach })
    expect(reach).toMatchObject({ notes: 2, claims: 2, searches: 1 })
    expect(await textsOf(client)).toEqual({
      One: '#farms #farms #farms/canola',
      Two: '#farms/barley',
    })
    expect(await paths(client)).toEqual(['farms', 'farms/barley', 'farms/canola'])
    expect(await queries(client)).toEqual(['topic:farms/canola'])
    const counts = (await client.topics.list()).map(({ claims, notes }) => [claims, notes])
    expect(counts).toEqual([
      [2, 2],
      [1, 1],
      [2, 1],
    ])
    expect((await client.search.run({ query: 'topic:ag/canola' })).total).toBe(3)
    await client.topics.rename({ action: action(), path: 'farms', to: 'land/farms' })
    expect((await client.search.run({ query: 'topic:ag/canola' })).total).toBe(3)
  })

  it('merges a topic into the one above it, and not into one below', async () => {
    const { client } = serve()
    await addClaim(client, 'One', ['a/b/b/c'])
    const below = client.topics.merge({ action: action(), path: 'a', into: 'a/b' })
    expect((await problemOf(below)).code).toBe('inside-itself')
    const same = client.topics.merge({ action: action(), path: 'a', into: 'a' })
    expect((await problemOf(same)).code).toBe('merge-same')
    await client.topics.merge({ action: action(), path: 'a/b', into: 'a' })
    expect(await paths(client)).toEqual(['a', 'a/b', 'a/b/c'])
  })
})

describe('entities.rename and entities.merge', () => {
  it('names it anew wherever it is named outright, and keeps the old name as an alias', async () => {
    const { client } = serve()
    await addClaim(client, 'One', [], 'Colin Robertson')
    const entity = (await client.entities.list()).find(({ name }) => name === 'Colin Robertson')!
    await save(client, 'Saved', 'speaker:"Colin Robertson" OR about:"colin robertson" Robertson')
    await writeNotes(client, {
      One: '---\nfrom: Colin Robertson\nto: [colin robertson, Lee]\n---\nColin Robertson said so.',
      Two: '```claims\nspeaker:"Colin Robertson"\n```\n',
      Three: 'Colin Robertson, in prose.',
    })
    const input = { ref: entity.ref, name: 'C. Robertson' }
    const preview = await client.renames.preview({ of: 'entity', ...input })
    const reach = await client.entities.rename({ action: action(), ...input })
    expect(preview).toEqual({ reach })
    expect(reach).toMatchObject({ notes: 2, searches: 1, claims: 1, sources: 0 })
    expect(await textsOf(client)).toEqual({
      One: '---\nfrom: C. Robertson\nto: [C. Robertson, Lee]\n---\nColin Robertson said so.',
      Two: '```claims\nspeaker:"C. Robertson"\n```\n',
      Three: 'Colin Robertson, in prose.',
    })
    expect(await queries(client)).toEqual([
      'speaker:"C. Robertson" OR about:"C. Robertson" Robertson',
    ])
    const now = await client.entities.get({ ref: entity.ref })
    expect([now.name, now.aliases]).toEqual(['C. Robertson', ['Colin Robertson']])
    await client.entities.rename({ action: action(), ref: entity.ref, name: 'Colin Robertson' })
    expect((await client.entities.get({ ref: entity.ref })).aliases).toEqual(['C. Robertson'])
  })

  it('merges two that are one: claims, sources, names; the reference leads on', async () => {
    const { client } = serve()
    const text = 'The minister said that it rained. '.repeat(5)
    const add = (title: string, publisher: string) =>
      client.sources.import({
        action: action(),
        file: new File([title + text], `${title}.txt`),
        fields: { publisher },
      })
    await add('First', 'The Paper')
    await add('Second', 'Paper, The')
    const about = await client.claims.add({
      action: action(),
      statement: 'x',
      speaker: 'Paper, The',
      entities: ['The Paper', 'Paper, The'],
    })
    const [from, into] = await Promise.all(
      ['Paper, The', 'The Paper'].map(
        async (name) => (await client.entities.list()).find((one) => one.name === name)!.ref,
      ),
    )
    await save(client, 'Saved', 'publisher:"Paper, The"')
    const taken = client.entities.rename({ action: action(), ref: from!, name: 'the paper' })
    expect(await problemOf(taken)).toMatchObject({ code: 'name-taken', values: { id: into } })
    const input = { ref: from!, into: into! }
    const preview = await client.renames.preview({ of: 'entity-merge', ...input })
    const reach = await client.entities.merge({ action: action(), ...input })
    expect(preview).toEqual({ reach })
    expect(reach).toMatchObject({ claims: 1, sources: 1, searches: 1 })
    const kept = await client.entities.get({ ref: from! })
    expect(kept).toMatchObject({
      ref: into,
      name: 'The Paper',
      aliases: ['Paper, The'],
      speaks: 1,
      about: 1,
    })
    expect((await client.claims.get({ ref: about.ref })).speaker).toBe('The Paper')
    expect((await client.search.run({ query: 'in:sources publisher:"Paper, The"' })).total).toBe(2)
    expect(await queries(client)).toEqual(['publisher:"The Paper"'])
    const again = client.entities.merge({ action: action(), ...input })
    expect((await problemOf(again)).code).toBe('merge-same')
  })
})

describe('claims.merge', () => {
  it('brings what hangs on both together; citations lead on as they are written', async () => {
    const { client } = serve({ sample: true })
    const first = await addClaim(client, 'Rain fell', ['weather'])
    const second = await addClaim(client, 'It rained', ['rain', 'weather'])
    const third = await addClaim(client, 'It was dry', [])
    await client.claims.edit({
      action: action(),
      ref: second,
      comment: 'Heard twice',
      credibility: 2,
      why: 'seen',
    })
    for (const from of [first, second]) {
      await client.claims.relate({ action: action(), from, kind: 'contradicts', to: third })
    }
    await client.claims.relate({ action: action(), from: second, kind: 'duplicates', to: first })
    const refs = await writeNotes(client, {
      Cites: `[[${second}]] ![[${second}|x]]\n\n> [!judgement] likely ^J-90\n> So it is [[${second}]].\n`,
    })
    const input = { ref: second, into: first }
    const preview = await client.renames.preview({ of: 'claim-merge', ...input })
    const reach = await client.claims.merge({ action: action(), ...input })
    expect(preview).toEqual({ reach })
    expect(reach).toMatchObject({ links: 3, notes: 1, claims: 1 })
    const kept = await client.claims.get({ ref: second })
    expect(kept).toMatchObject({
      ref: first,
      statement: 'Rain fell',
      topics: ['rain', 'weather'],
      comment: 'Heard twice',
    })
    expect(kept.relations.map(({ kind, claim }) => [kind, claim])).toEqual([['contradicts', third]])
    expect(kept.gradings.map(({ value, why }) => [value, why])).toContainEqual(['2', 'seen'])
    expect(kept.judgements.map(({ ref }) => ref)).toEqual(['J-90'])
    expect(kept.citedIn.map(({ note }) => note)).toEqual([refs['Cites']])
    expect((await targetsOf(client))[refs['Cites']!]).toEqual(Array(3).fill(`${first} true`))
    expect((await textsOf(client))['Cites']).toContain(`[[${second}]]`)
    await client.notes.write({ action: action(), title: 'Later', text: `[[${second}]]` })
    expect((await client.claims.get({ ref: first })).citedIn).toHaveLength(2)
    const other = await addClaim(client, 'Rain fell', [], 'Somebody else')
    const speakers = client.claims.merge({ action: action(), ref: other, into: first })
    expect((await problemOf(speakers)).code).toBe('merge-speakers')
  })
})
