import { expect, test } from 'vitest'
import { applyChanges } from '#data/model/text-change.ts'
import { findingsIn } from '#renderer/editor/findings.ts'
import { fixesOf } from '#renderer/editor/fixes.ts'
import { isOwn, ownPlaces, placesFor } from '#renderer/editor/own-places.ts'
import { readNote } from '#renderer/editor/read-note.ts'
import type { LinkLabels } from '#renderer/editor/use-document.ts'

const NAMES = ['The visit', 'Start here', 'archive/Canola']

/** What the fixes of a text's first finding are called, and what each makes of the text. */
function fixed(text: string, labels: readonly (readonly [string, object])[] = []): string[][] {
  const read = readNote(text)
  const own = ownPlaces(read, 'N-1').map((one) => [one.text, one] as const)
  const known = new Map<string, object>([...labels, ...own]) as LinkLabels
  const finding = findingsIn(read, known, new Set())[0]!
  const link = finding.about && 'link' in finding.about ? finding.about.link : undefined
  const names = link && isOwn(link) ? placesFor(link, read.tree) : NAMES
  return fixesOf(finding, text, names).map(({ title, changes, create }) => [
    title,
    create ? JSON.stringify(create) : applyChanges(text, changes),
  ])
}

const missing = (text: string, more: object = {}) =>
  [text, { text, type: 'note', target: text, resolved: false, label: text, ...more }] as const

test.each<[string, string, string[][], (readonly [string, object])[]?]>([
  [
    'a missing note becomes the likest one, or is made',
    'See [[The vist#Talks|there]].',
    [
      ['Write “The visit” instead', 'See [[The visit#Talks|there]].'],
      ['Create the note “The vist”', '{"title":"The vist"}'],
    ],
    [missing('The vist#Talks|there')],
  ],
  [
    'one in a folder is found elsewhere, or made there',
    '[[old/Canola]]',
    [
      ['Write “archive/Canola” instead', '[[archive/Canola]]'],
      ['Create the note “Canola”', '{"title":"Canola","folder":"old"}'],
    ],
    [missing('old/Canola')],
  ],
  [
    'an ambiguous link becomes one of its candidates',
    '[[Talks#Day two]]',
    [
      ['Write “a/Talks” instead', '[[a/Talks#Day two]]'],
      ['Write “/Talks” instead', '[[/Talks#Day two]]'],
    ],
    [missing('Talks#Day two', { candidates: ['a/Talks', '/Talks'] })],
  ],
  [
    'a heading that is not there becomes the likest',
    '# Tariffs on canola\n\nSee [[#Tarifs on canola]].',
    [['Write “Tariffs on canola” instead', '# Tariffs on canola\n\nSee [[#Tariffs on canola]].']],
  ],
  [
    'so does a block',
    'Words. ^first\n\n[[#^frist]]',
    [['Write “^first” instead', 'Words. ^first\n\n[[#^first]]']],
  ],
  [
    'of two blocks with one id the second gets a free one',
    'One. ^a\n\nTwo. ^a\n\nThree. ^a-2',
    [['Write “^a-3” instead', 'One. ^a\n\nTwo. ^a-3\n\nThree. ^a-2']],
  ],
  [
    'an old label becomes the new one',
    '---\nhandling: TLP:WHITE\n---\n',
    [['Write “TLP:CLEAR” instead', '---\nhandling: TLP:CLEAR\n---\n']],
  ],
  [
    'a comment is closed where its line ends',
    'Words %% and more\nnext',
    [['Close the comment at the end of its line', 'Words %% and more%%\nnext']],
  ],
  [
    'what nobody knows a way for offers none',
    '[[report.pdf]]',
    [],
    [missing('report.pdf', { type: 'attachment' })],
  ],
])('%s', (_name, text, fixes, labels) => {
  expect(fixed(text, labels)).toEqual(fixes)
})

test('links to places of their own note lead there, saved or not', () => {
  const read = readNote('# One\n\nWords ^b\n\n[[#One]] [[#Two]] [[#^b]] [[#^c]] [[Other#One]]')
  expect(ownPlaces(read, 'N-1').map(({ text, resolved }) => [text, resolved])).toEqual([
    ['#One', true],
    ['#Two', false],
    ['#^b', true],
    ['#^c', false],
  ])
})
