import { randomUUID } from 'node:crypto'
import { mkdirSync, rmdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { NotebookClient } from '#preload/contract/index.ts'
import { wordsOnDisk } from '#tests/support/bytes.ts'
import { action, file, problemOf, serve } from '#tests/support/service.ts'
import { tellAll } from '#tests/support/tell-all.ts'

/** Words that stand nowhere else, each for a place in which something can be said. */
const WORDS = {
  statement: 'zqstatement',
  before: 'zqbefore',
  comment: 'zqcomment',
  hedge: 'zqhedge',
  why: 'zqwhy',
  relation: 'zqrelation',
  note: 'zqnote',
  former: 'zqformer',
  first: 'zqfirst',
  judgement: 'zqjudgement',
  alias: 'zqalias',
  title: 'zqtitle',
  typed: 'zqtyped',
  form: 'zqform',
  source: 'zqsource',
  file: 'zqfile',
  name: 'zqname',
  author: 'zqauthor',
  passage: 'zqpassage',
  search: 'zqsearch',
  entity: 'zqentity',
  topic: 'zqtopic',
  review: 'zqreview',
  told: 'zqtold',
}

test('trash.empty leaves nothing of what was said in the notebook, its -wal or the buffers', async () => {
  const { client, folder } = serve({ sample: true })
  const others = await tellAll(client)
  await sayAll(client)
  expect(new Set(wordsOnDisk(folder, all).map((found) => found.split(': ')[1]))).toEqual(
    new Set(all),
  )
  await removeAll(client)
  const weighed = await client.trash.weigh({})
  const emptied = await client.trash.empty({ action: action() })
  expect(emptied).toEqual(weighed)
  expect(emptied.items).toBeGreaterThan(5)
  expect(wordsOnDisk(folder, all)).toEqual([])
  expect(await client.trash.list()).toEqual([])
  expect(await tellAll(client)).toEqual(others)
  expect(await client.notebook.check()).toEqual({ ok: true, problems: [] })
  // Nothing of it is left to be undone, and what was done before still can be.
  for (const { about } of await client.history.list({ most: 100 })) expect(about).not.toEqual([])
})

const all = Object.values(WORDS)

/** Says each of the words somewhere, some of them only for a while. */
async function sayAll(client: NotebookClient): Promise<void> {
  const { ref: source } = await client.sources.import({
    action: action(),
    file: file(`${WORDS.name}.txt`, `${WORDS.source} said ${WORDS.passage}. ${WORDS.file}`),
    fields: { title: `${WORDS.title} paper`, author: WORDS.author },
  })
  const { ref: claim } = await client.claims.add({
    action: action(),
    statement: `${WORDS.before} holds`,
    speaker: WORDS.entity,
    hedge: WORDS.hedge,
    topics: [`trade/${WORDS.topic}`],
    evidence: [{ source: source!, exact: WORDS.passage }],
  })
  // Another note remembers the wording of what it cites.
  const citing = await client.notes.create({
    action: action(),
    title: 'Citing',
    text: `See [[${claim}]].`,
  })
  await client.claims.edit({
    action: action(),
    ref: claim,
    statement: `${WORDS.statement} holds`,
    comment: WORDS.comment,
    status: 'disputed',
    why: WORDS.why,
  })
  const [filed, other] = await client.review.list({ settled: false, most: 9 })
  await client.review.settle({
    action: action(),
    items: [filed!.uuid],
    decision: 'kept',
    why: WORDS.review,
  })
  await client.review.tell({ action: action(), items: [other!.uuid], names: [WORDS.told] })
  await client.claims.relate({
    action: action(),
    from: 'C-1',
    kind: 'supports',
    to: claim,
    why: WORDS.relation,
  })
  const first = `${WORDS.first} of many`
  const { ref: note } = await client.notes.create({
    action: action(),
    title: WORDS.title,
    text: first,
  })
  await client.notes.save({
    action: action(),
    ref: note,
    base: 1,
    changes: [{ at: 0, remove: first.length, insert: WORDS.former }],
  })
  await client.notes.write({
    action: action(),
    title: WORDS.title,
    text: `---\naliases: [${WORDS.alias}]\n---\n${WORDS.note}\n\n> [!judgement] likely, low confidence ^J-77\n> ${WORDS.judgement} [[${claim}]].`,
  })
  // Two saves at once: the answer of one quotes the other; and an undo that is refused quotes both.
  await client.notes.save({
    action: action(),
    ref: note,
    base: 2,
    changes: [{ at: 0, remove: 0, insert: WORDS.former }],
  })
  const { uuid } = await client.searches.save({
    action: action(),
    name: WORDS.search,
    query: WORDS.search,
  })
  await client.history.undo({ action: action(), of: await editOf(client) })
  const { uuid: notebook } = await client.notebook.info()
  const window = randomUUID()
  await client.buffers.keep({
    notebook,
    window,
    what: { kind: 'note', note, base: 1, sent: [], waiting: [], text: WORDS.typed },
  })
  await client.buffers.keep({
    notebook,
    window,
    what: { kind: 'draft', key: `edit ${claim}`, value: WORDS.form },
  })
  made = { claim, note, source: source!, citing: citing.ref, uuid }
}

let made: {
  claim: `C-${number}`
  note: `N-${number}`
  source: `S-${number}`
  citing: `N-${number}`
  uuid: string
}

async function editOf(client: NotebookClient): Promise<string> {
  const done = await client.history.list({ most: 50 })
  return done.find(({ call }) => call === 'claims.edit')!.action
}

async function removeAll(client: NotebookClient): Promise<void> {
  await client.notes.remove({ action: action(), refs: [made.note] })
  await client.history.undo({ action: action() })
  await client.history.redo({ action: action() })
  await client.claims.remove({ action: action(), refs: [made.claim] })
  await client.sources.remove({ action: action(), ref: made.source, withClaims: true })
  await client.topics.remove({ action: action(), path: `trade/${WORDS.topic}`, withTags: true })
  for (const { ref, name } of await client.entities.list()) {
    if (name === WORDS.entity) await client.entities.remove({ action: action(), ref })
  }
  await client.searches.remove({ action: action(), uuid: made.uuid })
  await client.notes.remove({ action: action(), refs: [made.citing] })
}

test('what else is in the trash comes back whole after something of it was erased', async () => {
  const { client } = serve()
  const { ref } = await client.sources.import({
    action: action(),
    file: file('wire.txt', 'Farmers want the tariffs eased.'),
  })
  const evidence = [{ source: ref!, exact: 'Farmers want' }]
  for (const statement of ['One', 'Two', 'Three']) {
    await client.claims.add({ action: action(), statement, speaker: 'A. Farmer', evidence })
  }
  await client.claims.relate({ action: action(), from: 'C-1', kind: 'supports', to: 'C-2' })
  const { items } = await client.claims.remove({
    action: action(),
    refs: ['C-1', 'C-2', 'C-3'],
  })
  const [one, two, three] = items.map(({ uuid }) => uuid)
  await client.trash.empty({ action: action(), items: [two!] })
  await client.trash.restore({ action: action(), items: [one!, three!] })
  expect(await client.claims.get({ ref: 'C-1' })).toMatchObject({
    relations: [],
    evidence: [{ source: ref }],
  })
  expect((await client.sources.get({ ref: ref! })).passages).toMatchObject([
    { claims: ['C-1', 'C-3'] },
  ])
  expect(await problemOf(client.claims.get({ ref: 'C-2' }))).toMatchObject({ code: 'not-found' })
  expect(await client.notebook.check()).toEqual({ ok: true, problems: [] })
})

test('where the file cannot be written anew, that is told, and all else is done', async () => {
  const { client, path, folder } = serve()
  await client.claims.add({ action: action(), statement: 'zqgone', speaker: 'A. Farmer' })
  await client.claims.remove({ action: action(), refs: ['C-1'] })
  mkdirSync(`${path}.rewritten`)
  const empty = { action: action() }
  const emptied = await client.trash.empty(empty)
  expect(emptied).toMatchObject({ items: 1, trouble: { code: 'write-failed' } })
  expect(await client.trash.list()).toEqual([])
  rmdirSync(`${path}.rewritten`)
  expect(await client.trash.empty(empty)).toEqual({ ...emptied, trouble: undefined })
  expect(wordsOnDisk(folder, ['zqgone'])).toEqual([])
})

test('a backup is made before more than a hundred things are deleted at once', async () => {
  const { client } = serve()
  const refs: `C-${number}`[] = []
  for (let count = 0; count < 101; count += 1) {
    const added = { action: action(), statement: `Claim ${count}`, speaker: 'A. Farmer' }
    refs.push((await client.claims.add(added)).ref)
  }
  await client.claims.remove({ action: action(), refs: refs.slice(0, 1) })
  expect((await client.backups.list()).backups).toEqual([])
  await client.history.undo({ action: action() })
  await client.claims.remove({ action: action(), refs })
  expect((await client.backups.list()).backups).toMatchObject([
    { reason: 'before-delete', counts: { claims: 101 } },
  ])
})

test('trash.weigh and trash.empty go by age, and name the backups that hold it still', async () => {
  const { client } = serve()
  await client.claims.add({ action: action(), statement: 'One', speaker: 'A. Farmer' })
  const { backup } = await client.backups.make()
  await client.claims.remove({ action: action(), refs: ['C-1'] })
  expect(await client.trash.weigh({ olderThan: 1 })).toEqual({ items: 0, things: 0, backups: [] })
  expect(await client.trash.weigh({})).toMatchObject({
    items: 1,
    things: 1,
    backups: [{ id: backup.id }],
  })
  await client.trash.empty({ action: action(), olderThan: 1 })
  expect(await client.trash.list()).toHaveLength(1)
  const empty = { action: action() }
  const emptied = await client.trash.empty(empty)
  expect(emptied).toMatchObject({ items: 1, backups: [{ id: backup.id }] })
  // Who asks again, since no answer came, is told the same.
  expect(await client.trash.empty(empty)).toEqual(emptied)
  // Its reference is never given again.
  const next = await client.claims.add({ action: action(), statement: 'Two', speaker: 'B' })
  expect(next.ref).toBe('C-2')
})
