import type { ClaimKind } from '#data/model/claim.ts'
import { accuses } from './accusing.ts'
import type { Attribution } from './attribution.ts'
import { denies } from './denying.ts'
import { judges, resolves } from './judging.ts'
import { pledges } from './pledging.ts'

const AHEAD =
  /\b(?:will|won['’]t|shall|is (?:likely|unlikely|set|due|expected|poised|on (?:track|course)|going|projected|forecast|about|bound|scheduled)|are (?:likely|unlikely|set|due|expected|poised|on (?:track|course)|going|projected|forecast|about|bound|scheduled)|(?:is|are) to (?:be|meet|hold|visit|take|begin|start|open|close|rise|fall|double)|expects?|expected to|predict\w*|forecast\w*|project(?:s|ed) (?:to|that)|(?:could|might) (?:soon |still |also |yet )?(?!not|have|be |account|explain|reflect)[a-z]+|(?:could|might|may) (?:soon |still |well )?be (?:ready|over|back|under way|lifted|reached|signed|reopened|closed|opened|forced|completed|available|in place)|may (?:rise|fall|reach|lead|result|cause|face|trigger|grow|become|drop|soon|never|take|yet)|would (?:not |never |soon |still |also )?(?:rise|fall|reach|lead|result|cause|face|trigger|grow|become|drop|be|continue|remain|lose|struggle|recover|last|return|cost|take|mean|help|hurt|allow|create|bring|double|cut|reduce|raise|push)|by (?:20[2-9]\d|next|the end of (?:next|this|the))|in the (?:coming|next)|over the (?:coming|next)|(?:next|coming) (?:week|month|year|quarter|spring|summer|autumn|winter|decade)s?|later this (?:week|month|year)|on the agenda|a meeting with|(?:is|are|was|were) (?:highly |very )?(?:likely|unlikely) to|(?:prices|rates|numbers|costs|it|they) (?:is|are) (?:going|about) to|would have (?:the )?(?:\w+ )?(?:consequences|effects?|impact)|sooner or later|before long|(?:will|would) not \w+ before|my guess|I (?:expect|bet|predict|fear)|outlook|can (?:only )?(?:improve|recover|foster|become|follow))\b/i
/** ‘Prices to ease’: as headlines write what is to come. */
const HEADLINE_AHEAD = /^\W*(?:[\p{L}\d’'-]+ ){1,5}to (?!the\b|an?\b)\p{Ll}/u

/**
 * The kind of a statement by its wording: what the verb of saying tells goes before what its words
 * do, and the rarer kinds before the common ones.
 */
export function kindOf(
  content: string,
  {
    attribution,
    isOwnVoice,
    isDirect = false,
    isHeadline = false,
  }: {
    readonly attribution?: Attribution | undefined
    readonly isOwnVoice: boolean
    /** Whether it is said in the speaker’s own words: ‘they’ are others. */
    readonly isDirect?: boolean | undefined
    readonly isHeadline?: boolean | undefined
  },
): ClaimKind {
  const verb = attribution?.kind
  if (denies(content, attribution, isOwnVoice)) return 'denial'
  if (verb === 'allegation' || accuses(content)) return 'allegation'
  // ‘Described it as part of a plan to’: how it is seen.
  const isSeen = verb === 'opinion' && !attribution?.content
  const isGuess = /\b(?:I|we) (?:reckon|expect|think|guess|suspect|fear|believe|doubt)\b/i.test(
    content,
  )
  if (!isSeen && !isGuess && pledges(content, attribution, { isOwnVoice, isDirect }))
    return 'commitment'
  if (verb === 'forecast') return 'forecast'
  if (resolves(content)) return 'opinion'
  const isAhead = AHEAD.test(content) || (isHeadline && HEADLINE_AHEAD.test(content))
  if (verb === 'opinion') return isAhead && !judges(content) ? 'forecast' : 'opinion'
  if (isAhead) return 'forecast'
  return judges(content) ? 'opinion' : 'fact'
}
