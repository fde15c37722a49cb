import type { WrittenLink } from '../markdown/links.ts'
import { fold } from '../model/fold.ts'
import type { Judgement } from '../model/judgement.ts'
import { formatRef, type Ref, refNumber } from '../model/refs.ts'
import { replaceJudgements } from './judgements.ts'
import { replaceLinks, resolveAgain } from './links.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'
import { ensureTopic, topicPaths } from './topics.ts'

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

/** What of other nouns is no longer what it was, since a note says something else of it. */
export interface NoteIndexChange {
  /** Paths that the note mentions now and did not, or the other way about. */
  readonly topics: readonly string[]
  /** Claims that it cites, or rests a judgement on, now and did not so before, or the other way about. */
  readonly claims: readonly Ref<'claim'>[]
}

/**
 * Keeps what a note's text says in place of what it said, and settles links that named it in vain.
 * Topics that none mentions any more stay until `dropUnmentionedTopics`, at the end of the action.
 * Tells what that changed for others: most saves change nothing.
 */
export function indexNote(
  writer: Writer,
  note: Ref<'note'>,
  title: string,
  index: NoteIndex,
  stamp: Stamp,
): NoteIndexChange {
  const id = refNumber('note', note)!
  const topicsBefore = mentionedTopics(writer, id)
  const claimsBefore = claimsUsed(writer, id)
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
  replaceLinks(writer, note, index.links)
  replaceJudgements(writer, note, index.judgements, stamp)
  resolveAgain(writer, [title, ...before, ...index.aliases])
  return {
    topics: [...topicsBefore.symmetricDifference(mentionedTopics(writer, id))],
    claims: [...claimsBefore.symmetricDifference(claimsUsed(writer, id))]
      .map((use) => Number.parseInt(use, 10))
      .filter((claim, at, all) => all.indexOf(claim) === at)
      .map((claim) => formatRef('claim', claim)),
  }
}

function mentionedTopics(reader: Reader, note: number): Set<string> {
  const topics = reader.pluck<number>(sql`SELECT topic FROM note_topic WHERE note = ${note}`)
  if (topics.length === 0) return new Set()
  const paths = topicPaths(reader)
  return new Set(topics.map((topic) => paths.get(topic) ?? ''))
}

/** Every use of a claim in a note: its number, and for a judgement what that says. */
function claimsUsed(reader: Reader, note: number): Set<string> {
  return new Set(
    reader.pluck<string>(sql`
      SELECT DISTINCT to_claim || ' cited' FROM link WHERE note = ${note} AND to_claim IS NOT NULL
      UNION ALL
      SELECT claim || ' ' || judgement.id || ' ' || call
      FROM judgement JOIN judgement_claim ON judgement = judgement.id WHERE note = ${note}`),
  )
}
