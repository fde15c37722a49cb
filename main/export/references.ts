import { sayDate } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { Claim, Evidence } from '#data/model/claim.ts'
import { CREDIBILITY, RELIABILITY } from '#data/model/ratings.ts'
import type { Credibility, Reliability } from '#data/model/ratings.ts'
import type { Source } from '#data/model/source.ts'
import type { Quote } from './document.ts'
import type { Facts } from './facts.ts'

/**
 * A source reference as ICD 206 asks for it: author, title, type, publisher, dates. Address and
 * descriptor are set apart by who prints it.
 */
export function referenceText(source: Source, language: string): string {
  const { author, title, type, publisher, published, accessed } = source
  const what = [say(`press.source.${type}`), publisher ?? say('press.publisher-unknown')].join(', ')
  const foreign = source.language !== undefined && !sameLanguage(source.language, language)
  const when = [
    published
      ? say('press.published', { date: sayDate(published) })
      : say('press.published-unknown'),
    ...(accessed ? [say('press.accessed', { date: sayDate(accessed) })] : []),
  ].join('; ')
  const about = foreign ? `${what}; ${languageName(source.language)}` : what
  return [author, say('press.source-title', { title }), about, when]
    .filter((part) => part !== undefined)
    .map(endSentence)
    .join(' ')
}

/** The reference where it stands in full elsewhere: enough to tell which source is meant. */
export function shortReference({ title, ref }: Source): string {
  return endSentence(`${say('press.source-title', { title })}, ${ref}`)
}

/** Speaker, kind, date, grade and status of a claim, in the order in which they are printed. */
export function claimFacts(claim: Claim): string[] {
  const { kind, said, hedge, reliability, credibility, status } = claim
  return [
    'source' in claim.speakerIs ? say('press.speaker-source') : claim.speaker,
    say(`press.kind.${kind}`),
    ...(said ? [say('press.said', { date: sayDate(said) })] : []),
    ...(hedge ? [say('press.hedge', { words: hedge })] : []),
    gradeText(reliability, credibility),
    ...(status === 'open' ? [] : [say(`press.status.${status}`)]),
  ]
}

/** Both grades in words with their signs, since the words of the two scales look alike. */
export function gradeText(
  reliability: Reliability | undefined,
  credibility: Credibility | undefined,
): string {
  if (reliability === undefined && credibility === undefined) return say('press.ungraded')
  return [reliabilityText(reliability), credibilityText(credibility)].join(', ')
}

/** A source's reliability in words with its letter. */
export function reliabilityText(reliability: Reliability | undefined): string {
  return reliability === undefined
    ? say('press.reliability-ungraded')
    : `${reliability}\u00a0${RELIABILITY[reliability]}`
}

function credibilityText(credibility: Credibility | undefined): string {
  return credibility === undefined
    ? say('press.credibility-ungraded')
    : `${credibility}\u00a0${CREDIBILITY[credibility]}`
}

/** The words that a piece of evidence quotes; none where its source may not be quoted. */
export function quotesOf(evidence: Evidence, facts: Facts): Quote[] {
  if (facts.source(evidence.source)?.mayBeQuoted === false) return []
  return [{ exact: evidence.exact, text: quoteText(evidence) }]
}

function quoteText({ exact, translation, translator }: Evidence): string {
  const quoted = say('press.quoted', { words: exact })
  if (translation === undefined) return quoted
  const translated =
    translator === undefined
      ? say('press.translated', { text: translation })
      : say('press.translated-by', { translator, text: translation })
  return `${quoted} (${translated})`
}

function endSentence(text: string): string {
  return /[.!?。][”’"')]?$/.test(text) ? text : `${text}.`
}

function sameLanguage(one: string, other: string): boolean {
  return one.split('-')[0]!.toLowerCase() === other.split('-')[0]!.toLowerCase()
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' })

function languageName(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag
  } catch {
    return tag
  }
}
