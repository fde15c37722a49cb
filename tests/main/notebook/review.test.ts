import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReviewItem } from '#data/model/review.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { action, file, problemOf, serve } from '#tests/support/service.ts'
import { rounds } from '#tests/support/rounds.ts'

const WIRE = 'Tariffs on canola stay. Farmers wait for talks. A minister promised help.'

/** Three claims of one source; notes that cite them, one with a judgement, one that names the source. */
async function resting(): Promise<NotebookClient> {
  const { client } = serve()
  const bytes = file('wire.txt', WIRE)
  await client.sources.import({ action: action(), file: bytes, fields: { publisher: 'Gazette' } })
  for (const exact of ['Tariffs on canola stay', 'Farmers wait', 'A minister promised help']) {
    const evidence = [{ source: 'S-1' as const, exact }]
    await client.claims.add({ action: action(), statement: exact, credibility: 2, evidence })
  }
  const write = (title: string, text: string) =>
    client.notes.write({ action: action(), title, text })
  await write('Canola', 'Tariffs stay [[C-1]].\n\nFarmers wait [[C-2]]; still [[C-1]].\n')
  await write('Outlook', '> [!judgement] likely ^J-1\n> Tariffs will likely stay [[C-1]].\n')
  await write('Wire', 'What the wire says: [[S-1]].\n')
  return client
}

const open = (client: NotebookClient) => client.review.list({ settled: false, most: 1_000 })

/** What is to be reviewed, in short: the claim or source, what happened to it, what rests on it. */
const inShort = (items: readonly ReviewItem[]) =>
  items.map(({ about, what, was, became, note, judgement }) =>
    [about.ref, what, `${was ?? ''}>${became ?? ''}`, judgement?.ref ?? note.ref].join(' '),
  )

describe('what rests on a change is filed with it', () => {
  test('a status, a wording and a grade, each note and judgement once', async () => {
    const client = await resting()
    await client.claims.edit({ action: action(), ref: 'C-1', status: 'refuted', why: 'denied' })
    expect(inShort(await open(client))).toEqual([
      'C-1 status open>refuted N-1',
      'C-1 status open>refuted N-2',
      'C-1 status open>refuted J-1',
    ])
    await client.claims.edit({
      action: action(),
      ref: 'C-2',
      statement: 'They wait',
      credibility: 5,
    })
    expect(inShort(await open(client)).toSorted()).toEqual([
      'C-1 status open>refuted J-1',
      'C-1 status open>refuted N-1',
      'C-1 status open>refuted N-2',
      'C-2 credibility 2>5 N-1',
      'C-2 statement Farmers wait>They wait N-1',
    ])
    expect(await client.review.counts()).toEqual({ open: 5, settled: 0 })
    const [first] = await open(client)
    expect(first).toMatchObject({
      author: expect.any(String),
      call: 'claims.edit',
      note: { title: 'Canola' },
      place: { line: 'Farmers wait [[C-2]]; still [[C-1]].' },
    })
  })

  test('a first grade is no news, a bad one is', async () => {
    const client = await resting()
    for (const statement of ['It rained', 'It snowed']) {
      await client.claims.add({ action: action(), statement, speaker: 'A. Farmer' })
    }
    await client.notes.write({ action: action(), title: 'Weather', text: '[[C-4]] [[C-5]]' })
    await client.claims.edit({ action: action(), ref: 'C-4', credibility: 2 })
    await client.claims.edit({ action: action(), ref: 'C-5', credibility: 4 })
    expect(inShort(await open(client))).toEqual(['C-5 credibility >4 N-4'])
  })

  test('a contradiction counts for both claims, an update for the older one; each asks nobody twice', async () => {
    const client = await resting()
    await client.claims.contradict({ action: action(), claim: 'C-1', by: 'C-2', why: 'not both' })
    expect(inShort(await open(client))).toEqual([
      'C-1 contradicted >C-2 N-1',
      'C-1 contradicted >C-2 N-2',
      'C-1 contradicted >C-2 J-1',
    ])
    expect((await open(client))[0]?.by).toEqual({
      ref: 'C-2',
      statement: 'Farmers wait',
      why: 'not both',
    })
    await client.history.undo({ action: action() })
    const by = { statement: 'Tariffs were lifted', speaker: 'A minister' }
    await client.claims.supersede({ action: action(), claim: 'C-1', by, status: 'superseded' })
    expect(inShort(await open(client)).toSorted()).toEqual([
      'C-1 status open>superseded J-1',
      'C-1 status open>superseded N-1',
      'C-1 status open>superseded N-2',
      'C-1 updated >C-4 J-1',
      'C-1 updated >C-4 N-1',
      'C-1 updated >C-4 N-2',
    ])
  })

  test('the status of what is contradicted or updated stays unless somebody says otherwise', async () => {
    const client = await resting()
    await client.claims.contradict({ action: action(), claim: 'C-1', by: 'C-2' })
    await client.claims.supersede({ action: action(), claim: 'C-3', by: 'C-2' })
    expect(await client.claims.counts()).toMatchObject({ all: 3, open: 3 })
  })

  test('the grade of a source or of its publisher: what names it, and what rests on its claims', async () => {
    const client = await resting()
    await client.sources.edit({ action: action(), ref: 'S-1', fields: { reliability: 'B' } })
    expect(await open(client)).toEqual([])
    await client.sources.edit({ action: action(), ref: 'S-1', fields: { reliability: 'E' } })
    const all = ['N-1', 'N-2', 'N-3', 'J-1'].map((one) => `S-1 reliability B>E ${one}`)
    expect(inShort(await open(client)).toSorted()).toEqual(all.toSorted())
    await client.sources.edit({ action: action(), ref: 'S-1', fields: { reliability: null } })
    await client.entities.grade({ action: action(), ref: 'E-1', reliability: 'D', why: 'errs' })
    expect(inShort(await open(client)).toSorted()).toEqual(
      all.map((one) => one.replace('B>E', 'B>D')).toSorted(),
    )
  })

  test('a claim that is deleted, until it comes back; one that is merged into another wording', async () => {
    const client = await resting()
    const { items } = await client.claims.remove({ action: action(), refs: ['C-1'] })
    expect(inShort(await open(client))).toEqual([
      'C-1 deleted > N-1',
      'C-1 deleted > N-2',
      'C-1 deleted > J-1',
    ])
    expect((await open(client))[0]?.about).toEqual({
      ref: 'C-1',
      title: 'Tariffs on canola stay',
      gone: true,
    })
    await client.trash.restore({ action: action(), items: items.map(({ uuid }) => uuid) })
    expect(await open(client)).toEqual([])
    await client.claims.merge({ action: action(), ref: 'C-1', into: 'C-2' })
    expect(inShort(await open(client))).toEqual([
      'C-1 merged >C-2 N-1',
      'C-1 merged >C-2 N-2',
      'C-1 merged >C-2 J-1',
    ])
    await client.history.undo({ action: action() })
    expect(await open(client)).toEqual([])
  })

  test('words that a corrected text has at no one place, until they are shown a place', async () => {
    const client = await resting()
    const text = WIRE.replace('Farmers wait for talks. ', '')
    await client.sources.correct({ action: action(), ref: 'S-1', text })
    expect(inShort(await open(client))).toEqual(['C-2 anchor >lost N-1'])
    const [waiting] = await client.sources.unsettled({})
    const at = { start: 0, end: 7 }
    await client.sources.settle({ action: action(), passage: waiting!.passage, at })
    expect(await open(client)).toEqual([])
    await client.history.undo({ action: action() })
    expect(inShort(await open(client))).toEqual(['C-2 anchor >lost N-1'])
    await client.history.undo({ action: action() })
    expect(await open(client)).toEqual([])
  })

  test('a claim that nothing rests on changes without a word', async () => {
    const client = await resting()
    await client.claims.edit({ action: action(), ref: 'C-3', status: 'refuted', credibility: 5 })
    expect(await open(client)).toEqual([])
  })
})

describe('what is filed goes with what filed it', () => {
  test('undone and done again', async () => {
    const client = await resting()
    await client.claims.edit({ action: action(), ref: 'C-2', status: 'disputed' })
    await client.claims.edit({ action: action(), ref: 'C-2', status: 'refuted' })
    expect(inShort(await open(client))).toEqual(['C-2 status open>refuted N-1'])
    await client.history.undo({ action: action() })
    expect(inShort(await open(client))).toEqual(['C-2 status open>disputed N-1'])
    await client.history.undo({ action: action() })
    expect(await open(client)).toEqual([])
    await client.history.redo({ action: action() })
    expect(inShort(await open(client))).toEqual(['C-2 status open>disputed N-1'])
  })

  test('a decision stays where its change is taken back; that wants a second look of its own', async () => {
    const client = await resting()
    const change = action()
    await client.claims.edit({ action: change, ref: 'C-2', status: 'refuted' })
    const [item] = await open(client)
    await client.review.settle({ action: action(), items: [item!.uuid], decision: 'reworded' })
    const { conflicts } = await client.history.undo({ action: action(), of: change })
    expect(conflicts).toEqual([])
    expect(inShort(await open(client))).toEqual(['C-2 status refuted>open N-1'])
    const settled = await client.review.list({ settled: true, most: 10 })
    expect(inShort(settled)).toEqual(['C-2 status open>refuted N-1'])
  })

  test('a note takes what is to be reviewed in it into the trash and back, and into another note', async () => {
    const client = await resting()
    await client.claims.edit({ action: action(), ref: 'C-1', status: 'refuted' })
    const before = await open(client)
    const { items } = await client.notes.remove({ action: action(), refs: ['N-1'] })
    expect(inShort(await open(client))).toHaveLength(2)
    await client.trash.restore({ action: action(), items: items.map(({ uuid }) => uuid) })
    expect(await open(client)).toEqual(before)
    await client.notes.merge({ action: action(), ref: 'N-1', into: 'N-2' })
    expect(inShort(await open(client)).toSorted()).toEqual([
      'C-1 status open>refuted J-1',
      'C-1 status open>refuted N-2',
    ])
    await client.history.undo({ action: action() })
    expect(inShort(await open(client)).toSorted()).toEqual(inShort(before).toSorted())
  })

  test('every resting note is filed once, and only while the claim is not as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someAct, { maxLength: 8 }), async (acts) => {
        const client = await resting()
        const refs = ['C-1', 'C-2'] as const
        const claims = () => Promise.all(refs.map((ref) => client.claims.get({ ref })))
        const start = await claims()
        let standing = 0
        for (const one of acts) {
          if (one === 'undo' && standing === 0) continue
          if (one === 'undo') await client.history.undo({ action: action() })
          else await client.claims.edit({ action: action(), ...one })
          standing += one === 'undo' ? -1 : 1
        }
        const now = await claims()
        const changed = start.flatMap((was, at) =>
          (['status', 'statement', 'credibility'] as const)
            .filter((what) => now[at]![what] !== was[what])
            .map((what) => `${was.ref} ${what} ${was[what]}>${now[at]![what]}`),
        )
        const expected = changed.flatMap((change) =>
          (change.startsWith('C-1') ? ['N-1', 'N-2', 'J-1'] : ['N-1']).map(
            (rest) => `${change} ${rest}`,
          ),
        )
        expect(inShort(await open(client)).toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: rounds(12, 500) },
    )
  })
})

const ref = fc.constantFrom('C-1' as const, 'C-2' as const)
const someAct = fc.oneof(
  fc.record({ ref, status: fc.constantFrom('open' as const, 'disputed' as const) }),
  fc.record({ ref, statement: fc.constantFrom('Tariffs on canola stay', 'Farmers wait', 'Other') }),
  fc.record({ ref, credibility: fc.constantFrom(1 as const, 2 as const, 5 as const) }),
  fc.constant('undo' as const),
)

describe('what is decided', () => {
  test('is kept with who, when and why, and can be taken back', async () => {
    const client = await resting()
    await client.claims.edit({ action: action(), ref: 'C-1', status: 'refuted' })
    const [one, other] = await open(client)
    const items = [one!.uuid, other!.uuid]
    await client.review.settle({ action: action(), items, decision: 'kept', why: 'Said so anyway' })
    expect(await client.review.counts()).toEqual({ open: 1, settled: 2 })
    const [settled] = await client.review.list({ settled: true, most: 10 })
    expect(settled).toMatchObject({
      decision: 'kept',
      why: 'Said so anyway',
      decidedBy: expect.any(String),
      decidedAt: expect.any(String),
    })
    await client.history.undo({ action: action() })
    expect(await client.review.counts()).toEqual({ open: 3, settled: 0 })
  })

  test('who was told is kept, each name once, and keeps the item there', async () => {
    const client = await resting()
    await client.claims.edit({ action: action(), ref: 'C-2', status: 'refuted' })
    const items = [(await open(client))[0]!.uuid]
    await client.review.tell({ action: action(), items, names: ['B. Reader', 'C. Chief'] })
    await client.review.tell({ action: action(), items, names: ['B. Reader'] })
    expect((await open(client))[0]?.told.map(({ name }) => name)).toEqual(['B. Reader', 'C. Chief'])
    await client.claims.edit({ action: action(), ref: 'C-2', status: 'open' })
    expect(inShort(await open(client))).toEqual(['C-2 status open>open N-1'])
  })

  test('what a note says by now is a suggestion, no decision', async () => {
    const client = await resting()
    await client.claims.edit({ action: action(), ref: 'C-1', status: 'refuted' })
    const suggested = async () => (await open(client)).map(({ suggests }) => suggests)
    expect(await suggested()).toEqual([undefined, undefined, undefined])
    const write = (title: string, text: string) =>
      client.notes.write({ action: action(), title, text })
    await write('Canola', 'They said that tariffs stay [[C-1]].\n')
    await write('Outlook', '> [!judgement] likely ^J-1\n> Tariffs will likely stay.\n')
    expect(await suggested()).toEqual(['reworded', 'removed', 'removed'])
    expect(await client.review.counts()).toEqual({ open: 3, settled: 0 })
  })

  test('of something that is not there: it is said so', async () => {
    const client = await resting()
    const items = [action()]
    const settle = client.review.settle({ action: action(), items, decision: 'kept' })
    expect(await problemOf(settle)).toMatchObject({ code: 'not-found' })
    const tell = client.review.tell({ action: action(), items, names: ['B. Reader'] })
    expect(await problemOf(tell)).toMatchObject({ code: 'not-found' })
  })
})
