import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesIn } from '#data/markdown/names-in.ts'
import { namesOfNote, notesNaming, notesWithWords } from '#data/store/mentions.ts'
import { indexNote } from '#data/store/note-index.ts'
import { insertNote } from '#data/store/notes.ts'
import { beginningSo, namedSo, namesWithin } from '#data/store/names-within.ts'
import type { Store } from '#data/store/open.ts'
import { insertEntity } from '#data/store/entities.ts'
import { type Reader, type Sql, sql } from '#data/store/sql.ts'
import { addTopicAlias, archiveTopic, ensureTopic } from '#data/store/topics.ts'
import { openNotebook, stamp } from '#tests/support/notebooks.ts'

function addNote(store: Store, title: string, text = '', aliases: readonly string[] = []) {
  return store.write((writer) => {
    const ref = insertNote(writer, { title, folder: '', text }, stamp())
    const index = { aliases, topics: [], links: [], judgements: [] }
    indexNote(writer, ref, title, index, stamp())
    return ref
  })
}

/** All that is found, page after page. */
function allNaming(reader: Reader, names: readonly string[], most: number): number[] {
  const found: number[] = []
  for (;;) {
    const page = notesNaming(reader, names, { before: found.at(-1), most })
    found.push(...page)
    if (page.length < most) return found
  }
}

/** Words and signs that names and texts are made of. */
const PIECES = [
  'Canola',
  'canóla',
  'tariffs',
  'u.s.',
  'EU',
  '-',
  ' ',
  ' ',
  '\n',
  '李',
  '强',
  '李强',
  '說',
  '7',
  ',',
]

const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
const written = pieces.map((some) => some.join(''))

describe('notes in which a name stands', () => {
  it('are those that reading every note finds, the newest first, page by page', () => {
    const store = openNotebook()
    let count = 0
    fc.assert(
      fc.property(
        fc.array(written, { maxLength: 8 }),
        fc.array(written, { maxLength: 3 }),
        (texts, some) => {
          for (const text of texts) addNote(store, `${(count += 1)}`, text)
          const names = ['Canola tariffs', '李强', ...some.map((name) => name.trim())].filter(
            (name) => namesIn(name, [name]).length === 1,
          )
          const all = store.read.all<{ id: number; text: string }>(
            sql`SELECT id, text FROM note ORDER BY id DESC`,
          )
          const stands = new Set(
            all.filter(({ text }) => namesIn(text, names).length > 0).map(({ id }) => id),
          )
          const found = allNaming(store.read, names, 3)
          expect(found).toEqual(found.toSorted((one, other) => other - one))
          expect(found.filter((id) => stands.has(id))).toEqual([...stands])
        },
      ),
      { numRuns: 30 },
    )
  })

  it('are found by the index alone, and in its order', () => {
    const { read } = openNotebook()
    expect(steps(read, notesWithWords(['Canola tariffs', 'EU'], { before: 9, most: 5 }))).toEqual([
      // By the expression (M) and the number (<), sorted as they come (64 and 128).
      'SCAN note_fts VIRTUAL TABLE INDEX 192:M2<',
      'SEARCH note USING INTEGER PRIMARY KEY (rowid=?)',
    ])
  })
})

describe('the names of a note', () => {
  it('are its title and aliases that mean it and are long enough', () => {
    const store = openNotebook()
    const canola = addNote(store, 'Canola', '', ['Rapeseed', 'C', 'Oil'])
    addNote(store, 'Oil')
    expect(namesOfNote(store.read, canola)).toEqual({ names: ['Canola', 'Rapeseed'], common: [] })
  })

  it('leave out what stands in more than a thousand notes that do not link to it', () => {
    const store = openNotebook()
    const the = addNote(store, 'The', '', ['Rare'])
    store.write((writer) => {
      writer.run(sql`
        WITH RECURSIVE n (i) AS (VALUES (10) UNION ALL SELECT i + 1 FROM n WHERE i < 1010)
        INSERT INTO note (id, uuid, title, title_folded, text, added_at, changed_at)
        SELECT i, 'u' || i, 'n' || i, 'n' || i, 'the end', '', '' FROM n`)
    })
    expect(namesOfNote(store.read, the)).toEqual({ names: ['Rare'], common: ['The'] })
    store.write((writer) => {
      writer.run(sql`
        INSERT INTO link (note, kind, start, "end", text, line, type, wanted, to_note)
        VALUES (10, 'link', 0, 7, 'The', '', 'note', 'the', ${Number(the.slice(2))})`)
    })
    expect(namesOfNote(store.read, the)).toEqual({ names: ['The', 'Rare'], common: [] })
  })
})

describe('what is named in a text', () => {
  function filled() {
    const store = openNotebook()
    const canola = addNote(store, 'Canola tariffs', '', ['C++', '菜籽油'])
    addNote(store, 'Canola tariffs of 2018')
    store.write((writer) => {
      for (const [name, ...aliases] of [['Li Qiang', '李强'], ['Li'], ['Québec']]) {
        insertEntity(writer, { kind: 'person', name: name!, aliases }, stamp())
      }
      addTopicAlias(writer, ensureTopic(writer, 'trade/canola', stamp()), 'rapeseed')
      ensureTopic(writer, 'tariffs/canola', stamp())
      archiveTopic(writer, ensureTopic(writer, 'tariffs', stamp()), true)
    })
    return { store, canola }
  }

  it.each<[string, string[]]>([
    [
      'On canola tariffs, C++ and rapeseed.',
      ['N-1 C++', 'N-1 Canola tariffs', 'trade/canola canola', 'trade/canola rapeseed'],
    ],
    ['总理李强谈菜籽油', ['N-1 菜籽油', 'E-1 李强']],
    ['Li Qiang met quebec', ['E-2 Li', 'E-3 Québec', 'E-1 Li Qiang']],
    ['Canola\ntariffs of 2017', ['trade/canola canola']],
    ['Nothing', []],
  ])('%j: %j', (text, wanted) => {
    const { store } = filled()
    const found = namesWithin(store.read, text).map(({ id, name }) => `${id} ${name}`)
    expect(found).toEqual(wanted)
  })

  it('is found along the indexes of names', () => {
    const { store } = filled()
    for (const plan of [
      steps(store.read, namedSo(['li'])),
      steps(store.read, beginningSo(['li'])),
    ]) {
      const text = plan.join('\n')
      expect(text).not.toMatch(/SCAN (?!key|json_each|CONSTANT)|AUTOMATIC/)
      expect(text).toMatch(/INDEX note_title_anywhere/)
      expect(text).toMatch(/INDEX entity_name/)
    }
  })
})

function steps(reader: Reader, statement: Sql): string[] {
  return reader
    .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${statement}`)
    .map(({ detail }) => detail)
}
