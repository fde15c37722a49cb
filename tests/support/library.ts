import { parseNote } from '#data/markdown/parse.ts'
import { sql } from '#data/store/sql.ts'
import { editClaim } from '#data/store/claim-edits.ts'
import { insertEntity } from '#data/store/entities.ts'
import { indexNote } from '#data/store/note-index.ts'
import { insertNote } from '#data/store/notes.ts'
import type { Store } from '#data/store/open.ts'
import { insertRelation } from '#data/store/relations.ts'
import { addTopicAlias, findTopic } from '#data/store/topics.ts'
import { readIndex } from '#main/notebook/note-index.ts'
import { addClaim, addSource } from './facts.ts'
import { openNotebook, stamp } from './notebooks.ts'

/**
 * A notebook to search in: S-1 (Globe, B, published 2026-01-14) and S-2 (no publisher), six claims,
 * two notes. Claims are
 *
 * - C-1 Robertson's forecast on canola tariffs, likely, graded 2, with evidence in S-1
 * - C-2 Li's statement of fact, Chinese in its comment, about Canada, contradicts C-1
 * - C-3 S-1's own opinion on Québec dairy, refuted
 * - C-4 Robertson's commitment, undated, cannot be judged, about Canada
 * - C-5 merged into C-1
 * - C-6 Robertson's denial of 2018, a percentage and an underscore in its words
 */
export function searchable(): Store {
  const store = openNotebook()
  store.write((writer) => {
    for (const entity of [
      { kind: 'person', name: 'Colin Robertson', aliases: ['Robertson'] },
      { kind: 'person', name: 'Li Qiang', aliases: ['李强', 'Li'] },
      { kind: 'person', name: 'Li Hui', aliases: ['Li'] },
      { kind: 'place', name: 'Canada', aliases: [] },
    ] as const) {
      insertEntity(writer, entity, stamp())
    }
  })
  const globe = addSource(
    store,
    'Ottawa hopes canola tariffs fall. 总理李强在北京会见. Québec dairy is safe.',
    {
      title: 'Globe report',
      publisher: 'The Globe',
      reliability: 'B',
      published: '2026-01-14',
    },
  )
  addSource(store, 'A wire text on barley and 50% duties.', { title: 'Wire on barley' })
  addClaim(store, {
    statement: 'Canola tariffs may be eased',
    kind: 'forecast',
    said: '2026-01-13',
    on: '2026',
    credibility: 2,
    likelihood: { scale: 'icd203', band: 5 },
    topics: ['trade/tariffs/canola'],
    entities: ['Canola'],
    evidence: [{ source: globe, exact: 'canola tariffs fall' }],
  })
  addClaim(store, {
    statement: 'Tariffs on canola stay in force',
    speaker: 'Li Qiang',
    said: '2026-01-15',
    on: '2025/2027',
    credibility: 4,
    comment: '李强总理会见卡尼',
    topics: ['trade/tariffs'],
    entities: ['Canada'],
  })
  addClaim(store, {
    statement: 'Québec dairy will be the price',
    kind: 'opinion',
    said: '2018-05',
    speaker: undefined,
    topics: ['trade', 'farming'],
    evidence: [{ source: globe, exact: 'Québec dairy is safe' }],
  })
  addClaim(store, {
    statement: 'Canada will talk about barley',
    kind: 'commitment',
    credibility: 6,
    likelihood: { scale: 'phia', band: 6 },
    entities: ['Canada'],
  })
  addClaim(store, { statement: 'Canola tariffs may be eased soon', topics: ['trade'] })
  addClaim(store, {
    statement: 'No 50% duty was ever un_der discussion',
    kind: 'denial',
    said: '2018',
    topics: ['security'],
  })
  store.write((writer) => {
    insertRelation(
      writer,
      { from: 'C-2', kind: 'contradicts', to: 'C-1', why: 'eased or not' },
      stamp(),
    )
    editClaim(writer, 'C-3', { status: 'refuted', why: 'it was not' }, stamp())
    writer.run(sql`UPDATE claim SET merged_into = 1 WHERE id = 5`)
    addTopicAlias(writer, findTopic(writer, 'trade') ?? 0, 'commerce')
    for (const { title, text } of NOTES) {
      const ref = insertNote(writer, { title, folder: '', text }, stamp())
      indexNote(writer, ref, title, readIndex(parseNote(text), text, 'icd203'), stamp())
    }
  })
  return store
}

const NOTES = [
  { title: 'Canola outlook', text: 'Tariffs may ease [[C-1]] soon. #trade/tariffs' },
  { title: 'Barley', text: 'Nothing is known of canola; see [[S-1]].' },
]
