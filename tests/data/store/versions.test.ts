import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatRef, refNumber } from '#data/model/refs.ts'
import type { TextChange } from '#data/model/text-change.ts'
import { once } from '#data/store/actions.ts'
import { nameVersion } from '#data/store/named-versions.ts'
import { getNote, insertNote, saveNote } from '#data/store/notes.ts'
import type { Store } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { notesToThin, thinVersions } from '#data/store/thinning.ts'
import { listVersions } from '#data/store/version-list.ts'
import { textAt, wayBack } from '#data/store/versions.ts'
import { openNotebook, stamp, testUuid } from '#tests/support/notebooks.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.parse('2026-01-05T00:00:00Z')

/** One save: so long after the one before, at a place of the text in thousandths, by whom and how. */
interface Typed {
  readonly wait: number
  readonly place: number
  readonly remove: number
  readonly insert: string
  readonly author: 'Ana' | 'Bo'
  readonly call: 'notes.save' | 'notes.rename'
  readonly mark: 'none' | 'named' | 'held'
}

const typed: fc.Arbitrary<Typed> = fc.record({
  wait: fc.oneof(
    fc.integer({ min: 1_000, max: 10 * 60_000 }),
    fc.integer({ min: HOUR, max: DAY }),
    fc.integer({ min: DAY, max: 30 * DAY }),
  ),
  place: fc.integer({ min: 0, max: 1_000 }),
  remove: fc.integer({ min: 0, max: 3 }),
  insert: fc.string({ unit: fc.constantFrom('a', 'é', '关', ' ', '\n'), maxLength: 4 }),
  author: fc.constantFrom('Ana', 'Ana', 'Ana', 'Bo'),
  call: fc.constantFrom('notes.save', 'notes.save', 'notes.save', 'notes.save', 'notes.rename'),
  mark: fc.constantFrom('none', 'none', 'none', 'none', 'none', 'named', 'held'),
})

function save(
  store: Store,
  note: number,
  base: number,
  changes: readonly TextChange[],
  at: number,
  { author, call }: Pick<Typed, 'author' | 'call'> = { author: 'Ana', call: 'notes.save' },
): number {
  const by = { ...stamp(testUuid()), author, at: new Date(at).toISOString() }
  return store.write((writer) =>
    once(
      writer,
      by,
      call,
      {},
      () => saveNote(writer, formatRef('note', note), base, changes, by).version,
    ),
  )
}

function newNote(store: Store, text: string): number {
  const by = { ...stamp(testUuid()), at: new Date(START).toISOString() }
  const ref = store.write((writer) =>
    once(writer, by, 'notes.create', {}, () =>
      insertNote(writer, { title: `Note ${by.action}`, folder: '', text }, by),
    ),
  )
  return refNumber('note', ref)!
}

function thin(
  store: Store,
  note: number,
  now: number,
  held: ReadonlySet<number> = new Set(),
  most = 1_000,
): void {
  const at = new Date(now)
  if (!notesToThin(store.read, at).includes(note)) return
  while (!store.write((writer) => thinVersions(writer, note, at, held, most)));
}

function kept(store: Store, note: number): number[] {
  const rows = sql`SELECT version FROM note_change WHERE note = ${note} ORDER BY version`
  return [1, ...store.read.pluck<number>(rows)]
}

describe('thinning out', () => {
  test('keeps what it says, and what is kept says exactly what it said', () => {
    const store = openNotebook()
    const saves = fc.array(typed, { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(saves, fc.integer({ min: 0, max: 400 }), (done, days) =>
        keeps(store, done, days),
      ),
      { numRuns: 60 },
    )
  })

  test('leaves the version apart on which somebody has edits that are not saved', () => {
    const store = openNotebook()
    newNote(store, 'One two three.')
    save(store, 1, 1, [{ at: 0, remove: 3, insert: 'Uno' }], START + 1_000)
    save(store, 1, 2, [{ at: 4, remove: 3, insert: 'dos' }], START + 2_000)
    save(store, 1, 3, [{ at: 8, remove: 5, insert: 'tres' }], START + 3_000)
    thin(store, 1, START + 400 * DAY, new Set([2]))
    expect(kept(store, 1)).toEqual([1, 2, 4])
    save(store, 1, 2, [{ at: 3, remove: 0, insert: ', then' }], START + 401 * DAY)
    expect(getNote(store.read, 'N-1').text).toBe('Uno, then dos tres.')
    expect(() => save(store, 1, 3, [{ at: 0, remove: 0, insert: '!' }], START + 402 * DAY)).toThrow(
      expect.objectContaining({ code: 'note-base-unknown' }),
    )
    expect(getNote(store.read, 'N-1').text).toBe('Uno, then dos tres.')
  })

  test('leaves nothing of what it did in the journal', () => {
    const store = openNotebook()
    newNote(store, '')
    for (let version = 1; version < 9; version += 1) {
      save(store, 1, version, [{ at: 0, remove: 0, insert: 'x' }], START + version)
    }
    const entries = store.read.pluck(sql`SELECT count(*) FROM journal`)
    thin(store, 1, START + 10 * DAY)
    expect(kept(store, 1)).toEqual([1, 9])
    expect(store.read.pluck(sql`SELECT count(*) FROM journal`)).toEqual(entries)
  })
})

test('the way back to a version changes what differs, and nothing else', () => {
  const store = openNotebook()
  newNote(store, 'One.\n\nTwo.\n\nThree.')
  save(store, 1, 1, [{ at: 6, remove: 4, insert: 'Zwei.' }], START)
  save(store, 1, 2, [{ at: 0, remove: 3, insert: 'Eins' }], START)
  expect(wayBack(store.read, 1, 1)).toEqual([
    { at: 0, remove: 4, insert: 'One' },
    { at: 7, remove: 5, insert: 'Two.' },
  ])
  expect(wayBack(store.read, 1, 3)).toEqual([])
  expect(wayBack(store.read, 1, 4)).toBeUndefined()
})

/** Types, lets time pass and thins out on the way; what is kept is what must be. */
function keeps(store: Store, saves: readonly Typed[], days: number): void {
  const note = newNote(store, 'Some words.\n关税')
  const ref = formatRef('note', note)
  const texts = new Map([[1, 'Some words.\n关税']])
  const made: (Typed & { version: number; at: number })[] = []
  let [now, version] = [START, 1]
  for (const one of saves) {
    now += one.wait
    const { text } = getNote(store.read, ref)
    const at = Math.floor((one.place / 1_000) * text.length)
    const remove = Math.min(one.remove, text.length - at)
    version = save(store, note, version, [{ at, remove, insert: one.insert }], now, one)
    texts.set(version, getNote(store.read, ref).text)
    made.push({ ...one, version, at: now })
    if (one.mark === 'named') {
      store.write((writer) => nameVersion(writer, note, version, 'Named', stamp()))
    }
  }
  const held = new Set(made.filter(({ mark }) => mark === 'held').map((one) => one.version))
  const end = now + days * DAY
  // On the way, as an open notebook does, and in small steps.
  for (let at = now; at < end; at += 25 * DAY) thin(store, note, at, held, 3)
  thin(store, note, end, held)

  const left = kept(store, note)
  for (const at of left) expect(textAt(store.read, note, at)).toBe(texts.get(at))
  const fixed = made.filter(
    ({ mark, call, at, version: own }) =>
      mark !== 'none' || call !== 'notes.save' || at > end - DAY || own === version,
  )
  expect(left).toEqual(expect.arrayContaining([1, ...fixed.map((one) => one.version)]))
  const isFixed = new Set(fixed.map((one) => one.version))
  // Between what is fixed there is one of a span and a person.
  let before: (typeof made)[number] | undefined
  for (const one of made.filter((other) => left.includes(other.version))) {
    const free = before && !isFixed.has(before.version) && one.call === 'notes.save'
    if (free && before!.author === one.author) {
      expect(spanOf(one.at, end) === spanOf(before!.at, end), `${before!.version}`).toBe(false)
    }
    before = one
  }
  expect(listVersions(store.read, note).at(-1)).toMatchObject({ version: 1 })
}

/** The span of time of which one version is kept. */
function spanOf(at: number, end: number): string {
  const spans = [
    [7 * DAY, 90 * DAY],
    [DAY, 7 * DAY],
    [HOUR, DAY],
  ] as const
  const found = spans.find(([span, age]) => (Math.floor(at / span) + 1) * span <= end - age)
  return found ? `${found[0]} ${Math.floor(at / found[0])}` : `at ${at}`
}
