import { sayDate } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { formatGrade } from '#data/model/ratings.ts'

/** Quotations longer than this are cut: the card is a glance, the source is one key away. */
const LONGEST = 280

/**
 * A claim's card as Markdown paragraphs for the editor's hover. Every word of it is content and is
 * escaped whole: it can bring no link, picture or markup of its own.
 */
export function claimCard(claim: Claim): string[] {
  const { ref, statement, status, speaker, said, reliability, credibility, evidence } = claim
  const grade = formatGrade(reliability, credibility)
  const who = [speaker, said && sayDate(said), say(`window.status.${status}`)].filter(Boolean)
  return [
    `**${inert(statement)}**`,
    inert([ref, grade, ...who].join(' · ')),
    ...evidence
      .slice(0, 2)
      .map(({ exact, source, sourceTitle }) => inert(`“${cut(exact)}” ${source} ${sourceTitle}`)),
    ...(evidence.length === 0 ? [inert(say('window.unsourced'))] : []),
  ]
}

/** Makes a text show as its own letters wherever Markdown is read: every mark is escaped. */
export function inert(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`)
}

function cut(text: string): string {
  const letters = [...text]
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST).join('')}…`
}
