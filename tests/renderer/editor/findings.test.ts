import { expect, test } from 'vitest'
import { readNote } from '#renderer/editor/read-note.ts'
import type { LinkLabels } from '#renderer/editor/use-document.ts'
import { findingsIn } from '#renderer/editor/findings.ts'

const claim = (target: string, status: string) =>
  [target, { text: target, type: 'claim', target, resolved: true, label: 'Words', status }] as const
const labels = new Map<string, unknown>([
  claim('C-1', 'open'),
  claim('C-2', 'disputed'),
  claim('C-3', 'open'),
  [
    'Nowhere',
    { text: 'Nowhere', type: 'note', target: 'Nowhere', resolved: false, label: 'Nowhere' },
  ],
]) as LinkLabels

test('tells by line what is wrong, what leads nowhere, what fell and what has no words behind it', () => {
  const text =
    '---\nhandling: SECRET\n---\nFine [[C-1]].\n\nWeak [[C-2]], again [[C-2]].\nBare [[C-3]].\nSee [[Nowhere]].\n\n%% open'
  const found = findingsIn(readNote(text), labels, new Set(['C-3']))
  expect(found.map(({ line, kind, text }) => `${line} ${kind}: ${text}`)).toEqual([
    expect.stringMatching(/^2 wrong: “SECRET” is no TLP 2\.0 label/),
    '6 weak: C-2 is disputed',
    '7 weak: C-3 is unsourced',
    expect.stringMatching(/^8 wrong: “Nowhere” leads nowhere/),
    expect.stringMatching(/^10 wrong: This comment is not closed/),
  ])
  for (const { start, line } of found) expect(text.slice(0, start).split('\n')).toHaveLength(line)
})

test('says nothing of links that are not looked up yet', () => {
  expect(findingsIn(readNote('[[Nowhere]] [[C-2]]'), undefined, new Set())).toEqual([])
})

test('tells which places of the note no link can tell apart', () => {
  const text = '# A\n\n## Sum\n\n# B\n\n## Sum\n\n## SUM\n\nOne. ^x\n\nTwo. ^x'
  const found = findingsIn(readNote(text), undefined, new Set())
  expect(found.map(({ line, kind }) => `${line} ${kind}`)).toEqual(['9 weak', '13 wrong'])
  expect(text.slice(found[1]!.start, found[1]!.end)).toBe('^x')
})

test('tells a link that could mean several notes from one that leads to no place of its note', () => {
  const several = { text: 'Talks', type: 'note', target: 'Talks', resolved: false, label: 'Talks' }
  const known = new Map<string, object>([
    ['Talks', { ...several, candidates: ['a/Talks', 'b/Talks'] }],
    ['The visit#Gone', { ...several, type: 'heading', target: 'N-2' }],
  ]) as LinkLabels
  const found = findingsIn(readNote('[[Talks]] [[The visit#Gone]]'), known, new Set())
  expect(found.map(({ text }) => text)).toEqual([
    '“Talks” could mean 2 notes',
    '“The visit#Gone” leads to a note without such a place',
  ])
})
