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
