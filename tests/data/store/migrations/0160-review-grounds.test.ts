import { expect, test } from 'vitest'
import { insertNote } from '#data/store/notes.ts'
import { openStore } from '#data/store/open.ts'
import { listReviews } from '#data/store/review-list.ts'
import { sql } from '#data/store/sql.ts'
import { addClaim } from '#tests/support/facts.ts'
import { newNotebook, stamp } from '#tests/support/notebooks.ts'
import { makeOlder } from '#tests/support/older.ts'

const REVIEW = sql`
  INSERT INTO review (id, uuid, about, noun, number, what, cause, was, became, note, author, at, action, told)
  SELECT 7, 'r', claim.uuid, 'claim', claim.id, 'status', '', 'open', 'refuted', note.id, 'A', '2026', 'a', '[]'
  FROM claim, note`

test('what was to be reviewed stays so, and is journalled as before; what is new can be filed', () => {
  const { path, dataDir } = newNotebook()
  const before = openStore(path, dataDir)
  addClaim(before)
  before.write((writer) => insertNote(writer, { title: 'Canola', folder: '', text: '' }, stamp()))
  before.write((writer) => writer.run(REVIEW))
  const listed = listReviews(before.read, { settled: false, most: 10 })
  expect(listed).toHaveLength(1)
  before.close()
  makeOlder(path, 150)

  const after = openStore(path, dataDir)
  try {
    expect(listReviews(after.read, { settled: false, most: 10 })).toEqual(listed)
    const triggers = after.read.pluck<string>(
      sql`SELECT name FROM sqlite_schema WHERE tbl_name = 'review' AND type = 'trigger'`,
    )
    expect(triggers.toSorted()).toEqual(
      ['delete', 'insert', 'update'].map((event) => `journal_review_${event}`),
    )
    for (const what of ['speaker', 'evidence']) {
      after.write((writer) => writer.run(sql`UPDATE review SET what = ${what}`))
    }
    expect(() =>
      after.write((writer) => writer.run(sql`UPDATE review SET what = 'anything'`)),
    ).toThrow('CHECK constraint')
  } finally {
    after.close()
  }
})
