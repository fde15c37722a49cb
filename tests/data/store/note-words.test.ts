import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { notesSaying, saveMany } from '#data/store/note-words.ts'
import { insertNote } from '#data/store/notes.ts'
import type { Store } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { openNotebook, stamp } from '#tests/support/notebooks.ts'

const MANY = 60

function fill(store: Store): void {
  store.write((writer) => {
    for (let at = 0; at < MANY; at += 1) {
      insertNote(
        writer,
        { title: `Note ${at}`, folder: '', text: `Quuxwort${at} grows here` },
        stamp(),
      )
    }
  })
}

/** Writes every note anew, without what a save keeps of the old text on purpose. */
function writeAnew(store: Store, many: boolean, fail = false): void {
  store.write((writer) => {
    const work = () => {
      for (let id = 1; id <= MANY; id += 1) {
        writer.run(sql`UPDATE note SET text = ${`Sedge ${id}`} WHERE id = ${id}`)
      }
      if (fail) throw new Error('no more of this')
    }
    if (many) saveMany(writer, MANY, work)
    else work()
  })
}

function leftIn(store: Store): boolean {
  store.close()
  return readFileSync(store.path).toString('latin1').toLowerCase().includes('quuxwort')
}

it('finds notes by words in their order, and by signs that are no words', () => {
  const store = openNotebook()
  fill(store)
  expect(notesSaying(store.read, 'grows here')).toHaveLength(MANY)
  expect(notesSaying(store.read, 'quuxwort7 "grows"')).toEqual([8])
  expect(notesSaying(store.read, 'here grows')).toEqual([])
  expect(notesSaying(store.read, '😀')).toEqual([])
})

it('finds what many notes say now, and nothing of what they said', () => {
  const store = openNotebook()
  fill(store)
  writeAnew(store, true)
  expect(notesSaying(store.read, 'grows')).toEqual([])
  expect(notesSaying(store.read, 'sedge')).toHaveLength(MANY)
  store.write((writer) =>
    writer.run(sql`INSERT INTO note_fts (note_fts, rank) VALUES ('integrity-check', 1)`),
  )
  expect(leftIn(store)).toBe(false)
})

it('leaves nothing behind after a failure either', () => {
  const store = openNotebook()
  fill(store)
  expect(() => writeAnew(store, true, true)).toThrow('no more of this')
  expect(notesSaying(store.read, 'grows')).toHaveLength(MANY)
  writeAnew(store, false)
  expect(leftIn(store)).toBe(false)
})
