import type Database from 'better-sqlite3'
import { say } from '../../messages/index.ts'
import { fold } from '../../model/fold.ts'
import { formatRef } from '../../model/refs.ts'
import { type Making, standIn } from './stand-ins.ts'
import { putRow } from './write.ts'

/** What stand-ins in a new notebook are made with; the speakers and sources that it made on its own are told. */
export function makingIn(
  database: Database.Database,
  { at, uuid }: Pick<Making, 'at' | 'uuid'>,
): Making & { readonly speakers: readonly string[] } {
  const made: string[] = []
  let speaker: number | undefined
  const making: Making = {
    at,
    uuid,
    speaker() {
      if (speaker !== undefined) return speaker
      speaker = freeNumber(database, 'entity')
      const name = say('repair.speaker')
      const row = { ...standIn('entity', speaker, making), name, name_folded: fold(name) }
      putRow(database, 'entity', row, () => undefined)
      made.push(formatRef('entity', speaker))
      return speaker
    },
    sourceOf(rendition) {
      const known = database
        .prepare('SELECT id FROM source WHERE rendition = ?')
        .pluck()
        .get(rendition) as number | undefined
      if (known !== undefined) return known
      const source = freeNumber(database, 'source')
      putRow(
        database,
        'source',
        { ...standIn('source', source, making), rendition },
        () => undefined,
      )
      made.push(formatRef('source', source))
      return source
    },
    restOf: (rendition) => restOf(database, rendition),
  }
  return { ...making, speakers: made }
}

/** A number that no row has and none had, as far as can be told. */
function freeNumber(database: Database.Database, noun: 'entity' | 'source'): number {
  const last = database
    .prepare(`SELECT max(ifnull((SELECT max(id) FROM ${noun}), 0),
      ifnull((SELECT last FROM counter WHERE noun = '${noun}'), 0))`)
    .pluck()
    .get()
  return Number(last) + 1
}

/** Dots in place of the text, and in them the words that passages of it keep. */
function restOf(database: Database.Database, rendition: number): string {
  const passages = database
    .prepare('SELECT start, "end", exact FROM passage WHERE rendition = ? ORDER BY start')
    .all(rendition) as { start: number; end: number; exact: string }[]
  if (passages.length === 0) return say('repair.lost-text')
  const length = Math.max(...passages.map(({ end }) => end))
  let text = '·'.repeat(length)
  for (const { start, end, exact } of passages) {
    text = text.slice(0, start) + exact + text.slice(end)
  }
  return text
}
