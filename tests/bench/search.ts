import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore, openStore, type Store } from '#data/store/open.ts'
import { runSearch } from '#data/store/search.ts'
import { type Reader, sql } from '#data/store/sql.ts'
import { randomNumbers } from '#tests/support/words.ts'

const CLAIMS = 20_000
const WORDS_A_CLAIM = 25
const ROUNDS = 15

/** Queries by what makes them hard; the word's number is its rank in frequency. */
const QUERIES = [
  ['very common word', 'w1'],
  ['common word', 'w30'],
  ['rare word', 'w2900'],
  ['two common words', 'w20 w30'],
  ['two letters', 'w1*'],
  ['word under a topic', 'topic:t1 w30'],
] as const

/**
 * Times a search, snippets and facets included, beside FTS5's own `ORDER BY rank` of the same words in
 * the same run: what counts is the ratio, since machines differ.
 */
export function bench(): void {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-bench-'))
  try {
    const path = join(folder, 'bench.claimbook')
    createStore(path, { uuid: 'bench', title: 'Bench', scale: 'icd203', at: AT })
    const store = openStore(path, join(folder, 'data'))
    try {
      fill(store)
      for (const [name, query] of QUERIES) report(store.read, name, query)
    } finally {
      store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function report(reader: Reader, name: string, query: string): void {
  const words = query.replace(/topic:\S+ /, '')
  const own = median(() => runSearch(reader, query, { limit: 20 }))
  const bare = median(() =>
    reader.all(
      sql`SELECT rowid FROM claim_fts WHERE claim_fts MATCH ${words} ORDER BY rank LIMIT 20`,
    ),
  )
  const { total } = runSearch(reader, query, { limit: 1 })
  process.stdout.write(
    `${name.padEnd(20)} ${String(total).padStart(6)} found  search ${own.toFixed(2)} ms  ` +
      `bare FTS5 ${bare.toFixed(2)} ms  ratio ${(own / bare).toFixed(2)}\n`,
  )
}

/** Milliseconds that the work takes in the middle of several rounds. */
function median(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.toSorted((one, other) => one - other)[ROUNDS >> 1] ?? 0
}

const AT = '2026-01-14T09:00:00.000Z'

function fill(store: Store): void {
  const random = randomNumbers(7)
  store.write((writer) => {
    for (let id = 1; id <= 300; id += 1) {
      writer.run(sql`INSERT INTO entity (id, uuid, kind, name, name_folded)
        VALUES (${id}, ${`e${id}`}, 'person', ${`Person ${id}`}, ${`person ${id}`})`)
    }
    for (let id = 1; id <= 100; id += 1) {
      const parent = id <= 10 ? null : 1 + (id % 10)
      writer.run(sql`INSERT INTO topic (id, uuid, parent, name, name_folded, kept)
        VALUES (${id}, ${`t${id}`}, ${parent}, ${`t${id}`}, ${`t${id}`}, 1)`)
    }
    for (let id = 1; id <= CLAIMS; id += 1) {
      const statement = Array.from({ length: WORDS_A_CLAIM }, () => word(random)).join(' ')
      const speaker = 1 + Math.floor(random() * 300)
      writer.run(sql`
        INSERT INTO claim (id, uuid, statement, speaker_entity, kind, added_at, changed_at)
        VALUES (${id}, ${`c${id}`}, ${statement}, ${speaker}, 'fact', ${AT}, ${AT})`)
      const topic = 1 + Math.floor(random() * 100)
      writer.run(sql`INSERT INTO claim_topic (topic, claim) VALUES (${topic}, ${id})`)
    }
  })
}

/** A word of a vocabulary in which, as in speech, few words are most of what is said. */
function word(random: () => number): string {
  return `w${Math.floor(3000 ** random())}`
}
