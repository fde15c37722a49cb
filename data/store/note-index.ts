import type { WrittenLink } from '../markdown/links.ts'
import { fold } from '../model/fold.ts'
import type { Judgement } from '../model/judgement.ts'
import { type Ref, refNumber } from '../model/refs.ts'
import { replaceJudgements } from './judgements.ts'
import { replaceLinks, resolveAgain } from './links.ts'
import { sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'
import { dropUnmentionedTopics, ensureTopic } from './topics.ts'

/** What a note's text says, read once and kept beside it. */
export interface NoteIndex {
  readonly aliases: readonly string[]
  /** Paths. */
  readonly topics: readonly string[]
  /** The template, where the note is a briefing. */
  readonly briefing?: string | undefined
  readonly links: readonly WrittenLink[]
  readonly judgements: readonly Omit<Judgement, 'note'>[]
}

/** Keeps what a note's text says in place of what it said, and settles links that named it in vain. */
export function indexNote(
  writer: Writer,
  note: Ref<'note'>,
  title: string,
  index: NoteIndex,
  stamp: Stamp,
): void {
  const id = refNumber('note', note)!
  writer.run(sql`UPDATE note SET briefing = ${index.briefing ?? null} WHERE id = ${id}`)
  const before = writer.pluck<string>(sql`SELECT alias FROM note_alias WHERE note = ${id}`)
  writer.run(sql`DELETE FROM note_alias WHERE note = ${id}`)
  for (const alias of index.aliases) {
    writer.run(sql`
      INSERT INTO note_alias (alias_folded, note, alias) VALUES (${fold(alias)}, ${id}, ${alias})
      ON CONFLICT DO NOTHING`)
  }
  writer.run(sql`DELETE FROM note_topic WHERE note = ${id}`)
  for (const path of index.topics) {
    const topic = ensureTopic(writer, path, stamp, false)
    writer.run(
      sql`INSERT INTO note_topic (topic, note) VALUES (${topic}, ${id}) ON CONFLICT DO NOTHING`,
    )
  }
  dropUnmentionedTopics(writer)
  replaceLinks(writer, note, index.links)
  replaceJudgements(writer, note, index.judgements, stamp)
  resolveAgain(writer, [title, ...before, ...index.aliases])
}
