import { expect, test } from 'vitest'
import { capsOf, readKeys, strokesOf, writeChord } from '#renderer/commands/keys.ts'
import { press } from './press.ts'

test.each([
  ['Ctrl+Shift+P | F1', [['Ctrl+Shift+P'], ['F1']]],
  ['Ctrl+K Ctrl+S', [['Ctrl+K', 'Ctrl+S']]],
  ['c', [['C']]],
  ['Ctrl+,', [['Ctrl+,']]],
  ['Ctrl++', [['Ctrl++']]],
  ['Alt+ArrowLeft', [['Alt+ArrowLeft']]],
  ['Shift+Enter', [['Shift+Enter']]],
  ['Alt+L', undefined],
  ['Ctrl+Alt+L', undefined],
  ['Alt+1', undefined],
  ['Ctrl+', undefined],
  ['', undefined],
])('%s is read', (written, chords) => {
  expect(readKeys(written)).toEqual(chords)
  if (chords) expect(readKeys(chords.map(writeChord).join(' | '))).toEqual(chords)
})

test.each([
  ['a letter', press('Ctrl+k'), ['Ctrl+K']],
  ['Command on a Mac', press('Meta+k'), ['Ctrl+K']],
  ['caps lock', press('C'), ['C']],
  ['a sign that needs Shift', press('Shift+?'), ['?']],
  ['a digit', press('3'), ['3']],
  ['the space bar', press('Shift+ '), ['Shift+Space']],
  ['a Cyrillic layout', press('Ctrl+л', 'body', { code: 'KeyK' }), ['Ctrl+Л', 'Ctrl+K']],
  ['its comma', press('Ctrl+б', 'body', { code: 'Comma' }), ['Ctrl+Б', 'Ctrl+,']],
  ['a German Z where Y is', press('Ctrl+z', 'body', { code: 'KeyY' }), ['Ctrl+Z']],
  ['a German Ö', press('ö', 'body', { code: 'Semicolon' }), ['Ö']],
  ['a digit in France', press('&', 'body', { code: 'Digit1' }), ['&', '1']],
  ['the same with Shift', press('Ctrl+Shift+1', 'body', { code: 'Digit1' }), ['Ctrl+Shift+1']],
  ['AltGr on Linux', press('@', 'body', { altGraph: true, code: 'KeyQ' }), []],
  ['AltGr on Windows', press('Ctrl+Alt+@', 'body', { code: 'KeyQ' }), []],
  ['Option on a Mac', press('Alt+å', 'body', { code: 'KeyA' }), []],
  ['an arrow with Alt', press('Alt+ArrowLeft'), ['Alt+ArrowLeft']],
  ['Ctrl alone', press('Ctrl+Control'), []],
  ['a dead key', press('Dead', 'body', { code: 'KeyE' }), []],
])('%s is the stroke it means', (_what, pressed, strokes) => {
  expect(strokesOf(pressed)).toEqual(strokes)
})

test('a stroke is shown as it stands on the keys', () => {
  expect(capsOf('Ctrl+Shift+P', false)).toEqual(['Ctrl', 'Shift', 'P'])
  expect(capsOf('Ctrl+Shift+P', true)).toEqual(['⌘', '⇧', 'P'])
  expect(capsOf('Alt+ArrowLeft', false)).toEqual(['Alt', '←'])
  expect(capsOf('Ctrl++', false)).toEqual(['Ctrl', '+'])
})
