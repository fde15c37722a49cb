import { describe, expect, test } from 'vitest'
import { action, problemOf, serve } from '#tests/support/service.ts'

describe('a note', () => {
  test('is made by notes.create, found by notes.find, and stands in notes.list', async () => {
    const { client } = serve()
    const text = '---\naliases: [Rapeseed]\n---\nOn #trade/canola, see [[Later]].'
    const note = await client.notes.create({
      action: action(),
      title: 'Canola',
      folder: 'Trade',
      text,
    })
    expect(note).toMatchObject({
      ref: 'N-1',
      folder: 'Trade',
      topics: ['trade/canola'],
      aliases: ['Rapeseed'],
      version: 1,
    })
    expect(await client.notes.find({ title: 'rapeseed' })).toEqual(note)
    expect(await client.notes.find({ title: 'trade/CANOLA' })).toEqual(note)
    expect(await client.notes.list()).toMatchObject([{ ref: 'N-1', title: 'Canola' }])
    expect(
      await problemOf(client.notes.create({ action: action(), title: 'canola', folder: 'trade' })),
    ).toMatchObject({
      code: 'title-taken',
    })
  })

  test('is written whole by notes.write, whether it is there or not', async () => {
    const { client } = serve()
    await client.notes.write({ action: action(), title: 'Trade/Canola', text: 'First' })
    const again = await client.notes.write({ action: action(), title: 'canola', text: 'Second' })
    expect(again).toMatchObject({
      ref: 'N-1',
      folder: 'Trade',
      title: 'Canola',
      text: 'Second',
      version: 2,
    })
    expect(await client.notes.get({ ref: 'N-1' })).toEqual(again)
  })

  test('saved by notes.save from two windows holds what both wrote, once each', async () => {
    const { client } = serve()
    await client.notes.create({ action: action(), title: 'One', text: 'Middle.' })
    const before = {
      action: action(),
      ref: 'N-1' as const,
      base: 1,
      changes: [{ at: 0, remove: 0, insert: 'Start. ' }],
    }
    const after = {
      action: action(),
      ref: 'N-1' as const,
      base: 1,
      changes: [{ at: 7, remove: 0, insert: ' End.' }],
    }
    await client.notes.save(before)
    const answer = await client.notes.save(after)
    expect(answer).toEqual({ version: 3, changes: [{ at: 0, remove: 0, insert: 'Start. ' }] })
    expect(await client.notes.save(after)).toEqual(answer)
    expect(await client.notes.get({ ref: 'N-1' })).toMatchObject({
      text: 'Start. Middle. End.',
      version: 3,
    })
  })
})

test('notes.links tells what leads out and what leads here; a save changes both', async () => {
  const { client } = serve({ sample: true })
  await client.notes.create({
    action: action(),
    title: 'Hub',
    text: 'See [[Spoke#Price]] and [[C-1]].',
  })
  const spoke = await client.notes.create({ action: action(), title: 'Spoke', text: '# Prices' })
  const hub = await client.notes.find({ title: 'Hub' })
  const outgoing = async () => (await client.notes.links({ ref: hub.ref })).outgoing
  expect(await outgoing()).toMatchObject([
    { text: 'Spoke#Price', type: 'heading', target: spoke.ref, resolved: false },
    { text: 'C-1', type: 'claim', target: 'C-1', resolved: true },
  ])
  expect((await client.notes.links({ ref: spoke.ref })).backlinks).toEqual([
    { note: hub.ref, title: 'Hub', text: 'See [[Spoke#Price]] and [[C-1]].', start: 4 },
  ])
  expect((await client.claims.get({ ref: 'C-1' })).citedIn).toContainEqual({
    note: hub.ref,
    start: 24,
  })
  await client.notes.save({
    action: action(),
    ref: spoke.ref,
    base: 1,
    changes: [{ at: 2, remove: 6, insert: 'Price' }],
  })
  expect((await outgoing())[0]).toMatchObject({ resolved: true })
})

test('notes.suggest offers notes, claims by their words, sources and topics', async () => {
  const { client } = serve({ sample: true })
  const kinds = async (text: string) =>
    (await client.notes.suggest({ kind: 'link', text })).map(
      ({ kind, insert }) => `${kind} ${insert}`,
    )
  expect(await kinds('canola elec')).toEqual([expect.stringMatching(/^claim C-\d+$/)])
  expect(await kinds('c-1')).toContain('claim C-1')
  expect(await kinds('start')).toContain('note Start here')
  const topics = await client.notes.suggest({ kind: 'topic', text: 'canola' })
  expect(topics[0]).toMatchObject({ kind: 'topic', insert: 'trade/tariffs/canola' })
})

test('notes.resolve looks up links of a text that is not saved', async () => {
  const { client } = serve({ sample: true })
  const [claim, nothing] = await client.notes.resolve({ links: ['c-1|the trip', 'Nowhere'] })
  const { statement } = await client.claims.get({ ref: 'C-1' })
  expect(claim).toMatchObject({
    type: 'claim',
    target: 'C-1',
    resolved: true,
    label: statement,
    grade: 'C2',
    status: 'open',
  })
  expect(nothing).toMatchObject({ resolved: false, label: 'Nowhere' })
  expect(nothing?.candidates).toBeUndefined()
})

test('notes.resolve names the notes that a link could mean', async () => {
  const { client } = serve()
  await client.notes.create({ action: action(), title: 'Talks', folder: 'a' })
  await client.notes.create({ action: action(), title: 'Talks' })
  const [talks, one] = await client.notes.resolve({ links: ['Talks|them', '/Talks'] })
  expect(talks).toMatchObject({ resolved: false, candidates: ['a/Talks', '/Talks'] })
  expect(one).toMatchObject({ resolved: true })
})

test('notes.references names the places that lead to a note, a claim or a source, with their lines', async () => {
  const { client } = serve({ sample: true })
  const aim = await client.notes.create({
    action: action(),
    title: 'Aim',
    text: '# Here\n\n[[#Here]]',
  })
  const text = 'Words [[Aim#Here|there]] and [[C-1]].\n\nOf [[S-1]].'
  const { ref: note } = await client.notes.create({ action: action(), title: 'From', text })
  const from = async (ref: `${'N' | 'C' | 'S'}-${number}`) =>
    (await client.notes.references({ ref })).filter((one) => one.note === note)
  const line = { note, title: 'From', text: 'Words [[Aim#Here|there]] and [[C-1]].' }
  expect(await from(aim.ref)).toEqual([{ ...line, start: 6, written: 'Aim#Here|there' }])
  expect(await from('C-1')).toEqual([{ ...line, start: 29, written: 'C-1' }])
  expect(await from('S-1')).toMatchObject([{ text: 'Of [[S-1]].', written: 'S-1' }])
  const own = await client.notes.references({ ref: aim.ref })
  expect(own.map(({ written }) => written)).toEqual(['#Here', 'Aim#Here|there'])
})
