import { beforeEach, expect, test } from 'vitest'
import { Commands } from '#renderer/commands/registry.ts'
import { press, type TestPress } from './press.ts'

let commands: Commands
let done: string[]

beforeEach(() => {
  commands = new Commands()
  done = []
})

function announce(id: string, key?: string, title = id): () => void {
  return commands.announce({ id, title, key, run: () => done.push(id) })
}

/** Presses keys as a window hears them: first, and where nobody stopped them, last. */
function type(...presses: (string | TestPress)[]): TestPress[] {
  return presses.map((one) => {
    const pressed = typeof one === 'string' ? press(one) : one
    commands.pressFirst(pressed)
    if (!pressed.stopped) commands.pressLast(pressed)
    return pressed
  })
}

const key = (id: string) => commands.known().find((one) => one.id === id)?.key
const clashes = (id: string) => commands.known().find((one) => one.id === id)?.clashes

test('a key does its command, and nothing else sees it', () => {
  announce('note.new', 'Ctrl+N')
  const [pressed] = type('Ctrl+n')
  expect(done).toEqual(['note.new'])
  expect(pressed).toMatchObject({ prevented: true, stopped: true })
})

test('a key that no command has is left alone', () => {
  announce('note.new', 'Ctrl+N')
  const presses = type('Ctrl+c', 'x', 'Enter', 'Ctrl+Shift+n')
  expect(done).toEqual([])
  for (const pressed of presses) expect(pressed).toMatchObject({ prevented: false, stopped: false })
})

test('a key that is held does its command again and again, or once', () => {
  announce('tab.next', 'Ctrl+Tab')
  const run = () => done.push('history.undo')
  commands.announce({ id: 'history.undo', title: 'Undo', key: 'Ctrl+Z', once: true, run })
  const held = (key: string) => type(press(key), press(key, 'body', { repeat: true }))
  held('Ctrl+Tab')
  expect(held('Ctrl+z')).toMatchObject([{ prevented: true }, { prevented: true, stopped: true }])
  expect(done).toEqual(['tab.next', 'tab.next', 'history.undo'])
})

test('one command can have two keys', () => {
  announce('palette.open', 'Ctrl+Shift+P | F1')
  type('Ctrl+Shift+P', 'F1')
  expect(done).toEqual(['palette.open', 'palette.open'])
})

test('Ctrl+K acts at once, and Ctrl+S right after it too', () => {
  announce('search.focus', 'Ctrl+K')
  announce('keys.open', 'Ctrl+K Ctrl+S')
  type('Ctrl+k')
  expect(done).toEqual(['search.focus'])
  // The focus is in the search field now.
  type('Control', press('Ctrl+s', 'input[type=text]'))
  expect(done).toEqual(['search.focus', 'keys.open'])
})

test('a chord is forgotten when something else was pressed between', () => {
  announce('search.focus', 'Ctrl+K')
  announce('keys.open', 'Ctrl+K Ctrl+S')
  announce('note.new', 'Ctrl+N')
  type('Ctrl+k', press('x', 'input[type=text]'), 'Ctrl+s')
  expect(done).toEqual(['search.focus'])
  type('Ctrl+k', 'Ctrl+n', 'Ctrl+s')
  expect(done).toEqual(['search.focus', 'search.focus', 'note.new'])
})

test('what does not go on with a chord is heard by the page before any command', () => {
  announce('search.focus', 'Ctrl+K')
  announce('keys.open', 'Ctrl+K Ctrl+S')
  announce('pane.centre', 'Escape')
  const escape = press('Escape', 'input[type=text]')
  commands.pressFirst(press('Ctrl+k'))
  commands.pressFirst(escape)
  expect(escape).toMatchObject({ prevented: false, stopped: false })
  expect(done).toEqual(['search.focus'])
})

test('letters can begin a chord', () => {
  announce('go.notes', 'g n')
  announce('note.mark', 'n')
  expect(type('g')[0]).toMatchObject({ prevented: true })
  type('n', 'n')
  expect(done).toEqual(['go.notes', 'note.mark'])
})

test.each(['input[type=text]', 'textarea', 'select', '.editable', '.native-edit-context'])(
  'letters, digits and Enter are never commands in %s',
  (where) => {
    for (const written of ['c', 'Shift+C', '2', 'Enter', 'ArrowDown']) announce(written, written)
    announce('side.toggle', 'Ctrl+B')
    announce('pane.next', 'F6')
    const names = ['c', 'Shift+C', '2', 'Enter', 'ArrowDown']
    const presses = type(...names.map((name) => press(name, where)))
    expect(done).toEqual([])
    expect(presses.some(({ prevented }) => prevented)).toBe(false)
    type(press('Ctrl+b', where), press('F6', where))
    expect(done).toEqual(['side.toggle', 'pane.next'])
  },
)

test.each(['button', '.radio'])(
  'on %s letters and digits act, Enter and the arrows do not',
  (on) => {
    for (const written of ['c', '2', 'Enter', 'ArrowDown']) announce(written, written)
    type(press('c', on), press('2', on), press('Enter', on), press('ArrowDown', on))
    expect(done).toEqual(['c', '2'])
  },
)

test('a letter that a part of the page took itself is no command', () => {
  announce('claim.dismiss', 'd')
  type(press('d', 'body', { defaultPrevented: true }))
  expect(done).toEqual([])
})

test('behind a dialog no command acts, and the browser does not act instead', () => {
  announce('quick-open', 'Ctrl+P')
  announce('claim.new', 'c')
  const [combined, letter] = type(press('Ctrl+p', '[role=dialog] p'), press('c', '[role=dialog] p'))
  expect(done).toEqual([])
  expect(combined).toMatchObject({ prevented: true, stopped: false })
  expect(letter).toMatchObject({ prevented: false, stopped: false })
})

test('no key acts while a word is composed, or a new key is chosen', () => {
  announce('note.new', 'Ctrl+N')
  type(press('Ctrl+n', 'body', { isComposing: true }), press('Ctrl+n', '.recorder'))
  expect(done).toEqual([])
})

test('what AltGr writes is no command', () => {
  announce('one', 'Ctrl+Q')
  announce('two', '@')
  type(press('Ctrl+Alt+@', 'body', { code: 'KeyQ' }), press('@', 'body', { altGraph: true }))
  expect(done).toEqual([])
  expect(() => announce('three', 'Ctrl+Alt+E')).toThrow('cannot have the key')
})

test('a key follows the person’s choice', () => {
  announce('note.new', 'Ctrl+N')
  commands.choose({ 'note.new': 'Ctrl+J', 'view.gone': 'F9' })
  type('Ctrl+n')
  expect(done).toEqual([])
  type('Ctrl+j')
  expect(done).toEqual(['note.new'])
  commands.choose({ 'note.new': null })
  type('Ctrl+n', 'Ctrl+j')
  expect(done).toHaveLength(1)
  expect(key('note.new')).toBeUndefined()
  commands.choose({ 'note.new': 'Alt+J' })
  expect(key('note.new')).toBe('Ctrl+N')
})

test('of two that are announced the later one is meant, until it is withdrawn', () => {
  announce('note.mode', 'Ctrl+E')
  const withdraw = commands.announce({
    id: 'note.mode',
    title: 'Other',
    key: 'Ctrl+E',
    run: () => done.push('other'),
  })
  const leave = announce('claim.edit', 'Ctrl+E')
  type('Ctrl+e')
  leave()
  type('Ctrl+e')
  withdraw()
  type('Ctrl+e')
  expect(done).toEqual(['claim.edit', 'other', 'note.mode'])
})

test('a command whose view is gone stays in the list, and does nothing', () => {
  announce('note.mode', 'Ctrl+E')()
  type('Ctrl+e')
  commands.run('note.mode')
  expect(done).toEqual([])
  expect(commands.known()).toMatchObject([{ id: 'note.mode', here: false, key: 'Ctrl+E' }])
})

test('what was done last is known', () => {
  for (const id of ['a', 'b', 'c']) announce(id, `Ctrl+${id}`)
  type('Ctrl+c', 'Ctrl+a')
  const used = new Map(commands.known().map((one) => [one.id, one.used]))
  expect(used.get('a')).toBeGreaterThan(used.get('c')!)
  expect(used.get('b')).toBe(0)
})

test('conflicts are told: a chosen key that another has, or one key twice at once', () => {
  announce('note.new', 'Ctrl+N')
  announce('claim.new', 'c')
  announce('reader.copy', 'c')()
  expect([clashes('note.new'), clashes('claim.new')]).toEqual([[], []])
  commands.choose({ 'claim.new': 'Ctrl+N' })
  expect([clashes('note.new'), clashes('claim.new')]).toEqual([['claim.new'], ['note.new']])
  commands.choose({})
  announce('reader.copy', 'c')
  expect(clashes('claim.new')).toEqual(['reader.copy'])
})

test('who listens hears of every change, and gets the same list until then', () => {
  let heard = 0
  const leave = commands.subscribe(() => heard++)
  announce('note.new', 'Ctrl+N')
  commands.choose({})
  expect(heard).toBe(2)
  expect(commands.known()).toBe(commands.known())
  leave()
  announce('note.other')
  expect(heard).toBe(2)
})
