import { describe, expect, test } from 'vitest'
import { sql, type Writer } from '#data/store/sql.ts'
import { AT, openNotebook } from '#tests/support/notebooks.ts'

/** A small notebook that obeys: a source with a text, a speaker, two claims, a note. */
function ground(writer: Writer): void {
  const rows = [
    `INSERT INTO entity (id, uuid, kind, name, name_folded) VALUES (1, 'e1', 'person', 'Li', 'li')`,
    `INSERT INTO source (id, uuid, title, title_folded, type, media_type, added_at)
       VALUES (1, 's1', 'Wire', 'wire', 'article', 'text/plain', '${AT}')`,
    `INSERT INTO rendition (id, uuid, source, hash, text, made_at)
       VALUES (1, 'r1', 1, '${'a'.repeat(64)}', 'Tariffs were eased.', '${AT}')`,
    `UPDATE source SET rendition = 1 WHERE id = 1`,
    `INSERT INTO passage (id, uuid, rendition, start, "end", exact, prefix, suffix)
       VALUES (1, 'p1', 1, 0, 7, 'Tariffs', '', ' were')`,
    ...[1, 2].map(
      (id) => `INSERT INTO claim (id, uuid, statement, speaker_entity, kind, added_at, changed_at)
       VALUES (${id}, 'c${id}', 'Tariffs eased', 1, 'fact', '${AT}', '${AT}')`,
    ),
    `INSERT INTO note (id, uuid, title, title_folded, text, added_at, changed_at)
       VALUES (1, 'n1', 'One', 'one', '', '${AT}', '${AT}')`,
    `INSERT INTO topic (id, uuid, parent, name, name_folded, kept) VALUES (1, 't1', NULL, 'trade', 'trade', 1)`,
    `INSERT INTO grading (id, uuid, claim, field, value, author, at, action)
       VALUES (1, 'g1', 1, 'credibility', '2', 'A', '${AT}', 'a')`,
  ]
  for (const text of rows) writer.run({ text, values: [] })
}

const claim = (columns: string, values: string) =>
  `INSERT INTO claim (id, uuid, statement, kind, added_at, changed_at, ${columns})
     VALUES (9, 'c9', 'x', 'fact', '${AT}', '${AT}', ${values})`

describe('the schema refuses', () => {
  test.each([
    ['a number where text belongs', `UPDATE claim SET statement = x'00' WHERE id = 1`],
    ['an empty statement', `UPDATE claim SET statement = ' ' WHERE id = 1`],
    ['a claim without a speaker', claim('hedge', `'x'`)],
    ['a claim with two speakers', claim('speaker_entity, speaker_source', '1, 1')],
    ['a speaker that is not there', claim('speaker_entity', '77')],
    ['a kind of its own', `UPDATE claim SET kind = 'rumour' WHERE id = 1`],
    ['a status of its own', `UPDATE claim SET status = 'maybe' WHERE id = 1`],
    ['a credibility of 7', `UPDATE claim SET credibility = 7 WHERE id = 1`],
    ['a likelihood without its scale', `UPDATE claim SET likelihood_band = 5 WHERE id = 1`],
    [
      'a band that its scale has not',
      `UPDATE claim SET likelihood_scale = 'phia', likelihood_band = 8 WHERE id = 1`,
    ],
    ['a date without the days it allows', `UPDATE claim SET said = '2026' WHERE id = 1`],
    ['a claim merged into itself', `UPDATE claim SET merged_into = 1 WHERE id = 1`],
    ['a reliability of G', `UPDATE source SET reliability = 'G' WHERE id = 1`],
    ['TLP:WHITE', `UPDATE source SET handling = 'TLP:WHITE' WHERE id = 1`],
    ['a source derived from itself', `INSERT INTO source_derived VALUES (1, 1)`],
    ['a change of a rendition', `UPDATE rendition SET text = 'Other' WHERE id = 1`],
    [
      'a rendition without text',
      `INSERT INTO rendition (uuid, source, hash, text, made_at) VALUES ('r', 1, '${'b'.repeat(64)}', '', '')`,
    ],
    ['a passage that ends before it starts', `UPDATE passage SET "end" = 0 WHERE id = 1`],
    [
      'a claim related to itself',
      `INSERT INTO relation (uuid, from_claim, kind, to_claim, author, at) VALUES ('x', 1, 'supports', 1, 'A', '')`,
    ],
    [
      'a relation of a kind of its own',
      `INSERT INTO relation (uuid, from_claim, kind, to_claim, author, at) VALUES ('x', 1, 'likes', 2, 'A', '')`,
    ],
    ['evidence without a passage', `INSERT INTO evidence VALUES (1, 77, 'states')`],
    ['a slash in a topic', `UPDATE topic SET name = 'a/b' WHERE id = 1`],
    [
      'two topics of one name',
      `INSERT INTO topic (uuid, name, name_folded, kept) VALUES ('t2', 'Trade', 'trade', 1)`,
    ],
    [
      'two notes of one title',
      `INSERT INTO note (id, uuid, title, title_folded, text, added_at, changed_at) VALUES (2, 'n2', 'ONE', 'one', '', '', '')`,
    ],
    ['a bracket in a title', `UPDATE note SET title = 'a[b' WHERE id = 1`],
    [
      'a grade without a claim or source',
      `INSERT INTO grading (uuid, field, author, at, action) VALUES ('g', 'status', 'A', '', 'a')`,
    ],
    ['a rewritten record of who graded', `UPDATE grading SET author = 'B' WHERE id = 1`],
    ['a reference used again', `UPDATE counter SET last = -1 WHERE noun = 'claim'`],
    ['a lost counter', `DELETE FROM counter WHERE noun = 'claim'`],
    ['a deleted entity that speaks', `DELETE FROM entity WHERE id = 1`],
    ['a second notebook in one file', `INSERT INTO notebook VALUES (2, 'u', 't', 'icd203', '')`],
    ['bytes of another length', `INSERT INTO blob VALUES ('${'c'.repeat(64)}', x'00', 2)`],
  ])('%s', (_, text) => {
    const store = openNotebook()
    store.write(ground)
    expect(() => store.write((writer) => writer.run({ text, values: [] }))).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
    )
  })
})

test('every table is STRICT', () => {
  const store = openNotebook()
  const loose = store.read.pluck(sql`
    SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`)
  expect(loose).toEqual([])
})

test('the full-text indexes follow their tables', () => {
  const store = openNotebook()
  store.write(ground)
  const hits = (table: string, word: string) =>
    store.read.pluck({ text: `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`, values: [word] })
  expect(hits('claim_fts', 'tariffs')).toEqual([1, 2])
  expect(hits('source_fts', 'eased')).toEqual([1])
  store.write((writer) => {
    writer.run(sql`UPDATE claim SET statement = 'Zölle gesenkt' WHERE id = 1`)
    writer.run(sql`UPDATE source SET title = 'Depesche' WHERE id = 1`)
    writer.run(sql`UPDATE note SET text = 'About canola' WHERE id = 1`)
  })
  expect(hits('claim_fts', 'tariffs')).toEqual([2])
  expect(hits('claim_fts', 'zolle')).toEqual([1])
  expect(hits('source_fts', 'wire')).toEqual([])
  expect(hits('source_fts', 'depesche')).toEqual([1])
  expect(hits('note_fts', 'canola')).toEqual([1])
})
