import { expect, test } from 'vitest'
import { action, serve } from '#tests/support/service.ts'

test('changes.watch tells what changed, once it is kept, and of a repeated action nothing', async () => {
  const { client } = serve()
  const stop = new AbortController()
  const notices = await client.changes.watch(undefined, { signal: stop.signal })
  const note = { action: action(), title: 'One', text: '#trade' }
  await client.notes.create(note)
  await client.notes.create(note)
  await client.topics.add({ action: action(), path: 'security' })
  const seen = []
  for (let count = 0; count < 3; count += 1) seen.push((await notices.next()).value)
  expect(seen).toEqual([
    { action: note.action, noun: 'note', ids: ['N-1'] },
    { action: note.action, noun: 'topic', ids: ['trade'] },
    expect.objectContaining({ noun: 'topic', ids: ['security'] }),
  ])
  stop.abort()
})

test('a save tells of topics and claims only where the note says something else of them', async () => {
  const { client } = serve()
  await client.claims.add({ action: action(), statement: 'Sales fell', speaker: 'Ada' })
  const created = await client.notes.create({
    action: action(),
    title: 'One',
    text: 'Sales fell [[C-1]]. #trade',
  })
  const stop = new AbortController()
  const notices = await client.changes.watch(undefined, { signal: stop.signal })
  const typed = async (base: number, at: number, remove: number, insert: string) => {
    const save = { action: action(), ref: created.ref, base, changes: [{ at, remove, insert }] }
    await client.notes.save(save)
    return save.action
  }
  const word = await typed(1, 0, 0, 'So: ')
  const tag = await typed(2, 0, 0, '#tariffs ')
  const cite = await typed(3, 24, 7, '')
  const seen = []
  for (let count = 0; count < 5; count += 1) seen.push((await notices.next()).value)
  expect(seen).toEqual([
    { action: word, noun: 'note', ids: ['N-1'] },
    { action: tag, noun: 'note', ids: ['N-1'] },
    { action: tag, noun: 'topic', ids: ['tariffs'] },
    { action: cite, noun: 'note', ids: ['N-1'] },
    { action: cite, noun: 'claim', ids: ['C-1'] },
  ])
  stop.abort()
})
