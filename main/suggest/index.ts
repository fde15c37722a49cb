import type { ClaimKind } from '#data/model/claim.ts'
import type { Reason } from '#data/model/claim-suggestion.ts'
import type { Edtf } from '#data/model/dates.ts'
import type { EntityKind } from '#data/model/entity.ts'
import type { Attribution } from './attribution.ts'
import { timeIn } from './dates.ts'
import { hedgeIn } from './hedges.ts'
import { kindOf } from './kinds.ts'
import type { Known, KnownEntity, Mention } from './known.ts'
import type { Name } from './names.ts'
import { quotationsOf } from './quotations.ts'
import { type Read, read } from './reading.ts'
import { isStory } from './scenes.ts'
import { sentencesOf } from './sentences.ts'
import { type Day, dayOf } from './relative-dates.ts'
import { statementOf } from './statement.ts'
import { isTurn, Speaking } from './speaking.ts'
import { askingIn } from './turns.ts'
import type { Voice } from './voices.ts'
import { worthOf } from './worth.ts'

/** A longer run of words is a table or a list, and no sentence. */
const LONGEST = 1_500

export { type KnownEntity, knownFrom } from './known.ts'

/** Somebody or something that a sentence names; with what the notebook knows of it, where it does. */
export interface Named {
  readonly name: string
  readonly kind: EntityKind
  readonly entity?: KnownEntity | undefined
}

/** A sentence that seems to make a claim; offsets in UTF-16 units of the text, half open. */
export interface Suggested {
  readonly start: number
  readonly end: number
  readonly exact: string
  /** A proposal: what is said, without who says it. */
  readonly statement: string
  /** Absent: the text speaks for itself. */
  readonly speaker?: Voice | undefined
  readonly kind: ClaimKind
  readonly hedge?: string | undefined
  readonly said?: Edtf | undefined
  readonly on?: Edtf | undefined
  readonly entities: readonly Named[]
  /** From 0.5, hardly, to 1, surely a claim. */
  readonly score: number
  readonly why: readonly Reason[]
}

/** What is known of a text beside its words. */
export interface About {
  readonly known: Known
  readonly published?: Edtf | undefined
  readonly publisher?: string | undefined
}

/**
 * The claims that a text seems to make, in its order. It yields after each sentence's work, with
 * nothing where there is no claim, so that whoever runs it can let others run in between. English only:
 * in other languages it finds next to nothing. Never throws, whatever the text.
 */
export function* suggestionsIn(text: string, about: About): Generator<Suggested | undefined> {
  const reads: Read[] = []
  const quotations = quotationsOf(text)
  let quotation = 0
  for (const sentence of sentencesOf(text)) {
    while (quotation < quotations.length && quotations[quotation]!.end <= sentence.start)
      quotation++
    reads.push(read(sentence, quotations, quotation, about.known))
    yield undefined
  }
  const asking = askingIn(reads.map(({ sentence }) => sentence))
  const speaking = new Speaking(reads, about, asking)
  const setting: Setting = {
    published: about.published,
    today: dayOf(about.published),
    asking,
    isOurs: isOurs(reads),
    isStory: isStory(reads.map(({ sentence }) => sentence)),
  }
  for (const [at, each] of reads.entries()) {
    const speaker = speaking.speakerOf(at)
    yield suggested(text, each, speaker, setting)
  }
}

/** What all sentences of a text have in common. */
interface Setting {
  readonly asking: ReadonlySet<string>
  /** Whether it is its publisher who speaks: ‘we’, and not only once. */
  readonly isOurs: boolean
  readonly isStory: boolean
  readonly published: Edtf | undefined
  readonly today: Day | undefined
}

function suggested(
  text: string,
  { sentence, words, mentions, names, attribution, isQuoted }: Read,
  speaker: Voice | undefined,
  when: Setting,
): Suggested | undefined {
  if (sentence.isHeading || sentence.text.length > LONGEST) return undefined
  const { published, today } = when
  const isSpoken = isTurn(sentence)
  const own = isSpoken ? undefined : attribution
  const statement = statementOf(sentence.text, words, own)
  const isDirect = isQuoted || (own?.content?.from === 0 && /^["“‘']/.test(sentence.text))
  const isOwnVoice =
    isDirect || isSpoken || when.isOurs || /\b(?:[Ww]e|[Oo]ur|I|[Mm]y)\b/.test(statement)
  const kind = kindOf(own?.content ? statement : sentence.text, {
    attribution,
    isOwnVoice,
    isDirect,
    isHeadline: sentence.isHeadline,
  })
  const on = timeIn(statement, { today })
  const { score, why } = worthOf({
    text: sentence.text,
    words,
    attribution,
    kind,
    isQuoted,
    isTurn: isSpoken,
    isHeadline: sentence.isHeadline,
    isAsking: sentence.label !== undefined && isSpoken && when.asking.has(sentence.label),
    isStory: when.isStory,
    names: [...mentions.map(({ from, entity }) => ({ from, kind: entity.kind })), ...names],
    isDated: on !== undefined,
  })
  if (score < 0.5) return undefined
  return {
    start: sentence.start,
    end: sentence.end,
    exact: text.slice(sentence.start, sentence.end),
    statement,
    speaker,
    kind,
    hedge: hedgeIn(own?.content ? statement : sentence.text),
    said: saidOn(sentence.text, statement, today) ?? published,
    on,
    entities: namedIn(beside(mentions, own), beside(names, own), speaker),
    score,
    why,
  }
}

function isOurs(reads: readonly Read[]): boolean {
  const own = reads.filter(({ isQuoted, sentence }) => !isQuoted && !isTurn(sentence))
  const ours = own.filter(({ sentence }) => /\b(?:we|our)\b/i.test(sentence.text))
  return ours.length > 1 && ours.length * 12 >= own.length
}

/** When it was said, where the words around what is said tell: ‘Keller said on Tuesday that’. */
function saidOn(sentence: string, statement: string, today: Day | undefined): Edtf | undefined {
  const at = sentence.toLowerCase().indexOf(statement.toLowerCase())
  if (at < 0 || statement.length >= sentence.length - 8) return undefined
  const around = `${sentence.slice(0, at)} ; ${sentence.slice(at + statement.length)}`
  const when = timeIn(around, { today, isPast: true })
  return when !== undefined && !when.includes('/') ? when : undefined
}

/** Those that are not part of how the speaker is called. */
function beside<Part extends { readonly from: number }>(
  parts: readonly Part[],
  attribution: Attribution | undefined,
): Part[] {
  const speaker = attribution?.speaker
  return parts.filter(({ from }) => !speaker || from < speaker.from || from >= speaker.to)
}

/** Entities of the notebook first, then other names; each once, the speaker left out. */
function namedIn(
  mentions: readonly Mention[],
  names: readonly Name[],
  speaker: Voice | undefined,
): Named[] {
  const all: Named[] = [
    ...mentions.map(({ entity }) => ({ name: entity.name, kind: entity.kind, entity })),
    ...names.map(({ name, kind }) => ({ name, kind })),
  ]
  return all.filter(
    ({ name }, at) =>
      name !== speaker?.name && all.findIndex((other) => other.name === name) === at,
  )
}
