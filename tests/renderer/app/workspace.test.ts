import { describe, expect, it } from 'vitest'
import { firstStart } from '#renderer/app/workspace/first-start.ts'
import { readKept, writeKept } from '#renderer/app/workspace/kept.ts'
import { type Deed, reduce } from '#renderer/app/workspace/reduce.ts'
import { EMPTY, isSplit, subject, type Workspace } from '#renderer/app/workspace/state.ts'
import type { DeskId } from '#renderer/ui/desk.ts'

const after = (deeds: readonly Deed[], start: Workspace = EMPTY) => deeds.reduce(reduce, start)
const open = (id: DeskId, more: object = {}): Deed => ({ do: 'open', id, ...more })
const tabs = (space: Workspace, column: 0 | 1 = 0) =>
  space.columns[column].tabs.map(({ id, preview }) => (preview ? `(${id})` : id))

it('a note has a companion to write and print by; what is none stands alone', () => {
  const write = after([{ do: 'task', task: 'write' }, open('N-1')])
  expect(isSplit(write)).toBe(true)
  expect(isSplit(after([open('help')], write))).toBe(false)
})

it('reading shows the queue, whatever list was there before', () => {
  const space = after([
    { do: 'task', task: 'write' },
    { do: 'task', task: 'read' },
  ])
  expect(space.rail).toBe('intake')
})

describe('tabs', () => {
  it('a preview takes the place of the one before, and is kept by a double click or an edit', () => {
    const space = after([open('N-1'), open('S-1'), { do: 'keep', id: 'S-1' }, open('N-2')])
    expect(tabs(space)).toEqual(['S-1', '(N-2)'])
    expect(space.columns[0].active).toBe('N-2')
  })

  it('what is open already is shown, not opened twice', () => {
    const space = after([open('N-1'), { do: 'keep', id: 'N-1' }, open('S-1'), open('N-1')])
    expect(tabs(space)).toEqual(['N-1', '(S-1)'])
    expect(space.columns[0].active).toBe('N-1')
  })

  it('the neighbour shows where a closed tab did, and the tab comes back', () => {
    const kept: Deed[] = (['N-1', 'N-2', 'N-3'] as const).flatMap((id) => [
      open(id),
      { do: 'keep', id },
    ])
    const closed = after([
      ...kept,
      { do: 'activate', id: 'N-2', column: 0 },
      { do: 'close', id: 'N-2', column: 0 },
    ])
    expect(closed.columns[0].active).toBe('N-3')
    expect(tabs(after([{ do: 'reopen' }], closed))).toContain('N-2')
  })

  it('stepping goes around', () => {
    const two = after([open('N-1'), { do: 'keep', id: 'N-1' }, open('N-2')])
    expect(after([{ do: 'step', by: 1 }], two).columns[0].active).toBe('N-1')
    expect(after([{ do: 'step', by: -1 }], two).columns[0].active).toBe('N-1')
  })

  it('beside opens the other column; the last tab closed there folds it', () => {
    const two = after([open('S-1'), open('S-2', { beside: true })])
    expect([tabs(two, 0), tabs(two, 1), isSplit(two)]).toEqual([['(S-1)'], ['(S-2)'], true])
    const one = after([{ do: 'close', id: 'S-2', column: 1 }], two)
    expect([isSplit(one), one.column]).toEqual([false, 0])
  })
})

describe('tasks', () => {
  const some = after([open('S-1'), { do: 'keep', id: 'S-1' }, open('N-1')])

  it.each(['read', 'write', 'compare', 'print'] as const)('%s closes no tab', (task) => {
    const there = after([{ do: 'task', task }], some)
    expect(there.columns.map(({ tabs }) => tabs)).toEqual(some.columns.map(({ tabs }) => tabs))
  })

  it('Write and Print show a note at the left, Read and Compare a source', () => {
    const read = after([{ do: 'activate', id: 'S-1', column: 0 }], some)
    const write = after([{ do: 'task', task: 'write' }], read)
    expect(write.columns[0].active).toBe('N-1')
    expect(after([{ do: 'task', task: 'compare' }], write).columns[0].active).toBe('S-1')
  })

  it('each keeps its own layout, and the lists fold but in Read', () => {
    const space = after(
      [
        { do: 'task', task: 'write' },
        { do: 'size', size: { inspectorWidth: 400 } },
        { do: 'toggle', pane: 'inspector', narrow: false },
      ],
      some,
    )
    expect(space.layouts.write).toMatchObject({
      side: false,
      inspector: false,
      inspectorWidth: 400,
    })
    expect(space.layouts.read).toMatchObject({ side: true, inspector: true, inspectorWidth: 368 })
  })

  it('a source opens beside the note that is written, pointed at the words', () => {
    const space = after([{ do: 'task', task: 'write' }, open('S-2', { claim: 'C-1' })], some)
    expect(space.columns[0].active).toBe('N-1')
    expect(space.source).toMatchObject({ id: 'S-2', claim: 'C-1' })
    expect(space.companions.write).toBe('source')
  })

  it('a source opens at a place, anew each time, and is come back to where it was left', () => {
    const place = ({ columns: [{ tabs }] }: Workspace) => tabs.map(({ at, visit }) => [at, visit])
    const sent = after([open('S-1', { at: 40 }), { do: 'keep', id: 'S-1' }])
    expect(place(sent)).toEqual([[40, 1]])
    expect(place(after([open('S-1', { at: 40 })], sent))).toEqual([[40, 2]])
    const back: Deed[] = [open('N-1'), { do: 'activate', id: 'S-1', column: 0 }]
    expect(place(after(back, sent))[0]).toEqual([undefined, 1])
    // What points out a claim points at no other words.
    expect(place(after([open('C-4')], sent))).toEqual([[undefined, 1]])
    const beside = after([{ do: 'task', task: 'write' }, open('S-2', { at: 7 })], some)
    expect(beside.source).toMatchObject({ id: 'S-2', at: 7 })
  })

  it('the rail folds its own list, and Claims covers the columns', () => {
    const claims = after([{ do: 'rail', rail: 'claims', narrow: false }], some)
    expect(claims.cover).toBe('claims')
    const folded = after([{ do: 'rail', rail: 'claims', narrow: false }], claims)
    expect([folded.cover, folded.layouts.read.side]).toEqual(['claims', false])
    const notes = after([{ do: 'rail', rail: 'notes', narrow: false }], folded)
    expect([notes.cover, notes.layouts.read.side]).toEqual([undefined, true])
  })
})

describe('the inspector', () => {
  it('follows the focus until it is pinned', () => {
    const source = after([open('S-1')])
    expect(subject(source)).toBe('S-1')
    const claim = after([open('C-4')], source)
    expect(subject(claim)).toBe('C-4')
    expect(claim.columns[0].tabs[0]?.claim).toBe('C-4')
    const pinned = after([{ do: 'pin' }, open('N-1')], claim)
    expect(subject(pinned)).toBe('C-4')
    expect(subject(after([{ do: 'pin' }], pinned))).toBe('N-1')
  })
})

describe('back and forward', () => {
  it('lead over places, and open again what was closed', () => {
    const two = after([open('N-1'), { do: 'keep', id: 'N-1' }, open('S-1', { claim: 'C-2' })])
    const back = after([{ do: 'back' }], two)
    expect(back.columns[0].active).toBe('N-1')
    const forward = after([{ do: 'close', id: 'S-1', column: 0 }, { do: 'forward' }], back)
    expect(forward.columns[0]).toMatchObject({ active: 'S-1' })
    expect(subject(forward)).toBe('C-2')
  })

  it('a search is one step, however long it was typed', () => {
    const typed = [...'canola'].map((_, at): Deed => ({
      do: 'search',
      query: 'canola'.slice(0, at + 1),
    }))
    const opened = after([open('N-1'), ...typed, open('S-1')])
    expect(opened).toMatchObject({ cover: undefined, query: '' })
    expect(after([{ do: 'back' }], opened)).toMatchObject({ cover: 'search', query: 'canola' })
    expect(after([{ do: 'back' }, { do: 'back' }], opened).columns[0].active).toBe('N-1')
  })
})

describe('a kept workspace', () => {
  it('comes back as it was, without its steps', () => {
    const space = after([
      open('N-1'),
      { do: 'keep', id: 'N-1' },
      open('S-2', { beside: true, claim: 'C-3' }),
      { do: 'task', task: 'write' },
      { do: 'size', size: { split: 40, inspectorWidth: 420 } },
      { do: 'rail', rail: 'intake', narrow: false },
    ])
    const { columns, task, rail, layouts, column } = space
    expect(readKept(writeKept(space))).toMatchObject({ task, rail, layouts, column, past: [] })
    const ids = columns.map(({ tabs }) =>
      tabs.map(({ id, claim, preview }) => [id, claim, preview]),
    )
    expect(
      readKept(writeKept(space))?.columns.map(({ tabs }) =>
        tabs.map(({ id, claim, preview }) => [id, claim, preview]),
      ),
    ).toEqual(ids)
  })

  it.each(['', 'null', '{', '[]', '{"version":2}', '{"version":1,"columns":[1]}', '{"version":1}'])(
    '%s is none',
    (text) => expect(readKept(text)).toBeUndefined(),
  )

  it('which topics are folded, those folded last', () => {
    const folded = Array.from({ length: 600 }, (_, at) => `#t${at}`)
    const space = after([{ do: 'fold-topics', folded }])
    expect(readKept(writeKept(space))?.folded).toEqual(folded.slice(100))
    expect(
      readKept('{"version":1,"columns":[{},{}],"task":"read","rail":"notes"}')?.folded,
    ).toEqual([])
  })

  it('what is broken in it is left out', () => {
    const broken = JSON.parse(writeKept(after([open('N-1')])))
    broken.columns[0].tabs.push({ id: 'javascript:x' }, null, { id: 'N-1' })
    broken.columns[1] = 'gone'
    broken.layouts.read.sideWidth = 1e9
    broken.pinned = { id: 'C-1' }
    const space = readKept(JSON.stringify(broken))!
    expect(tabs(space)).toEqual(['N-1'])
    expect(space.layouts.read.sideWidth).toBe(248)
    expect(space.pinned).toBeUndefined()
  })

  it('the first start opens the note that says what to do', () => {
    const note = { ref: 'N-3', title: 'Start here', folder: '', changedAt: '' } as const
    expect(tabs(firstStart([note]))).toEqual(['N-3'])
    expect(firstStart([])).toEqual({ ...EMPTY, rail: 'intake' })
  })
})
