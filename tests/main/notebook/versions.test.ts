import { expect, onTestFinished, test, vi } from 'vitest'
import type { Ref } from '#data/model/refs.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { action, problemOf, serve } from '#tests/support/service.ts'

/** Lets the test say what time it is. */
function clock(start: string): { after: (minutes: number) => void } {
  vi.useFakeTimers({ now: new Date(start), toFake: ['Date'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  return { after: (minutes) => vi.setSystemTime(Date.now() + minutes * 60_000) }
}

/** Types at the end of a note, as a window saves it. */
async function type(client: NotebookClient, ref: Ref<'note'>, words: string): Promise<void> {
  const { version, text } = await client.notes.get({ ref })
  const changes = [{ at: text.length, remove: 0, insert: words }]
  await client.notes.save({ action: action(), ref, base: version, changes })
}

test('history.versions tells what was typed without a long pause as one version, the newest first', async () => {
  const time = clock('2026-11-02T09:00:00Z')
  const { client } = serve()
  const { ref } = await client.notes.create({
    action: action(),
    title: 'Outlook',
    text: 'One two.',
  })
  await type(client, ref, ' Three')
  time.after(2)
  await type(client, ref, ' four.')
  time.after(6)
  await type(client, ref, ' 关税 eased.')
  time.after(1)
  await client.notes.rename({ action: action(), ref, title: 'Forecast' })
  const versions = await client.history.versions({ ref })
  expect(versions).toEqual([
    {
      version: 4,
      at: '2026-11-02T09:09:00.000Z',
      from: '2026-11-02T09:09:00.000Z',
      author: 'A. Analyst',
      call: 'notes.rename',
      words: { added: 0, removed: 0 },
      renamed: { from: 'Outlook', to: 'Forecast' },
      undone: false,
    },
    expect.objectContaining({ version: 4, call: 'notes.save', words: { added: 3, removed: 0 } }),
    expect.objectContaining({
      version: 3,
      from: '2026-11-02T09:00:00.000Z',
      at: '2026-11-02T09:02:00.000Z',
      words: { added: 2, removed: 0 },
    }),
    expect.objectContaining({ version: 1, call: 'notes.create', words: { added: 2, removed: 0 } }),
  ])
  expect(await client.history.versionText({ ref, version: 3 })).toEqual({
    version: 3,
    text: 'One two. Three four.',
  })
  await client.history.undo({ action: action() })
  const after = await client.history.versions({ ref })
  expect(after.map(({ call, undone }) => [call, undone])).toEqual([
    ['history.undo', false],
    ['notes.rename', true],
    ['notes.save', false],
    ['notes.save', false],
    ['notes.create', false],
  ])
})

test('history.nameVersion keeps a version apart under its name, and can be taken back', async () => {
  const { client } = serve()
  const { ref } = await client.notes.create({ action: action(), title: 'Outlook' })
  await type(client, ref, 'First. ')
  await client.history.nameVersion({ action: action(), ref, version: 2, name: 'Sent to Ana' })
  await type(client, ref, 'Second.')
  const named = async () =>
    (await client.history.versions({ ref })).map(({ version, name }) => [version, name])
  expect(await named()).toEqual([
    [3, undefined],
    [2, 'Sent to Ana'],
    [1, undefined],
  ])
  await client.history.nameVersion({ action: action(), ref, version: 2 })
  expect(await named()).toEqual([
    [3, undefined],
    [1, undefined],
  ])
  await client.history.undo({ action: action() })
  expect(await named()).toContainEqual([2, 'Sent to Ana'])
  const unknown = client.history.nameVersion({ action: action(), ref, version: 9, name: 'Never' })
  expect(await problemOf(unknown)).toMatchObject({ code: 'not-found', values: { what: 'version' } })
})

test('history.restoreVersion brings an earlier text back, around what another window types meanwhile', async () => {
  const { client } = serve()
  const { ref } = await client.notes.create({
    action: action(),
    title: 'Outlook',
    text: 'One.\n\nTwo.\n\nThree with [[C-1]].',
  })
  const save = (base: number, at: number, remove: number, insert: string) =>
    client.notes.save({ action: action(), ref, base, changes: [{ at, remove, insert }] })
  await save(1, 6, 6, '')
  await save(2, 0, 3, 'Uno')
  const restored = await client.history.restoreVersion({ action: action(), ref, version: 1 })
  expect((await client.notes.get({ ref })).text).toBe('One.\n\nTwo.\n\nThree with [[C-1]].')
  // Another window typed on what it showed before.
  await save(3, 6, 0, 'Also: ')
  expect((await client.notes.get({ ref })).text).toMatch(/^One\.\n\n.*Also: .*Three/s)
  expect((await client.history.versions({ ref }))[1]).toMatchObject({
    version: restored.version,
    call: 'history.restoreVersion',
  })
  await client.history.undo({ action: action() })
  expect((await client.notes.get({ ref })).text).toBe('Uno.\n\nAlso: Three with [[C-1]].')
  expect(await problemOf(client.history.versionText({ ref, version: 99 }))).toMatchObject({
    code: 'not-found',
  })
})

test('history.of tells who changed a claim, what and why, in names, the newest first', async () => {
  const { client } = serve({ sample: true })
  const made = await client.claims.add({
    action: action(),
    statement: 'Tariffs fall',
    speaker: 'Ana Lee',
    topics: ['trade'],
    credibility: 3,
  })
  const edit = action()
  await client.claims.edit({
    action: edit,
    ref: made.ref,
    statement: 'Tariffs fall in May',
    speaker: 'Bo Ma',
    topics: ['trade/canola'],
    status: 'disputed',
    why: 'Two voices',
    said: '2026-01',
  })
  await client.history.undo({ action: action(), of: edit })
  const history = await client.history.of({ ref: made.ref })
  expect(history.map(({ call, did, undone }) => [call, did, undone])).toEqual([
    ['history.undo', 'changed', false],
    ['claims.edit', 'changed', true],
    ['claims.add', 'made', false],
  ])
  const [, edited, added] = history
  expect(edited).toMatchObject({ author: 'A. Analyst', why: 'Two voices' })
  expect(edited!.changes).toEqual(
    expect.arrayContaining([
      { field: 'statement', before: 'Tariffs fall', after: 'Tariffs fall in May' },
      { field: 'speaker', before: 'Ana Lee', after: 'Bo Ma' },
      { field: 'said', before: undefined, after: '2026-01' },
      { field: 'status', before: 'open', after: 'disputed' },
      { field: 'topic', before: 'trade', after: undefined },
      { field: 'topic', before: undefined, after: 'trade/canola' },
    ]),
  )
  expect(edited!.changes).toHaveLength(6)
  expect(added!.changes).toEqual([
    { field: 'statement', after: 'Tariffs fall' },
    { field: 'speaker', after: 'Ana Lee' },
    { field: 'credibility', after: '3' },
  ])
})

test('history.of tells what became of a source and of a judgement', async () => {
  const { client } = serve({ sample: true })
  await client.sources.edit({
    action: action(),
    ref: 'S-1',
    fields: { publisher: 'The Daily', reliability: 'D', title: 'Another title' },
    why: 'Wrong before',
  })
  const [source] = await client.history.of({ ref: 'S-1' })
  expect(source).toMatchObject({ call: 'sources.edit', why: 'Wrong before' })
  expect(source!.changes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ field: 'title', after: 'Another title' }),
      expect.objectContaining({ field: 'publisher', after: 'The Daily' }),
      expect.objectContaining({ field: 'reliability', after: 'D' }),
    ]),
  )

  const judged = (term: string) => `> [!judgement] ${term}, low confidence ^J-90\n> It holds.`
  const { ref } = await client.notes.write({
    action: action(),
    title: 'Call',
    text: judged('likely'),
  })
  await client.notes.write({ action: action(), title: 'Call', text: judged('unlikely') })
  expect(ref).toMatch(/^N-/)
  const calls = await client.history.of({ ref: 'J-90' })
  expect(calls.map(({ did, changes }) => [did, changes.map(({ field }) => field)])).toEqual([
    ['changed', ['likelihood']],
    ['made', ['call', 'likelihood', 'confidence']],
  ])
  expect(await problemOf(client.history.of({ ref: 'C-999' }))).toMatchObject({ code: 'not-found' })
})
