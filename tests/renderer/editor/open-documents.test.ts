import { expect, it } from 'vitest'
import { type OpenDocument, OpenDocuments } from '#renderer/editor/open-documents.ts'

it('says what keeps a note from being saved to whoever is about to leave the notebook', async () => {
  const documents = new OpenDocuments()
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
