import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore, type Store } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { keepBuffer } from '#main/notebook/buffers.ts'
import { createNotebook } from '#main/notebook/index.ts'
import { makeRouter } from '#main/notebook/router.ts'
import { Session } from '#main/notebook/session.ts'
import { Tidying } from '#main/notebook/tidying.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'
import { testClock, testPorts } from '#tests/support/ports.ts'
import { action, problemOf } from '#tests/support/service.ts'

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const DAY = 24 * HOUR
const YEAR = 365 * DAY

/** A notebook that is open for as long as the test lets pass, and tidied while nobody writes. */
function keptOpen() {
  const folder = temporaryFolder()
  const clock = testClock()
  const ports = testPorts(join(folder, 'data'), clock)
  const path = join(folder, 'test.claimbook')
  createNotebook(ports, path, {})
  const session = new Session(ports, openStore(path, ports.dataDir))
  const tidying = new Tidying(session)
  tidying.start()
  onTestFinished(() => {
    tidying.stop()
    session.close()
  })
  return { client: memoryBridge(makeRouter(session)), session, clock, tidying }
}

/** A text typed in four saves, a second apart. */
async function typeNote({ client, clock }: ReturnType<typeof keptOpen>, title = 'Outlook') {
  const { ref } = await client.notes.create({ action: action(), title })
  for (const [at, insert] of [...'1234'].entries()) {
    const changes = [{ at, remove: 0, insert }]
    await client.notes.save({ action: action(), ref, base: at + 1, changes })
    clock.pass(SECOND)
  }
  return ref
}

function versions({ read }: Store): number[] {
  return read.pluck(sql`SELECT version FROM note_change ORDER BY note, version`)
}

test('versions are thinned out while nobody writes, and not before', async () => {
  const open = keptOpen()
  const { client, session, clock } = open
  const ref = await typeNote(open)
  clock.pass(3 * DAY - 2 * HOUR)
  expect(versions(session.store)).toEqual([5])
  // What it wrote is in the file, as after any writing.
  expect(statSync(`${session.store.path}-wal`).size).toBe(0)
  expect((await client.history.versions({ ref })).map(({ version }) => version)).toEqual([5, 1])
  expect((await client.notes.get({ ref })).text).toBe('1234')

  await typeNote(open, 'Busy')
  // Until shortly before the daily turn comes, which then falls among what is written.
  clock.pass(DAY + 2 * HOUR - 60 * SECOND)
  for (let minutes = 0; minutes < 120; minutes += 1) {
    await client.topics.add({ action: action(), path: `busy/${minutes}` })
    clock.pass(20 * SECOND)
  }
  expect(versions(session.store)).toEqual([5, 2, 3, 4, 5])
  clock.pass(2 * DAY)
  expect(versions(session.store)).toEqual([5, 5])
})

test('a text that a window has not saved yet still finds its version, however old', async () => {
  const open = keptOpen()
  const { client, session, clock } = open
  const ref = await typeNote(open)
  const { uuid: notebook } = await client.notebook.info()
  keepBuffer(session, {
    notebook,
    window: action(),
    what: {
      kind: 'note',
      note: ref,
      base: 3,
      sent: [],
      waiting: [{ at: 1, remove: 0, insert: ' late ' }],
      text: '1 late 2',
    },
  })
  clock.pass(YEAR)
  expect(versions(session.store)).toEqual([3, 5])
  const { texts } = await client.buffers.left()
  expect(texts.map(({ merged }) => merged)).toEqual(['1 late 234'])
})

test('after a year an action says that it is too old, its history still tells who changed what and why', async () => {
  const { client, session, clock } = keptOpen()
  const { ref } = await client.claims.add({
    action: action(),
    statement: 'First',
    speaker: 'Ana',
    topics: ['trade'],
  })
  const edit = action()
  await client.claims.edit({
    action: edit,
    ref,
    statement: 'Second',
    status: 'refuted',
    topics: ['visits'],
    why: 'A denial',
  })
  clock.pass(YEAR - DAY)
  expect((await client.history.list({ most: 9 })).map(({ turnable }) => turnable)).toEqual([
    true,
    true,
  ])
  clock.pass(3 * DAY)
  expect((await client.history.list({ most: 9 })).map(({ turnable }) => turnable)).toEqual([
    false,
    false,
  ])
  const refused = client.history.undo({ action: action(), of: edit })
  expect(await problemOf(refused)).toMatchObject({ code: 'history-too-old' })
  expect(await problemOf(client.history.undo({ action: action() }))).toMatchObject({
    code: 'history-end',
  })
  expect(await client.claims.get({ ref })).toMatchObject({
    statement: 'Second',
    topics: ['visits'],
  })
  const [changed, made] = await client.history.of({ ref })
  expect(changed).toMatchObject({ author: 'A. Analyst', why: 'A denial' })
  expect(changed!.changes).toEqual([
    { field: 'statement', before: 'First', after: 'Second' },
    { field: 'status', before: 'open', after: 'refuted' },
  ])
  expect(made).toMatchObject({ did: 'made', author: 'A. Analyst', call: 'claims.add' })
  const left = session.store.read.pluck(sql`
    SELECT DISTINCT "table" FROM journal WHERE action IS NOT NULL ORDER BY "table"`)
  expect(left).toEqual(['claim'])
})

test('what is in the trash, and what was undone, can be brought back after years', async () => {
  const { client, clock } = keptOpen()
  const deleted = await client.claims.add({
    action: action(),
    statement: 'Deleted',
    speaker: 'Ana',
    topics: ['trade/canola'],
  })
  const undone = action()
  await client.notes.create({ action: undone, title: 'Undone', text: 'Still here' })
  const { items } = await client.claims.remove({ action: action(), refs: [deleted.ref] })
  await client.history.undo({ action: action(), of: undone })
  clock.pass(3 * YEAR)
  await client.history.redo({ action: action(), of: undone })
  expect(await client.notes.find({ title: 'Undone' })).toMatchObject({ text: 'Still here' })
  await client.trash.restore({ action: action(), items: items.map(({ uuid }) => uuid) })
  expect(await client.claims.get({ ref: deleted.ref })).toMatchObject({
    statement: 'Deleted',
    topics: ['trade/canola'],
  })
})

test('a save that is sent again within a month is done once; after that nothing of it is kept', async () => {
  const open = keptOpen()
  const { client, session, clock } = open
  const { ref } = await client.notes.create({ action: action(), title: 'Outlook' })
  const save = { action: action(), ref, base: 1, changes: [{ at: 0, remove: 0, insert: 'Once' }] }
  const answer = await client.notes.save(save)
  await client.notes.save({ ...save, action: action(), base: 2 })
  clock.pass(30 * DAY)
  expect(await client.notes.save(save)).toEqual(answer)
  expect((await client.notes.get({ ref })).text).toBe('OnceOnce')
  clock.pass(3 * DAY)
  const known = sql`SELECT id FROM action WHERE id = ${save.action}`
  expect(session.store.read.pluck(known)).toEqual([])
})
