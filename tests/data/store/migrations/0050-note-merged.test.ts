import { expect, test } from 'vitest'
import { insertNote, findNotes } from '#data/store/notes.ts'
import { openStore } from '#data/store/open.ts'
import { newNotebook, stamp } from '#tests/support/notebooks.ts'
import { makeOlder } from '#tests/support/older.ts'

test('the notes of a notebook from before stay, and each folder still has one of a title', () => {
  const { path, dataDir } = newNotebook()
  const before = openStore(path, dataDir)
  const note = { title: 'One', folder: 'f', text: 'words' }
  before.write((writer) => insertNote(writer, note, stamp()))
  before.close()
  makeOlder(path, 40)

  const after = openStore(path, dataDir)
  try {
    expect(findNotes(after.read, 'f/One')).toEqual(['N-1'])
    expect(() => after.write((writer) => insertNote(writer, note, stamp()))).toThrow('title-taken')
  } finally {
    after.close()
  }
})
