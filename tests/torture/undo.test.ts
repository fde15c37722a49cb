import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { Problem } from '#data/model/problem.ts'
import { formatRef, type Ref } from '#data/model/refs.ts'
import { nextRedo, nextUndo } from '#data/store/history.ts'
import { openStore } from '#data/store/open.ts'
import { addClaim, contradictClaim, editClaim, editManyClaims } from '#main/notebook/claims.ts'
import { redo, undo } from '#main/notebook/history.ts'
import { createNote, writeNote } from '#main/notebook/notes.ts'
import {
  removeClaims,
  removeEntity,
  removeFolder,
  removeNotes,
  removeSearch,
  removeSource,
  removeTopic,
} from '#main/notebook/removals.ts'
import { saveSearch } from '#main/notebook/searches.ts'
import { Session } from '#main/notebook/session.ts'
import { importSource } from '#main/notebook/imports.ts'
import { editSource } from '#main/notebook/sources.ts'
import { addTopic } from '#main/notebook/topics.ts'
import { listTrash, restoreTrash } from '#main/notebook/trash.ts'
import { contentOf, derivedOf } from '#tests/support/content.ts'
import { newNotebook } from '#tests/support/notebooks.ts'
import { testPorts } from '#tests/support/ports.ts'
import { randomFrom, rounds, SEED, TORTURE_LIMIT_MS } from '#tests/support/rounds.ts'
import { action } from '#tests/support/service.ts'

/** Actions in one sequence, at most. */
const LENGTH = 8

/** Sequences in one notebook: what it holds is compared whole, so that it must not grow too large. */
const IN_ONE = 5

/** Hundreds of sequences take long where others are at work too. */
const PATIENT_MS = 4 * TORTURE_LIMIT_MS

test(
  `what was done, undone and done again leaves what it should (seed ${SEED})`,
  async () => {
    const random = randomFrom(SEED)
    for (let round = 0; round < rounds(500, 20_000); round += IN_ONE) {
      const { path, dataDir } = newNotebook()
      const session = new Session(testPorts(dataDir), openStore(path, dataDir))
      try {
        for (let turn = 0; turn < IN_ONE; turn += 1) await playSequence(session, random)
      } finally {
        session.store.close()
        rmSync(dirname(path), { recursive: true })
      }
    }
  },
  PATIENT_MS,
)

/** Does random things, takes all of them back, does them again, and takes some of them back. */
async function playSequence(session: Session, random: () => number): Promise<void> {
  const states = [stateOf(session)]
  const count = 1 + Math.floor(random() * LENGTH)
  for (let done = 0; done < count; done += 1) {
    await doSomething(session, random)
    states.push(stateOf(session))
  }
  const walk = (times: number, way: 'undo' | 'redo', from: number): number => {
    const step = way === 'undo' ? -1 : 1
    for (let turn = 1; turn <= times; turn += 1) {
      const of = (way === 'undo' ? nextUndo : nextRedo)(session.store.read)
      const turned = (way === 'undo' ? undo : redo)(session, { action: action() })
      expect(turned.conflicts, `${way} of ${of?.call}`).toEqual([])
      const place = from + turn * step
      const state = stateOf(session)
      if (state !== states[place]) {
        expect(JSON.parse(state), `${way} of ${of?.call}`).toEqual(JSON.parse(states[place]!))
      }
    }
    return from + times * step
  }
  const back = walk(count, 'undo', count)
  const again = walk(count, 'redo', back)
  const some = Math.floor(random() * count)
  const place = walk(some, 'undo', again)
  if (random() < 0.5) walk(Math.floor(random() * some), 'redo', place)
}

/** As a text: two of them are compared at once, and looked into only where they differ. */
function stateOf({ store }: Session): string {
  return JSON.stringify({ content: contentOf(store.read), derived: derivedOf(store.read) })
}

/** Does one thing that changes something. */
async function doSomething(session: Session, random: () => number): Promise<void> {
  const before = nextUndo(session.store.read)?.action
  while (nextUndo(session.store.read)?.action === before) {
    try {
      await ACTS[Math.floor(random() * ACTS.length)]!(session, random)
    } catch (error) {
      // A random choice may name what is not there, or a name that is taken.
      if (!(error instanceof Problem)) throw error
    }
  }
}

type Act = (session: Session, random: () => number) => unknown

const ACTS: readonly Act[] = [
  (session, random) =>
    addClaim(session, {
      action: action(),
      statement: words(random),
      speaker: name(random),
      topics: [topic(random)],
      entities: [name(random)],
      evidence: random() < 0.5 ? [{ source: ref('S', random), exact: 'tariffs' }] : [],
      credibility: pick(random, [undefined, 2, 6] as const),
    }),
  (session, random) =>
    editClaim(session, {
      action: action(),
      ref: ref('C', random),
      statement: words(random),
      status: pick(random, ['open', 'disputed', 'refuted'] as const),
      topics: [topic(random)],
      speaker: name(random),
      why: words(random),
    }),
  (session, random) =>
    editManyClaims(session, {
      action: action(),
      refs: [ref('C', random), ref('C', random)],
      addTopics: [topic(random)],
      removeTopics: [topic(random)],
      credibility: pick(random, [null, 1, 3] as const),
    }),
  (session, random) =>
    contradictClaim(session, {
      action: action(),
      claim: ref('C', random),
      by: random() < 0.5 ? ref('C', random) : { statement: words(random), speaker: name(random) },
    }),
  (session, random) =>
    importSource(session, {
      action: action(),
      file: new File([`${words(random)} on tariffs, said ${random()}.`], `${name(random)}.txt`),
      fields: { publisher: name(random), title: words(random), reliability: 'B' },
    }),
  (session, random) =>
    editSource(session, {
      action: action(),
      ref: ref('S', random),
      fields: { publisher: name(random), published: '2026-01', reliability: 'C' },
    }),
  (session, random) =>
    createNote(session, {
      action: action(),
      title: words(random),
      folder: pick(random, ['', 'a', 'a/b']),
      text: text(random),
    }),
  (session, random) =>
    writeNote(session, { action: action(), title: words(random), text: text(random) }),
  (session, random) => {
    const note = session.store.read.get<{ id: number; version: number; text: string }>({
      text: 'SELECT id, version, text FROM note ORDER BY changed_at DESC LIMIT 1',
      values: [],
    })
    if (note)
      writeNote(session, { action: action(), title: titleOf(session, note.id), text: text(random) })
  },
  (session, random) => addTopic(session, { action: action(), path: topic(random) }),
  (session, random) =>
    saveSearch(session, { action: action(), name: words(random), query: 'tariffs' }),
  (session) => {
    const uuid = session.store.read.pluck<string>({
      text: 'SELECT uuid FROM saved_search LIMIT 1',
      values: [],
    })[0]
    if (uuid) removeSearch(session, { action: action(), uuid })
  },
  (session, random) =>
    removeClaims(session, {
      action: action(),
      refs: random() < 0.5 ? [ref('C', random)] : [ref('C', random), ref('C', random)],
    }),
  (session, random) => {
    const note = someRow(session, random, 'note')
    return note && removeNotes(session, { action: action(), refs: [formatRef('note', note)] })
  },
  (session, random) =>
    removeSource(session, {
      action: action(),
      ref: ref('S', random),
      withClaims: random() < 0.7,
    }),
  (session, random) =>
    removeTopic(session, { action: action(), path: topic(random), withTags: random() < 0.7 }),
  (session, random) => {
    const entity = someRow(session, random, 'entity')
    if (entity) removeEntity(session, { action: action(), ref: formatRef('entity', entity) })
  },
  (session, random) =>
    removeFolder(session, { action: action(), path: pick(random, ['a', 'a/b']) }),
  restoreSome,
  restoreSome,
]

/** Restores one or more things, under other names where theirs are taken. */
function restoreSome(session: Session, random: () => number): void {
  const items = listTrash(session).map(({ uuid }) => uuid)
  if (items.length === 0) return
  const chosen = items.filter(() => random() < 0.4)
  restoreTrash(session, {
    action: action(),
    items: chosen.length > 0 ? chosen : [items[0]!],
    renamed: random() < 0.5,
    partly: random() < 0.3,
  })
}

function someRow({ store }: Session, random: () => number, table: string): number | undefined {
  const ids = store.read.pluck<number>({ text: `SELECT id FROM ${table}`, values: [] })
  return ids[Math.floor(random() * ids.length)]
}

function titleOf({ store }: Session, id: number): string {
  return store.read.pluck<string>({ text: 'SELECT title FROM note WHERE id = ?', values: [id] })[0]!
}

const WORDS = ['Ahead', 'barley', 'canola', 'durum', 'export', '关税', 'grain']

function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!
}

function words(random: () => number): string {
  return `${pick(random, WORDS)} ${pick(random, WORDS)}`
}

function name(random: () => number): string {
  return `${pick(random, ['Ada', 'Bo', 'Cy'])} ${pick(random, ['Lee', 'Ma'])}`
}

function topic(random: () => number): string {
  return pick(random, ['trade', 'trade/canola', 'trade/canola/oil', 'visits', 'visits/2026'])
}

function ref<L extends 'C' | 'S'>(letter: L, random: () => number) {
  return `${letter}-${1 + Math.floor(random() * 9)}` as Ref<L extends 'C' ? 'claim' : 'source'>
}

function text(random: () => number): string {
  const parts = [
    `See [[${words(random)}]] and [[${ref('C', random)}]], from [[${ref('S', random)}]].`,
    `On #${topic(random)} and #only/${pick(random, ['x', 'y'])}.`,
    `> [!judgement] likely, low confidence ^J-${1 + Math.floor(random() * 1e6)}\n> It holds [[${ref('C', random)}]].`,
    words(random),
  ]
  return parts.filter(() => random() < 0.6).join('\n\n')
}
