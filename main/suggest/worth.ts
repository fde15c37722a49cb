import type { ClaimKind } from '#data/model/claim.ts'
import { type Reason, REASONS } from '#data/model/claim-suggestion.ts'
import type { Attribution } from './attribution.ts'
import { asideIn } from './asides.ts'
import { isCourtesy } from './courtesies.ts'
import { isFurniture } from './furniture.ts'
import { isProcedure } from './procedure.ts'
import { isOfPerson, sceneIn } from './scenes.ts'
import { isFinite, type Word } from './words.ts'

/** How much of a claim a sentence is: none below 0.5. */
export interface Worth {
  readonly score: number
  readonly why: readonly Reason[]
}

/** What is known of a sentence when it is weighed. */
export interface Weighed {
  readonly text: string
  readonly words: readonly Word[]
  readonly attribution: Attribution | undefined
  readonly kind: ClaimKind
  readonly isQuoted: boolean
  readonly isTurn: boolean
  /** Whether it is one of a list of headlines: they need no verb. */
  readonly isHeadline: boolean
  /** Whether whoever speaks is there to ask. */
  readonly isAsking: boolean
  /** Whether its text tells a story. */
  readonly isStory: boolean
  readonly names: readonly { readonly from: number; readonly kind: string }[]
  readonly isDated: boolean
}

/** How a question ends; somebody may be said to ask it. */
const QUESTION =
  /\?["'”’)\]]*(?:\s*,?\s*(?:he|she|they|\p{Lu}\p{L}+)? ?(?:asked|asks|wondered)\b.*)?$/u
const NONE: Worth = { score: 0, why: [] }

const CAUSE =
  /\b(?:because|due to|caused?|led to|leads to|result(?:s|ed|ing)? (?:in|from)|driven by|owing to|thanks to|in response|retaliat\w+|after .{0,40}\b(?:detention|arrest|attack|collapse|decision)|therefore|as a result|which (?:has|have) (?:led|caused|hurt|raised|cut)|harm\w*|hurt|damag\w+|affect\w*|impact\w*|undermin\w+|threaten\w*|boost\w*|weaken\w*|strengthen\w*|increas\w+|decreas\w+|declin\w+|ris(?:e|es|en|ing)|rose|f[ae]ll(?:s|en|ing)?|grew|grow(?:s|n|ing)?|shr[aiu]nk|doubl\w+|tripl\w+|halv\w+|reduc\w+|expand\w*|cut|gain(?:s|ed)?|lost|los(?:es|ing)|exceed\w*|export\w*|import(?:s|ed)|produc\w+|sign(?:s|ed)|approv\w+|ban(?:s|ned)|impos\w+|launch\w*|sanction\w*|invest\w*|clos(?:ed|ing|ure)|open(?:ed)|built|own(?:s|ed)?|control\w*|employ\w*|arrest\w*|detain\w*|kill\w*|injur\w+|destroy\w*|deploy\w*|seiz\w+|agree\w*|vot(?:e|es|ed)|elect\w*|appoint\w*|resign\w*|replac\w+|suspend\w*|remain\w*|contain\w*|dismiss\w*|uph[eo]ld|quash\w*|overturn\w*|acquit\w*|convict\w*|sentenc\w*|fined|grant(?:s|ed)|reject\w*|award\w*|order(?:s|ed)|account(?:s|ed)? for|consist\w*|depend\w*|need\w*|lack\w*|support\w*|oppos\w+)\b/i
const FIGURE =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?|half|a third|a quarter|twice|double|per ?cent|most|majority|largest|biggest|smallest|highest|lowest|first|only)\b/i
const SHORT = 4

/** Weighs whether a sentence makes a claim that an analyst would keep. */
export function worthOf(sentence: Weighed): Worth {
  const { text, words, attribution, kind } = sentence
  if (words.length < SHORT && !(kind !== 'fact' && words.length > 2)) return NONE
  if (QUESTION.test(text) || isCourtesy(text) || isProcedure(text)) return NONE
  if (isFurniture(text, attribution?.speaker !== undefined)) return NONE
  if (/^[[(].*[\])]\.?$/.test(text)) return NONE
  const hasVerb = words.some((_, at) => isFinite(words, at))
  if (!hasVerb && !sentence.isHeadline && (words.length < 5 || !/[.!…]\W*$/.test(text))) return NONE
  const why = reasonsFor(sentence)
  const points =
    0.2 + why.reduce((sum, reason) => sum + WEIGHT[reason], 0) - against(sentence, why.length)
  return { score: Number((1 / (1 + Math.exp(-2 * points))).toFixed(2)), why }
}

const WEIGHT: Readonly<Record<Reason, number>> = {
  attributed: 1.2,
  quoted: 0.3,
  figure: 0.5,
  dated: 0.3,
  named: 0.3,
  worded: 0.6,
  cause: 0.5,
}

function reasonsFor({ text, attribution, kind, isQuoted, names, isDated }: Weighed): Reason[] {
  const holds: Readonly<Record<Reason, boolean>> = {
    attributed: attribution?.speaker !== undefined,
    quoted: isQuoted,
    figure: FIGURE.test(text),
    dated: isDated,
    named: names.length > 0,
    worded: kind !== 'fact',
    cause: CAUSE.test(text),
  }
  return REASONS.filter((reason) => holds[reason])
}

function against(sentence: Weighed, reasons: number): number {
  const { text, words, attribution, isTurn, isAsking, isQuoted, isStory, names } = sentence
  const isSaid = attribution?.speaker !== undefined
  let points = sceneIn(text) * (isSaid || isQuoted ? 0.5 : 1.1)
  if (words.length < 5 && names.length === 0 && !isQuoted) points += 0.4
  if (words.length < 6) points += 0.1
  // Some verbs are not known as such: ‘rose’ is a flower too.
  if (!words.some((_, at) => isFinite(words, at))) points += 0.2
  points += asideIn(text)
  if (isAsking && !isSaid) points += 1.2
  if (!isSaid && /^(?:And |So |But )?You(?:r|['’]\w+)?\b/.test(text)) points += isQuoted ? 0.3 : 0.7
  if (isStory && !isSaid && !isQuoted) {
    if (reasons === 0) points += 0.3
    if (isOfPerson(words, names)) points += 0.6
  }
  const isAnswer =
    /^["“‘(]*(?:yes|no|well|right|okay|ok|sure|absolutely|exactly|of course|indeed)\b[.,!]?\s*$/i
  return isTurn && isAnswer.test(text) ? points + 2 : points
}
