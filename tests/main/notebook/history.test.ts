import { expect, test } from 'vitest'
import { action, file, problemOf, serve } from '#tests/support/service.ts'

test('history.undo takes the last action back and history.redo does it again, across restarts', async () => {
  const notebook = serve({ sample: true })
  let { client } = notebook
  const before = await client.claims.get({ ref: 'C-2' })
  await client.claims.edit({
    action: action(),
    ref: 'C-2',
    statement: 'Another wording',
    status: 'disputed',
    topics: ['a/new/one'],
    why: 'two voices',
  })
  const edited = await client.claims.get({ ref: 'C-2' })
  client = notebook.restart()
  const undone = await client.history.undo({ action: action() })
  expect(undone).toMatchObject({ changed: true, conflicts: [], done: { call: 'claims.edit' } })
  expect(undone.done.about).toContain('C-2')
  expect(await client.claims.get({ ref: 'C-2' })).toEqual(before)
  expect((await client.topics.list()).map(({ path }) => path)).not.toContain('a')

  client = notebook.restart()
  expect((await client.history.list({ most: 1 }))[0]).toMatchObject({ undone: true })
  expect(await client.history.redo({ action: action() })).toMatchObject({ changed: true })
  expect(await client.claims.get({ ref: 'C-2' })).toEqual(edited)
  // A third and a fourth turn go the same way.
  await client.history.undo({ action: action() })
  expect(await client.claims.get({ ref: 'C-2' })).toEqual(before)
  await client.history.redo({ action: action() })
  expect(await client.claims.get({ ref: 'C-2' })).toEqual(edited)
})

test('an undo sent twice is done once; with nothing left, it says so', async () => {
  const { client } = serve()
  await client.topics.add({ action: action(), path: 'one' })
  await client.topics.add({ action: action(), path: 'two' })
  const again = { action: action() }
  await client.history.undo(again)
  await client.history.undo(again)
  expect((await client.topics.list()).map(({ path }) => path)).toEqual(['one'])
  await client.history.undo({ action: action() })
  expect(await problemOf(client.history.undo({ action: action() }))).toMatchObject({
    code: 'history-end',
    values: { way: 'undo' },
  })
  await client.topics.add({ action: action(), path: 'three' })
  // What was taken back before something else was done is not done again by itself.
  expect(await problemOf(client.history.redo({ action: action() }))).toMatchObject({
    code: 'history-end',
    values: { way: 'redo' },
  })
})

test('what changed since is a conflict with both sides, and nothing is overwritten', async () => {
  const { client } = serve({ sample: true })
  const [first, second] = [action(), action()]
  await client.claims.edit({ action: first, ref: 'C-2', statement: 'First', comment: 'mine' })
  await client.claims.edit({ action: second, ref: 'C-2', statement: 'Second' })
  const refused = await client.history.undo({ action: action(), of: first })
  expect(refused.changed).toBe(false)
  expect(refused.conflicts).toEqual([
    expect.objectContaining({ kind: 'changed', what: 'C-2', field: 'statement', now: 'Second' }),
  ])
  expect(await client.claims.get({ ref: 'C-2' })).toMatchObject({
    statement: 'Second',
    comment: 'mine',
  })
  const partly = await client.history.undo({ action: action(), of: first, partly: true })
  expect(partly).toMatchObject({ changed: true, conflicts: [{ field: 'statement' }] })
  const claim = await client.claims.get({ ref: 'C-2' })
  expect(claim).toMatchObject({ statement: 'Second' })
  expect(claim.comment).not.toBe('mine')
})

test('an import is taken back whole and comes again, text, file and all', async () => {
  const { client } = serve()
  const { ref } = await client.sources.import({
    action: action(),
    file: file('wire.txt', 'Farmers want the tariffs eased.\n\nTalks go on.'),
    fields: { title: 'Wire', publisher: 'The Wire', reliability: 'B' },
  })
  const before = await client.sources.get({ ref: ref! })
  await client.history.undo({ action: action() })
  expect(await client.sources.list()).toEqual([])
  expect(await client.entities.list()).toEqual([])
  expect((await client.search.run({ query: 'farmers' })).total).toBe(0)
  await client.history.redo({ action: action() })
  expect(await client.sources.get({ ref: ref! })).toEqual(before)
  expect((await client.search.run({ query: 'farmers' })).total).toBe(1)
})

test('a source that a later claim rests on stays when its import is taken back', async () => {
  const { client } = serve()
  const imported = action()
  const { ref } = await client.sources.import({
    action: imported,
    file: file('wire.txt', 'Farmers want the tariffs eased.'),
  })
  await client.claims.add({
    action: action(),
    statement: 'Farmers want it eased',
    evidence: [{ source: ref!, exact: 'Farmers want' }],
  })
  const refused = await client.history.undo({ action: action(), of: imported })
  expect(refused).toMatchObject({ changed: false, conflicts: [{ kind: 'used' }, {}] })
  expect(await client.sources.list()).toHaveLength(1)
})

test('a note’s edit is taken back around what was written since', async () => {
  const { client } = serve()
  const { ref } = await client.notes.create({
    action: action(),
    title: 'Outlook',
    text: 'One.\n\nTwo.\n\nThree.',
  })
  const edit = action()
  const change = { at: 6, remove: 4, insert: 'Zwei with [[C-1]].' }
  await client.notes.save({ action: edit, ref, base: 1, changes: [change] })
  await client.notes.save({
    action: action(),
    ref,
    base: 2,
    changes: [{ at: 0, remove: 3, insert: 'First' }],
  })
  expect(await client.history.undo({ action: action(), of: edit })).toMatchObject({ changed: true })
  const note = await client.notes.get({ ref })
  expect(note.text).toBe('First.\n\nTwo.\n\nThree.')
  expect((await client.notes.links({ ref })).outgoing).toEqual([])
  await client.history.redo({ action: action(), of: edit })
  expect((await client.notes.get({ ref })).text).toBe('First.\n\nZwei with [[C-1]].\n\nThree.')

  await client.notes.save({
    action: action(),
    ref,
    base: (await client.notes.get({ ref })).version,
    changes: [{ at: 10, remove: 1, insert: 'E' }],
  })
  const refused = await client.history.undo({ action: action(), of: edit })
  expect(refused).toMatchObject({
    changed: false,
    conflicts: [{ kind: 'changed', what: ref, field: 'text', wanted: 'Two.' }],
  })
  expect(refused.conflicts[0]?.now).toContain('ZwEi')
})

test('taking a note’s making back unties links to it, doing it again ties them', async () => {
  const { client } = serve()
  const made = action()
  await client.notes.create({ action: action(), title: 'Hub', text: 'See [[Spoke]].' })
  await client.notes.create({
    action: made,
    title: 'Spoke',
    text: '> [!judgement] likely, moderate confidence ^J-1\n> It happens.',
  })
  const resolved = async () =>
    (await client.notes.links({ ref: 'N-1' })).outgoing.map((link) => link.resolved)
  expect(await resolved()).toEqual([true])
  await client.history.undo({ action: action(), of: made })
  expect(await resolved()).toEqual([false])
  await client.history.redo({ action: action(), of: made })
  expect(await resolved()).toEqual([true])
})

test('a list of many claims changed at once is taken back in one step', async () => {
  const { client } = serve({ sample: true })
  const refs = (await client.claims.refs({ by: 'ref', down: false })).refs
  const before = await client.claims.some({ refs })
  await client.claims.editMany({ action: action(), refs, status: 'refuted', addTopics: ['x/y'] })
  await client.history.undo({ action: action() })
  expect(await client.claims.some({ refs })).toEqual(before)
})

test('taking a rename back takes along what named it since', async () => {
  const { client } = serve()
  await client.notes.create({ action: action(), title: 'Hub', text: 'Here.' })
  await client.notes.create({ action: action(), title: 'One', text: 'See [[hub|it]] and [[Hub]].' })
  const renamed = action()
  await client.notes.rename({ action: renamed, ref: 'N-1', title: 'New hub' })
  await client.notes.create({
    action: action(),
    title: 'Two',
    text: 'See [[New hub]], #goods/new.',
  })
  expect(await client.history.undo({ action: action(), of: renamed })).toMatchObject({
    changed: true,
    conflicts: [],
  })
  const textOf = async (ref: 'N-2' | 'N-3') => (await client.notes.get({ ref })).text
  expect(await textOf('N-2')).toBe('See [[hub|it]] and [[Hub]].')
  expect(await textOf('N-3')).toBe('See [[Hub]], #goods/new.')
  expect((await client.notes.links({ ref: 'N-3' })).outgoing).toMatchObject([{ resolved: true }])
})
