import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { Problem } from '#data/model/problem.ts'
import type { RepairReport } from '#data/model/repair.ts'
import { repairNotebook } from '#data/store/salvage.ts'
import { generateNotebook, sized } from '#tests/support/generate.ts'
import { below, flip } from '#tests/support/harm.ts'
import { AT, temporaryFolder, testUuid } from '#tests/support/notebooks.ts'
import { randomFrom, rounds, SEED } from '#tests/support/rounds.ts'

const PAGE = 4_096

test(`a repair saves every claim, note and source that can be read, and its notebook is sound (seed ${SEED})`, () => {
  const random = randomFrom(SEED)
  const folder = temporaryFolder()
  const path = join(folder, 'a.claimbook')
  generateNotebook(path, join(folder, 'data'), sized(60))
  const sound = readFileSync(path)
  const before = rowsOf(path)
  for (let round = 0; round < rounds(12, 500); round += 1) {
    const told = `round ${round}, seed ${SEED}`
    const bytes = spoilt(sound, random)
    writeFileSync(path, bytes)
    const readable = rowsOf(path)
    const report = repair(path, join(folder, 'b.claimbook'))
    expect(readFileSync(path).equals(bytes), told).toBe(true)
    if (report === undefined) continue
    expect(report.problems, told).toEqual([])
    const saved = rowsOf(report.file)
    for (const [ref, text] of readable) {
      // What reads as it was written is kept word for word; what does not is kept or told of.
      if (before.get(ref) === text) expect(saved.get(ref), `${ref}, ${told}`).toBe(text)
    }
    const missing = [...before.keys()].filter((ref) => before.get(ref) !== saved.get(ref))
    const namedRefs = new Set([...report.lost, ...report.doubtful.map(({ where }) => where)])
    expect(
      missing.filter((ref) => !namedRefs.has(ref)),
      told,
    ).toEqual([])
    rmSync(report.file)
  }
})

/** Some bits turned over, or whole pages gone; the first page, which says what the file is, stays. */
function spoilt(sound: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(sound)
  for (let times = 1 + below(3, random); times > 0; times -= 1) {
    if (random() < 0.5) flip(bytes.subarray(PAGE), random)
    else {
      const page = 1 + below(bytes.length / PAGE - 1, random)
      bytes.fill(random() < 0.5 ? 0 : 0xaa, page * PAGE, (page + 1) * PAGE)
    }
  }
  return bytes
}

/** Repairs; where the list of tables itself is broken there is nothing to read, and that is said. */
function repair(path: string, to: string): RepairReport | undefined {
  try {
    return repairNotebook(path, to, { at: AT, uuid: testUuid })
  } catch (error) {
    if (error instanceof Problem && error.code === 'notebook-damaged') return undefined
    throw error
  }
}

/** What claims, notes and sources say, by reference, each read alone. */
function rowsOf(path: string): Map<string, string> {
  const rows = new Map<string, string>()
  const database = new Database(path, { readonly: true })
  try {
    for (const [table, column, letter] of [
      ['claim', 'statement', 'C'],
      ['note', 'text', 'N'],
      ['source', 'title', 'S'],
    ] as const) {
      for (let id = 1; id <= 60; id += 1) {
        const text = textOf(database, `SELECT "${column}" FROM "${table}" WHERE id = ${id}`)
        if (text !== undefined) rows.set(`${letter}-${id}`, text)
      }
    }
  } finally {
    database.close()
  }
  return rows
}

function textOf(database: Database.Database, statement: string): string | undefined {
  try {
    return database.prepare(statement).pluck().get() as string | undefined
  } catch (error) {
    if (error instanceof Database.SqliteError) return undefined
    throw error
  }
}
