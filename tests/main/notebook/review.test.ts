import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ref } from '#data/model/refs.ts'
import type { ReviewItem } from '#data/model/review.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { action, file, problemOf, serve, type TestService } from '#tests/support/service.ts'
import { rounds } from '#tests/support/rounds.ts'

const WIRE = 'Tariffs on canola stay. Farmers wait for talks. A minister promised help.'

/** Three claims of one source; notes that cite them, one with a judgement, one that names the source. */
async function resting(then?: Then): Promise<NotebookClient> {
  const served = serve()
  const { client } = served
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
  return then ? then(served) : client
}

/** The text of the source, the words of each claim and how surely they are these, and what is to be reviewed. */
async function stateOf(client: NotebookClient) {
  const refs = ['C-1', 'C-2', 'C-3'] as const
  const claims = await Promise.all(refs.map((ref) => client.claims.get({ ref })))
  return {
    text: (await client.sources.get({ ref: 'S-1' })).rendition?.text,
    words: claims.map(({ evidence }) => evidence.map(({ exact, anchor }) => `${exact}: ${anchor}`)),
    unsettled: (await client.sources.unsettled({})).map(({ exact, state }) => `${exact}: ${state}`),
    open: inShort(await open(client)),
  }
}

type Then = (served: TestService) => NotebookClient

/** An edition of the first note, which rests on a claim. */
const issueOn = (claim: Ref<'claim'>): Then => {
  return ({ path, close, restart }) => {
    close()
    const database = new Database(path)
    database.exec(`
      INSERT INTO blob VALUES ('${'b'.repeat(64)}', x'00', 1);
      INSERT INTO edition (id, note, number, date, recipients, document, bytes, note_version, author, at)
      VALUES ('${'e'.repeat(64)}', 1, 1, '2026-11-01', '[]', '{}', '${'b'.repeat(64)}', 1, 'A', '2026');
      INSERT INTO edition_rests (edition, claim, statement, status)
      VALUES ('${'e'.repeat(64)}', ${claim.slice(2)}, 'Said', 'open');`)
    database.close()
    return restart()
  }
}

const open = (client: NotebookClient) => client.review.list({ settled: false, most: 1_000 })

const isOf = (ref: Ref<'claim'>) => (item: ReviewItem) => item.about.ref === ref

/** What is to be reviewed, in short: the claim or source, what happened to it, what rests on it. */
const inShort = (items: readonly ReviewItem[]) =>
  items.map(({ about, what, was, became, note, judgement, edition }) =>
    [
      about.ref,
      what,
      `${was ?? ''}>${became ?? ''}`,
      judgement?.ref ?? (edition ? 'edition' : note.ref),
    ].join(' '),
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
    expect(await client.review.counts()).toEqual({ open: 5, settled: 0, unsettled: 0 })
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
    expect(await client.review.counts()).toEqual({ open: 1, settled: 0, unsettled: 1 })
    const [waiting] = await client.sources.unsettled({})
    const at = { start: 0, end: 7 }
    await client.sources.settle({ action: action(), passage: waiting!.passage, at })
    expect(await open(client)).toEqual([])
    await client.history.undo({ action: action() })
    expect(inShort(await open(client))).toEqual(['C-2 anchor >lost N-1'])
    await client.history.undo({ action: action() })
    expect(await open(client)).toEqual([])
  })

  test('lost words concern the judgement and the edition too; they are no news while they stay lost', async () => {
    const client = await resting(issueOn('C-1'))
    const without = WIRE.replace('Tariffs on canola stay. ', '')
    const correct = (text: string) => client.sources.correct({ action: action(), ref: 'S-1', text })
    await correct(without)
    const lost = ['N-1', 'edition', 'N-2', 'J-1'].map((one) => `C-1 anchor >lost ${one}`)
    expect(inShort(await open(client))).toEqual(lost)
    const items = (await open(client)).map(({ uuid }) => uuid)
    await client.review.settle({ action: action(), items, decision: 'kept' })
    await correct(`${without} They met.`)
    expect(await open(client)).toEqual([])
    const [waiting] = await client.sources.unsettled({})
    await client.sources.settle({ action: action(), passage: waiting!.passage, at: null })
    await correct(`${without} They met twice.`)
    expect(await open(client)).toEqual([])
  })

  test('words that a later text has again are no longer to be reviewed, be it the text from before', async () => {
    const client = await resting()
    const correct = (text: string) => client.sources.correct({ action: action(), ref: 'S-1', text })
    for (const again of [`Corrected. ${WIRE}`, WIRE]) {
      await correct(WIRE.replace('Farmers wait for talks. ', ''))
      expect(inShort(await open(client)), again).toEqual(['C-2 anchor >lost N-1'])
      await correct(again)
      expect(await open(client), again).toEqual([])
    }
  })

  test('words that fit several places, and what is said of them once they are accepted as lost', async () => {
    const client = await resting()
    const text = `${WIRE}\n`.repeat(2)
    await client.sources.correct({ action: action(), ref: 'S-1', text })
    const ofSecond = async () => inShort((await open(client)).filter(isOf('C-2')))
    expect(await ofSecond()).toEqual(['C-2 anchor >ambiguous N-1'])
    const waiting = (await client.sources.unsettled({})).find(({ claims }) =>
      claims.includes('C-2'),
    )
    await client.sources.settle({ action: action(), passage: waiting!.passage, at: null })
    expect(await ofSecond()).toEqual(['C-2 anchor >lost N-1'])
  })

  test('another speaker, until it is the one from before; one who was merged is no other', async () => {
    const client = await resting()
    const edit = (speaker: string) =>
      client.claims.edit({ action: action(), ref: 'C-1', speaker: speaker })
    await edit('A. Farmer')
    expect(inShort(await open(client))).toEqual(
      ['N-1', 'N-2', 'J-1'].map((one) => `C-1 speaker ${WIRE}>A. Farmer ${one}`),
    )
    const items = (await open(client)).map(({ uuid }) => uuid)
    await client.review.settle({ action: action(), items, decision: 'kept' })
    await edit('The farmer')
    await edit('A. Farmer')
    expect(await open(client)).toEqual([])
    const [one, other] = await Promise.all(
      ['A. Farmer', 'The farmer'].map(async (name) =>
        (await client.entities.list()).find((entity) => entity.name === name),
      ),
    )
    await client.entities.merge({ action: action(), ref: one!.ref, into: other!.ref })
    expect((await client.claims.get({ ref: 'C-1' })).speaker).toBe('The farmer')
    expect(await open(client)).toEqual([])
  })

  test('a source that a claim no longer rests on: its last words there are taken, or it is deleted', async () => {
    const client = await resting()
    const bytes = file('echo.txt', 'Tariffs on canola stay, it is said.')
    await client.sources.import({ action: action(), file: bytes })
    const evidence = [{ source: 'S-2' as const, exact: 'Tariffs on canola stay' }]
    await client.claims.edit({ action: action(), ref: 'C-1', evidence })
    const { items } = await client.sources.remove({
      action: action(),
      ref: 'S-2',
      withClaims: true,
    })
    const lost = ['N-1', 'N-2', 'J-1'].map((one) => `C-1 evidence S-2> ${one}`)
    expect(inShort(await open(client))).toEqual(lost)
    await client.trash.restore({ action: action(), items: items.map(({ uuid }) => uuid) })
    expect(await open(client)).toEqual([])
    await client.history.undo({ action: action() })
    expect(inShort(await open(client))).toEqual(lost)
    await client.trash.empty({ action: action() })
    expect(inShort(await open(client))).toEqual(lost)
  })

  test('a corrected source that is deleted and restored, and whose correction is then taken back', async () => {
    const client = await resting()
    const correction = action()
    const text = WIRE.replace('Farmers wait for talks. ', 'Note: ')
    const before = await stateOf(client)
    await client.sources.correct({ action: correction, ref: 'S-1', text })
    const corrected = await stateOf(client)
    expect(corrected.open).toEqual(['C-2 anchor >lost N-1'])
    const removed = await client.sources.remove({ action: action(), ref: 'S-1', withClaims: true })
    const items = removed.items.map(({ uuid }) => uuid)
    await client.trash.restore({ action: action(), items })
    expect(await stateOf(client)).toEqual(corrected)
    const undone = await client.history.undo({ action: action(), of: correction })
    expect(undone.conflicts).toEqual([])
    expect(await stateOf(client)).toEqual(before)
    await client.history.redo({ action: action() })
    expect(await stateOf(client)).toEqual(corrected)
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
    expect(await client.review.counts()).toEqual({ open: 1, settled: 2, unsettled: 0 })
    const [settled] = await client.review.list({ settled: true, most: 10 })
    expect(settled).toMatchObject({
      decision: 'kept',
      why: 'Said so anyway',
      decidedBy: expect.any(String),
      decidedAt: expect.any(String),
    })
    await client.history.undo({ action: action() })
    expect(await client.review.counts()).toEqual({ open: 3, settled: 0, unsettled: 0 })
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
    expect(await client.review.counts()).toEqual({ open: 3, settled: 0, unsettled: 0 })
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
