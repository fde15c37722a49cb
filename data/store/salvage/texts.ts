import type Database from 'better-sqlite3'
import { say } from '../../messages/index.ts'
import { formatRef } from '../../model/refs.ts'
import type { RepairReport } from '../../model/repair.ts'
import { sha256 } from '../blobs.ts'
import { nameOfRow } from '../integrity/damage.ts'
import { identifier } from '../table-shapes.ts'
import { tiesIn } from './ties.ts'

type Doubt = RepairReport['doubtful'][number]

/**
 * Makes what is known by its hash agree with it again. Of a text and a passage of it that no longer say
 * the same, the one that is as it was written gives its words to the other. Where only the new hash is
 * left to take, that is told.
 */
export function settleContents(database: Database.Database, doubtful: readonly Doubt[]): Doubt[] {
  const changed = new Set(doubtful.map(({ where }) => where))
  return [...settleTexts(database, changed), ...settleFiles(database)]
}

interface Passage {
  id: number
  start: number
  end: number
  exact: string
}

function settleTexts(database: Database.Database, changed: ReadonlySet<string>): Doubt[] {
  const ids = database.prepare('SELECT id FROM rendition').pluck().all() as number[]
  const read = database.prepare('SELECT source, text, hash FROM rendition WHERE id = ?')
  const write = database.prepare('UPDATE rendition SET text = ?, hash = ? WHERE id = ?')
  return ids.flatMap((id) => {
    const { source, text, hash } = read.get(id) as { source: number; text: string; hash: string }
    const isSound = sha256(text) === hash
    const settled = isSound ? text : withPassages(text, passagesOf(database, id), changed)
    if (!isSound) write.run(settled, sha256(settled), id)
    const differing = passagesOf(database, id).filter(
      ({ start, end, exact }) => settled.slice(start, end) !== exact,
    )
    for (const passage of differing) quoteAgain(database, passage, settled)
    const where = formatRef('source', source)
    return [
      ...(sha256(settled) === hash ? [] : [{ where, what: say('check.text-differs') }]),
      ...differing.map(({ exact }) => ({ where, what: say('check.passage-differs', { exact }) })),
    ]
  })
}

function passagesOf(database: Database.Database, rendition: number): Passage[] {
  return database
    .prepare('SELECT id, start, "end", exact FROM passage WHERE rendition = ?')
    .all(rendition) as Passage[]
}

function withPassages(
  text: string,
  passages: readonly Passage[],
  changed: ReadonlySet<string>,
): string {
  let settled = text
  for (const { id, start, end, exact } of passages) {
    const isSound = !changed.has(nameOfRow('passage', id)) && exact.length === end - start
    if (isSound) settled = settled.slice(0, start) + exact + settled.slice(end)
  }
  return settled
}

/** Gives a passage the words that stand at its place, where words stand there. */
function quoteAgain(database: Database.Database, { id, start, end }: Passage, text: string): void {
  const exact = text.slice(start, end)
  if (exact.length < end - start) return
  database.prepare('UPDATE passage SET exact = ? WHERE id = ?').run(exact, id)
}

/** A file whose bytes changed goes by the hash of what they are now, wherever it is named. */
function settleFiles(database: Database.Database): Doubt[] {
  const hashes = database.prepare('SELECT hash FROM blob').pluck().all() as string[]
  const read = database.prepare('SELECT bytes FROM blob WHERE hash = ?').pluck()
  const naming = tiesIn(database).filter(({ parent }) => parent === 'blob')
  return hashes.flatMap((hash) => {
    const now = sha256(read.get(hash) as Buffer)
    if (now === hash) return []
    database.prepare('UPDATE OR IGNORE blob SET hash = ? WHERE hash = ?').run(now, hash)
    for (const { table, columns } of naming) {
      const column = identifier(columns[0]!)
      database
        .prepare(`UPDATE OR IGNORE ${identifier(table)} SET ${column} = ? WHERE ${column} = ?`)
        .run(now, hash)
    }
    return [{ where: say('check.where-file', { hash }), what: say('check.file-differs') }]
  })
}
