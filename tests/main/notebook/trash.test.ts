import { expect, test } from 'vitest'
import type { NotebookClient } from '#preload/contract/index.ts'
import { action, file, problemOf, serve } from '#tests/support/service.ts'
import { tellAll } from '#tests/support/tell-all.ts'

async function restoreAll(client: NotebookClient) {
  const items = (await client.trash.list()).map(({ uuid }) => uuid)
  return client.trash.restore({ action: action(), items })
}

test('a claim goes to the trash with what hangs on it, and trash.restore brings all of it back', async () => {
  const { client, restart } = serve({ sample: true })
  const before = await tellAll(client)
  const removed = await client.claims.remove({ action: action(), refs: ['C-2', 'C-3'] })
  expect(removed.items).toMatchObject([
    { noun: 'claim', name: 'C-2', along: 0 },
    { noun: 'claim', name: 'C-3' },
  ])
  expect(await problemOf(client.claims.get({ ref: 'C-2' }))).toMatchObject({ code: 'not-found' })
  expect((await client.notes.resolve({ links: ['C-2'] }))[0]).toMatchObject({
    resolved: false,
    label: 'C-2 (in the trash)',
  })
  const after = restart()
  expect(await after.trash.list()).toHaveLength(2)
  // One after the other: what ties the two comes back with the second.
  for (const { uuid } of removed.items) {
    const restored = await after.trash.restore({ action: action(), items: [uuid] })
    expect(restored).toMatchObject({ changed: true, conflicts: [], things: [uuid] })
  }
  expect(await tellAll(after)).toEqual(before)
  expect(await after.trash.list()).toEqual([])
})

test('taking a deletion or a restoring back goes by the history, and the list of the trash follows', async () => {
  const { client } = serve({ sample: true })
  const before = await tellAll(client)
  await client.claims.remove({ action: action(), refs: ['C-2'] })
  await client.history.undo({ action: action() })
  expect(await client.trash.list()).toEqual([])
  expect(await tellAll(client)).toEqual(before)
  await client.history.redo({ action: action() })
  expect(await client.trash.list()).toHaveLength(1)
  await restoreAll(client)
  expect(await tellAll(client)).toEqual(before)
  await client.history.undo({ action: action() })
  expect(await client.trash.list()).toMatchObject([{ name: 'C-2' }])
  const { things } = await restoreAll(client)
  expect(things).toHaveLength(1)
  expect(await tellAll(client)).toEqual(before)
})

test('a note keeps its reference, versions and judgements through the trash, and links to it hold again', async () => {
  const { client } = serve({ sample: true })
  const notes = await client.notes.list()
  const before = await tellAll(client)
  const refs = notes.map(({ ref }) => ref)
  const { items } = await client.notes.remove({ action: action(), refs })
  expect(await client.notes.list()).toEqual([])
  expect(items).toHaveLength(notes.length)
  for (const { uuid } of items.toReversed()) {
    await client.trash.restore({ action: action(), items: [uuid] })
  }
  expect(await tellAll(client)).toEqual(before)
})

test('a note whose title was taken since comes back under another one, if that is wished', async () => {
  const { client } = serve()
  const first = await client.notes.create({ action: action(), title: 'Outlook', text: 'Old.' })
  const { items } = await client.notes.remove({ action: action(), refs: [first.ref] })
  await client.notes.create({ action: action(), title: 'outlook', text: 'New.' })
  const uuids = items.map(({ uuid }) => uuid)
  const refused = await client.trash.restore({ action: action(), items: uuids })
  expect(refused).toMatchObject({
    changed: false,
    things: [],
    conflicts: [{ kind: 'taken', what: first.ref }],
  })
  expect(await client.trash.list()).toHaveLength(1)
  await client.trash.restore({ action: action(), items: uuids, renamed: true })
  expect(await client.notes.get({ ref: first.ref })).toMatchObject({
    title: 'Outlook (restored)',
    text: 'Old.',
  })
})

test('a source that carries claims goes only with them; a claim with other evidence loses one tie', async () => {
  const { client } = serve()
  const words = 'Farmers want the tariffs eased.'
  const [first, second] = await Promise.all(
    ['one.txt', 'two.txt'].map(async (name) => {
      const content = file(name, `${words} Says ${name}.`)
      return (await client.sources.import({ action: action(), file: content })).ref!
    }),
  )
  const evidence = (source: typeof first) => ({ source: source!, exact: 'Farmers want' })
  await client.claims.add({ action: action(), statement: 'Alone', evidence: [evidence(first)] })
  await client.claims.add({
    action: action(),
    statement: 'Both',
    speaker: 'A. Farmer',
    evidence: [evidence(first), evidence(second)],
  })
  const before = await tellAll(client)
  const refused = client.sources.remove({ action: action(), ref: first! })
  expect(await problemOf(refused)).toEqual({
    code: 'source-carries',
    values: { source: first, claims: 1, ties: 1 },
  })
  await client.sources.remove({ action: action(), ref: first!, withClaims: true })
  expect(await client.trash.list()).toMatchObject([{ name: first, noun: 'source', along: 1 }])
  expect((await client.claims.get({ ref: 'C-2' })).evidence).toMatchObject([{ source: second }])
  await restoreAll(client)
  expect(await tellAll(client)).toEqual(before)
})

test('what a thing cannot be without comes back with it from the trash', async () => {
  const { client } = serve()
  const { ref } = await client.sources.import({
    action: action(),
    file: file('wire.txt', 'Farmers want the tariffs eased.'),
  })
  await client.claims.add({
    action: action(),
    statement: 'Eased',
    speaker: 'A. Farmer',
    topics: ['trade/canola'],
    evidence: [{ source: ref!, exact: 'Farmers want' }],
  })
  const before = await tellAll(client)
  const { items } = await client.claims.remove({ action: action(), refs: ['C-1'] })
  await client.topics.remove({ action: action(), path: 'trade' })
  await client.sources.remove({ action: action(), ref: ref! })
  const [speaker] = await client.entities.list()
  await client.entities.remove({ action: action(), ref: speaker!.ref })
  expect(await client.trash.list()).toHaveLength(4)
  const restored = await client.trash.restore({ action: action(), items: [items[0]!.uuid] })
  expect(restored).toMatchObject({ changed: true, conflicts: [] })
  expect(await tellAll(client)).toEqual(before)
  expect(await client.trash.list()).toEqual([])
})

test('a tie to a claim that is in the trash too waits for that one', async () => {
  const { client } = serve()
  for (const statement of ['One', 'Two']) {
    await client.claims.add({ action: action(), statement, speaker: 'A. Farmer' })
  }
  await client.claims.relate({ action: action(), from: 'C-1', kind: 'supports', to: 'C-2' })
  const before = await tellAll(client)
  const [one] = (await client.claims.remove({ action: action(), refs: ['C-1'] })).items
  const [two] = (await client.claims.remove({ action: action(), refs: ['C-2'] })).items
  await client.trash.restore({ action: action(), items: [one!.uuid] })
  expect((await client.claims.get({ ref: 'C-1' })).relations).toEqual([])
  await client.trash.restore({ action: action(), items: [two!.uuid] })
  expect(await tellAll(client)).toEqual(before)
})

test('a merged claim goes with the one it became, and its reference leads there again', async () => {
  const { client } = serve()
  for (const statement of ['One', 'Two', 'Three']) {
    await client.claims.add({ action: action(), statement, speaker: 'A. Farmer' })
  }
  await client.claims.merge({ action: action(), ref: 'C-2', into: 'C-3' })
  await client.claims.merge({ action: action(), ref: 'C-1', into: 'C-2' })
  await client.claims.remove({ action: action(), refs: ['C-1'] })
  expect(await client.trash.list()).toMatchObject([{ name: 'C-3' }])
  expect(await problemOf(client.claims.get({ ref: 'C-2' }))).toMatchObject({ code: 'not-found' })
  await restoreAll(client)
  expect(await client.claims.get({ ref: 'C-1' })).toMatchObject({ ref: 'C-3' })
})

test('topics.remove is refused while something is tagged, unless with the tags, and while notes mention it', async () => {
  const { client } = serve()
  await client.claims.add({
    action: action(),
    statement: 'One',
    speaker: 'A. Farmer',
    topics: ['trade/canola'],
  })
  const path = 'trade'
  expect(await problemOf(client.topics.remove({ action: action(), path }))).toEqual({
    code: 'topic-tags',
    values: { topic: 'trade', claims: 1 },
  })
  const before = await tellAll(client)
  await client.topics.remove({ action: action(), path, withTags: true })
  expect(await client.topics.list()).toEqual([])
  expect(await client.trash.list()).toMatchObject([{ name: 'trade', along: 1 }])
  await restoreAll(client)
  expect(await tellAll(client)).toEqual(before)
  await client.notes.create({ action: action(), title: 'On trade', text: '#trade/canola' })
  const mentioned = client.topics.remove({ action: action(), path, withTags: true })
  expect(await problemOf(mentioned)).toMatchObject({ code: 'topic-mentioned' })
})

test('entities.remove is refused while something names it', async () => {
  const { client } = serve()
  await client.claims.add({ action: action(), statement: 'One', speaker: 'A. Farmer' })
  const remove = () => client.entities.remove({ action: action(), ref: 'E-1' })
  expect(await problemOf(remove())).toEqual({
    code: 'entity-used',
    values: { name: 'A. Farmer', claims: 1, sources: 0 },
  })
  await client.claims.edit({ action: action(), ref: 'C-1', speaker: 'B. Baker' })
  await remove()
  expect(await client.entities.list()).toMatchObject([{ name: 'B. Baker' }])
  await restoreAll(client)
  expect(await client.entities.list()).toHaveLength(2)
})

test('folders.remove takes all in it along; a note restored alone brings its folder back', async () => {
  const { client } = serve()
  await client.notes.create({ action: action(), title: 'Deep', folder: 'a/b', text: '' })
  const { ref } = await client.notes.create({ action: action(), title: 'Early', folder: 'a' })
  const before = await tellAll(client)
  const { items } = await client.notes.remove({ action: action(), refs: [ref] })
  await client.folders.remove({ action: action(), path: 'a' })
  expect(await client.notes.list()).toEqual([])
  expect(await client.trash.list()).toMatchObject([
    { noun: 'folder', name: 'a', along: 2 },
    { noun: 'note', name: ref },
  ])
  await client.trash.restore({ action: action(), items: [items[0]!.uuid] })
  expect(await client.notes.get({ ref })).toMatchObject({ folder: 'a' })
  await restoreAll(client)
  expect(await tellAll(client)).toEqual(before)
})

test('a saved search comes back by the name that it had; what is not in the trash cannot be restored', async () => {
  const { client } = serve()
  const search = await client.searches.save({ action: action(), name: 'Oil', query: 'canola' })
  await client.searches.remove({ action: action(), uuid: search.uuid })
  await restoreAll(client)
  expect(await client.searches.list()).toEqual([search])
  const again = client.trash.restore({ action: action(), items: [search.uuid] })
  expect(await problemOf(again)).toMatchObject({ code: 'trash-missing' })
})
