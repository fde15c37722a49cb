import { expect, it } from 'vitest'
import type { NotebookClient } from '#preload/contract/index.ts'
import { Buffers } from '#renderer/api/buffers.ts'
import { type OpenDocument, OpenDocuments } from '#renderer/editor/open-documents.ts'

it('says what keeps a note from being saved to whoever is about to leave the notebook', async () => {
  const documents = new OpenDocuments(new Buffers({} as NotebookClient))
  const full = new Error('the disk is full')
  let fails = true
  documents.add({
    ref: 'N-1',
    flush: () => {
      documents.report(
        'N-1',
        fails ? { kind: 'trouble', error: full } : { kind: 'saved', at: undefined },
      )
      return Promise.resolve()
    },
  } as unknown as OpenDocument)
  await expect(documents.settle()).rejects.toBe(full)
  fails = false
  await documents.settle()
})

it('lets the notebook be left where what cannot be saved is kept, and not where it is not', async () => {
  let refuses = true
  const keep = () => (refuses ? Promise.reject(new Error('full too')) : Promise.resolve())
  const buffers = new Buffers({ buffers: { keep } } as unknown as NotebookClient)
  const documents = new OpenDocuments(buffers)
  const full = new Error('the disk is full')
  documents.add({
    ref: 'N-1',
    flush: () => {
      documents.report('N-1', { kind: 'trouble', error: full })
      return Promise.resolve()
    },
  } as unknown as OpenDocument)
  const what = { kind: 'note', note: 'N-1' } as const
  buffers.keep('a notebook', what, () => ({ ...what, base: 1, sent: [], waiting: [], text: 'a' }))
  await expect(documents.part()).rejects.toBe(full)
  refuses = false
  await documents.part()
})
