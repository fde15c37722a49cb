import type { Attribution } from './attribution.ts'

const DENIES =
  /\b(?:(?:is|are|was|were) (?:simply |entirely |completely |categorically |just |flatly )?(?:not (?:true|correct|the case|so)|untrue|false|baseless|groundless|unfounded|a lie|lies|fabricated|nonsense|a myth|fiction|(?:a |an )?(?:complete |pure |total |outright |sheer |malicious )?(?:fabrication|invention|smear|slander|libel|falsehood|hoax|misrepresentation|distortion))|no truth (?:in|to|whatever)|(?:baseless|groundless|unfounded) (?:allegation|accusation|claim|rumou?r)s?|categorically|den(?:y|ies|ied|ying) (?:that|any|all|the|having|being|allegations|accusations|wrongdoing|it|this|claims|involvement|reports|responsibility|[a-z]+ing)|reject(?:s|ed)? (?:\w+ )?(?:the |any |all |these |those )?(?:allegation|accusation|claim|charge|suggestion)s?|(?:found|finds|saw|sees|seen|know of|there (?:is|was|has been)) no (?:evidence|proof|signs?|indication|trace|basis|link)|(?:has|have|had) nothing to do with|(?:can['’]t|cannot|could not|couldn['’]t) (?:be (?:right|true)|have been)|not (?:one|a single) \w+ (?:has|have|had|was|were|is|are)|(?:at|in) no (?:time|way|point) (?:did|has|have|had|was|were|do|does)|contrary to (?:what|reports|claims|rumou?rs)|(?:played|plays|had|has) no (?:part|role|hand) in|took no part|no (?:plans?|intention) (?:to|of)|(?:did|has|have|had|was|were) not (?:take part|involved|responsible|behind))\b/i
/** What whoever speaks for himself says is not there, or did not happen. */
const OWN_DENIES =
  /^\W*(?:\w+, )?(?:there (?:is|was|are|were|has been|have been) no (?:\w+ )?(?:agreement|plans?|intention|deal|truth|cover[- ]?up|secret|threat|proof|basis|conflict|link|connection|pressure|involvement|interference|delay|discrimination|breach|violation|wrongdoing|question of)|no (?:[\w’'-]+ ){1,6}(?:has|have|had|was|were) (?:ever )?been|(?:none|neither|nobody|no one) (?:of (?:our|my|these|those|them) (?:\w+ )?)?(?:has|have|had|was|were|is|did))\b/i
const FIRST_DENIES =
  /\b(?:I|we|I've|we've) (?:have |had )?(?:never|(?:received|got|gave|took|saw|made|heard|sent|paid) no|did not|didn['’]t|have not|haven['’]t|had no|have no (?:knowledge|intention|plans?|part)|are not|am not|do not|don['’]t (?:use|sell|share|allow|provide|supply|support|arm|fund|tolerate|accept that))\b/i
/** What leaves open, and does not deny. */
const OPEN =
  /\b(?:(?:not|n['’]t|never)(?: yet)? (?:been )?(?:know|sure|certain|seen?|heard?|clear|able|decided|confirm\w*|want|think|understand|remember)\w*)\b/i
/** What is admitted is told against oneself. */
const ADMITS = /^(?:acknowledge|admit|concede|accept|recognise|recognize)$/
/** Verbs that hold to something against somebody. */
const HOLDS = /^(?:insist|maintain|stress|reiterate|assert|affirm|assure)$/
const NOT = /\b(?:not|never|no|none|nothing|nobody|neither)\b|n['’]t\b/i
/** ‘The operator says it has not, the firm said none of its’: of oneself, and over. */
const NOT_MINE =
  /^\W*(?:(?:it|he|she|they|we|I|(?:its|his|her|their|our) \w+) (?:has|have|had|did|was|were|is|are|does|do) (?:not|never|nowhere)\b|(?:it|he|she|they|we|I) (?:never|(?:has|have|had|did|was|were|is|are|does|do)n['’]t)\b|(?:no|none) (?:of (?:its|his|her|their|our) )?\w+ (?:\w+ )?(?:was|were|has been|had been|have been|is|are)\b|there (?:was|is|has been|had been|were) no(?:thing)?\b)/i

/** Whether a statement denies something, by its words and by how it is said. */
export function denies(
  content: string,
  attribution: Attribution | undefined,
  isOwnVoice: boolean,
): boolean {
  if (attribution?.kind === 'denial' || DENIES.test(content)) return true
  if (OPEN.test(content) || ADMITS.test(attribution?.verb ?? '')) return false
  if (isOwnVoice && (FIRST_DENIES.test(content) || OWN_DENIES.test(content))) return true
  if (!attribution?.speaker || /\bwill\b|\bwould\b/.test(content)) return false
  return HOLDS.test(attribution.verb) ? NOT.test(content) : NOT_MINE.test(content)
}
