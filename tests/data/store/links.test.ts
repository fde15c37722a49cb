import { expect, test } from 'vitest'
import { readLinkText } from '#data/markdown/link-text.ts'
import type { WrittenLink } from '#data/markdown/links.ts'
import { getClaim } from '#data/store/claims.ts'
import { backlinksOf, linksOf } from '#data/store/links.ts'
import { indexNote, type NoteIndex } from '#data/store/note-index.ts'
import { insertNote } from '#data/store/notes.ts'
import type { Store } from '#data/store/open.ts'
import { dropUnmentionedTopics, listTopics } from '#data/store/topics.ts'
import { addClaim } from '#tests/support/facts.ts'
import { openNotebook, stamp } from '#tests/support/notebooks.ts'

function link(text: string, start = 0): WrittenLink {
  return {
    ...readLinkText(text),
    kind: 'link',
    line: `see [[${text}]]`,
    start,
    end: start + text.length,
  }
}

function addNote(store: Store, title: string, index: Partial<NoteIndex> = {}, folder = '') {
  return store.write((writer) => {
    const at = stamp()
    const ref = insertNote(writer, { title, folder, text: '' }, at)
    const nothing = { aliases: [], topics: [], links: [], judgements: [] }
    indexNote(writer, ref, title, { ...nothing, ...index }, at)
    return ref
  })
}

test('a link leads where its words say, and a claim knows who cites it', () => {
  const store = openNotebook()
  const claim = addClaim(store)
  const canola = addNote(store, 'Canola', { aliases: ['Rapeseed'] }, 'Trade')
  const names = [
    'Canola',
    'trade/canola',
    'rapeseed',
    'Canola#Prices',
    'c-1',
    'Nowhere',
    'map.png',
    '#Here',
  ]
  const hub = addNote(store, 'Hub', { links: names.map((name, at) => link(name, at * 20)) })
  expect(linksOf(store.read, hub).map(({ text, target }) => [text, target])).toEqual([
    ['Canola', { type: 'note', note: canola }],
    ['trade/canola', { type: 'note', note: canola }],
    ['rapeseed', { type: 'note', note: canola }],
    ['Canola#Prices', { type: 'heading', note: canola }],
    ['c-1', { type: 'claim', claim }],
    ['Nowhere', { type: 'note' }],
    ['map.png', { type: 'attachment' }],
    ['#Here', { type: 'heading', note: hub }],
  ])
  expect(backlinksOf(store.read, canola)).toHaveLength(4)
  expect(backlinksOf(store.read, hub)).toEqual([])
  expect(getClaim(store.read, claim).citedIn).toEqual([{ note: hub, start: 80 }])
})

test('a link to what is not there yet is settled when it comes, and undone when it grows ambiguous', () => {
  const store = openNotebook()
  const hub = addNote(store, 'Hub', { links: [link('Later')] })
  const target = () => linksOf(store.read, hub)[0]?.target.note
  expect(target()).toBeUndefined()
  const later = addNote(store, 'Later')
  expect(target()).toBe(later)
  addNote(store, 'Later', {}, 'Elsewhere')
  expect(target()).toBeUndefined()
})

test('a topic that notes alone mention goes with its last mention; a claim’s topic stays', () => {
  const store = openNotebook()
  addClaim(store, { topics: ['trade'] })
  const nothing = { aliases: [], topics: [], links: [], judgements: [] }
  const ref = addNote(store, 'One', { topics: ['trade/new/deep'] })
  const paths = () => listTopics(store.read).map(({ path }) => path)
  expect(paths()).toEqual(['trade', 'trade/new', 'trade/new/deep'])
  store.write((writer) => {
    indexNote(writer, ref, 'One', nothing, stamp())
    dropUnmentionedTopics(writer)
  })
  expect(paths()).toEqual(['trade'])
})
