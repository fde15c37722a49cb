import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { checkNotebook } from '#data/store/integrity.ts'
import { openStore } from '#data/store/open.ts'
import { Reader, sql } from '#data/store/sql.ts'
import { addClaim } from '#tests/support/facts.ts'
import { below } from '#tests/support/harm.ts'
import { newNotebook } from '#tests/support/notebooks.ts'
import { randomFrom, rounds, SEED } from '#tests/support/rounds.ts'

const TRANSACTIONS = 25
/** The saved search whose query counts the transactions. */
const COUNT_ROW = 1_000
/** One of so many rounds is opened as the program does it and checked whole: that takes ten times as long. */
const WHOLE = 40

/** How far the `-wal` went when each transaction had been acknowledged. */
type Acknowledged = readonly number[]

test(`after a power loss all that was acknowledged before is there, and nothing by halves (seed ${SEED})`, () => {
  const random = randomFrom(SEED)
  const { path, dataDir } = newNotebook()
  const { main, wal, acknowledged } = write(path, dataDir)
  const count = rounds(1_000, 20_000)
  for (let round = 0; round < count; round += 1) {
    const told = `round ${round}, seed ${SEED}`
    const { bytes, from } = damaged(wal, random)
    writeFileSync(path, main)
    writeFileSync(`${path}-wal`, bytes)
    rmSync(`${path}-shm`, { force: true })
    const kept = keptIn(path, told)
    if (round % WHOLE === 0) {
      const store = openStore(path, dataDir)
      expect(countIn(store.read), told).toBe(kept)
      expect(checkNotebook(path), told).toEqual([])
      store.close()
    }
    expect(kept, told).toBeGreaterThanOrEqual(acknowledged.filter((end) => end <= from).length)
  }
})

/** Writes transactions, each of which adds a claim and two saved searches and moves a count on. */
function write(
  path: string,
  dataDir: string,
): { main: Buffer; wal: Buffer; acknowledged: Acknowledged } {
  const first = openStore(path, dataDir)
  addClaim(first)
  first.write((writer) =>
    writer.run(sql`INSERT INTO saved_search VALUES (${COUNT_ROW}, 'count', 'count', 'count', '0')`),
  )
  first.close()
  const main = readFileSync(path)
  const store = openStore(path, dataDir)
  const acknowledged = Array.from({ length: TRANSACTIONS }, (_, number) => {
    store.write((writer) => {
      const name = `search ${number}`
      writer.run(
        sql`INSERT INTO saved_search VALUES (${2 * number + 1}, ${name}, ${name}, ${name}, '')`,
      )
      writer.run(
        sql`UPDATE claim SET statement = ${`Canola ${number} ${'x'.repeat(50 * (number % 9))}`}`,
      )
      writer.run(sql`UPDATE saved_search SET query = ${String(number + 1)} WHERE id = ${COUNT_ROW}`)
      writer.run(
        sql`INSERT INTO saved_search VALUES (${2 * number + 2}, ${`${name}b`}, ${`${name}b`}, ${`${name}b`}, '')`,
      )
    })
    return statSync(`${path}-wal`).size
  })
  copyFileSync(`${path}-wal`, `${path}.kept`)
  store.close()
  return { main, wal: readFileSync(`${path}.kept`), acknowledged }
}

/** A `-wal` as a power loss may leave it, and from which byte on it is not as it was written. */
function damaged(wal: Buffer, random: () => number): { bytes: Buffer; from: number } {
  const from = below(wal.length, random)
  const bytes = Buffer.from(wal)
  switch (below(3, random)) {
    case 0:
      return { bytes: bytes.subarray(0, from), from }
    case 1:
      bytes[from]! ^= 1 << below(8, random)
      return { bytes, from }
    default:
      bytes.fill(0, from, Math.min(bytes.length, from + 1 + below(8_192, random)))
      return { bytes, from }
  }
}

/** How many transactions SQLite finds there; fails where one is there by halves. */
function keptIn(path: string, told: string): number {
  const database = new Database(path, { readonly: true })
  try {
    const reader = new Reader(database)
    const number = countIn(reader)
    const [searches] = reader.pluck<number>(
      sql`SELECT count(*) FROM saved_search WHERE id < ${COUNT_ROW}`,
    )
    expect(searches, told).toBe(2 * number)
    const [statement] = reader.pluck<string>(sql`SELECT statement FROM claim`)
    if (number > 0) expect(statement, told).toMatch(new RegExp(`^Canola ${number - 1} `))
    return number
  } finally {
    database.close()
  }
}

function countIn(reader: Reader): number {
  return Number(
    reader.pluck<string>(sql`SELECT query FROM saved_search WHERE id = ${COUNT_ROW}`)[0],
  )
}
