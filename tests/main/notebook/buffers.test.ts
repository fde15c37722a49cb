import { randomUUID } from 'node:crypto'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Buffered } from '#preload/contract/buffers.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { action, serve } from '#tests/support/service.ts'

const WINDOW = randomUUID()

async function noteSaying(client: NotebookClient, text: string) {
  const note = await client.notes.create({ action: action(), title: 'Outlook', text })
  return { note, notebook: (await client.notebook.info()).uuid }
}

/** Words typed at the end of a note that says `before`. */
function typed(before: string, words: string): Extract<Buffered, { kind: 'note' }> {
  return {
    kind: 'note',
    note: 'N-1',
    base: 1,
    sent: [],
    waiting: [{ at: before.length, remove: 0, insert: words }],
    text: before + words,
  }
}

describe('what was typed in a note and not saved', () => {
  test('is there after a crash, beside the note as it is and both together', async () => {
    const service = serve()
    const { note, notebook } = await noteSaying(service.client, 'Canola')
    const what = typed('Canola', ' tariffs')
    await service.client.buffers.keep({ notebook, window: WINDOW, what })
    const client = service.restart()
    await client.notes.save({
      action: action(),
      ref: note.ref,
      base: 1,
      changes: [{ at: 0, remove: 0, insert: 'More ' }],
    })
    expect((await client.buffers.left()).texts).toEqual([
      {
        window: WINDOW,
        at: expect.any(String) as string,
        what,
        saved: { title: 'Outlook', text: 'More Canola' },
        merged: 'More Canola tariffs',
      },
    ])
  })

  test('is not offered while its window is there', async () => {
    const { client } = serve()
    const { notebook } = await noteSaying(client, 'Canola')
    await client.buffers.keep({ notebook, window: WINDOW, what: typed('Canola', ' tariffs') })
    const gone = new AbortController()
    await client.changes.watch({ window: WINDOW }, { signal: gone.signal })
    expect((await client.buffers.left()).texts).toEqual([])
    gone.abort()
    expect((await client.buffers.left()).texts).toHaveLength(1)
  })

  test('is forgotten once all of it is in the note: the save was done, and its answer lost', async () => {
    const { client, folder } = serve()
    const { note, notebook } = await noteSaying(client, 'Canola')
    const { waiting, ...rest } = typed('Canola', ' tariffs')
    const sent = action()
    const what = { ...rest, action: sent, sent: waiting, waiting: [] }
    await client.buffers.keep({ notebook, window: WINDOW, what })
    expect((await client.buffers.left()).texts).toHaveLength(1)
    await client.notes.save({ action: sent, ref: note.ref, base: 1, changes: [...waiting] })
    expect((await client.buffers.left()).texts).toEqual([])
    expect(readdirSync(join(folder, 'data/buffers', notebook))).toEqual([])
  })

  test('that follows a save which was done is brought in once', async () => {
    const { client } = serve()
    const { note, notebook } = await noteSaying(client, 'Canola')
    const sent = [{ at: 6, remove: 0, insert: ' tariffs' }]
    await client.notes.save({
      action: action(),
      ref: note.ref,
      base: 1,
      changes: [{ at: 0, remove: 0, insert: 'More ' }],
    })
    const save = action()
    await client.notes.save({ action: save, ref: note.ref, base: 1, changes: sent })
    const what: Buffered = {
      kind: 'note',
      note: note.ref,
      base: 1,
      action: save,
      sent,
      waiting: [{ at: 14, remove: 0, insert: ' rise' }],
      text: 'Canola tariffs rise',
    }
    await client.buffers.keep({ notebook, window: WINDOW, what })
    const [left] = (await client.buffers.left()).texts
    expect(left?.merged).toBe('More Canola tariffs rise')
  })

  test('is kept where its note is gone, or the version that it was typed on', async () => {
    const { client } = serve()
    const { notebook } = await noteSaying(client, 'Canola')
    const gone: Buffered = { ...typed('Canola', ' tariffs'), note: 'N-99' }
    const newer: Buffered = { ...typed('Canola', ' tariffs rise'), base: 7 }
    await client.buffers.keep({ notebook, window: randomUUID(), what: gone })
    await client.buffers.keep({ notebook, window: randomUUID(), what: newer })
    const { texts } = await client.buffers.left()
    expect(texts.map(({ merged }) => merged)).toEqual([undefined, undefined])
    expect(texts.map(({ what }) => what.text).sort()).toEqual([gone.text, newer.text].sort())
    expect(texts.find(({ what }) => what.note === 'N-99')?.saved).toBeUndefined()
  })

  test('is kept by each window for itself, the last of each', async () => {
    const { client } = serve()
    const { notebook } = await noteSaying(client, 'Canola')
    const other = randomUUID()
    for (const [window, words] of [
      [WINDOW, ' one'],
      [other, ' two'],
      [WINDOW, ' three'],
    ] as const) {
      await client.buffers.keep({ notebook, window, what: typed('Canola', words) })
    }
    await client.buffers.drop({ notebook, window: other, what: { kind: 'note', note: 'N-1' } })
    const { texts } = await client.buffers.left()
    expect(texts.map(({ what }) => what.text)).toEqual(['Canola three'])
  })
})

test('the words of a form are there in every window until they are dropped', async () => {
  const service = serve()
  const { uuid: notebook } = await service.client.notebook.info()
  const what = { kind: 'draft', key: 'claim 1', value: '{"statement":"Canola"}' } as const
  await service.client.buffers.keep({ notebook, window: WINDOW, what })
  const client = service.restart()
  expect(await client.buffers.left()).toEqual({ texts: [], drafts: [what] })
  await client.buffers.drop({ notebook, window: randomUUID(), what })
  expect((await client.buffers.left()).drafts).toEqual([])
})

test('what is kept is for its owner’s eyes only, and what is broken takes nothing else with it', async () => {
  const { client, folder } = serve()
  const { notebook } = await noteSaying(client, 'Canola')
  await client.buffers.keep({ notebook, window: WINDOW, what: typed('Canola', ' tariffs') })
  const buffers = join(folder, 'data/buffers', notebook)
  if (process.platform !== 'win32') {
    expect(statSync(buffers).mode & 0o777).toBe(0o700)
    expect(statSync(join(buffers, readdirSync(buffers)[0]!)).mode & 0o777).toBe(0o600)
  }
  writeFileSync(join(buffers, 'broken.json'), '{"window":')
  expect((await client.buffers.left()).texts).toHaveLength(1)
})
