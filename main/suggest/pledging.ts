import type { Attribution } from './attribution.ts'

const PLEDGES =
  /\b(?:pledg(?:e|es|ed|ing)|promis(?:e|es|ed) (?:to|that|him|her|us|them|me|a|an|the|[a-z]+ing)|vow(?:s|ed)?|will (?:stop at nothing|not rest|never (?:accept|allow|surrender|negotiate))|(?:remains?|is|are|stands?) (?:fully |firmly )?(?:committed|ready|prepared|determined) to|commit(?:s|ted|ting|ment)? (?:to|itself|themselves|himself|herself|ourselves|that)|undert(?:ake|ook|akes) to|guarantee[sd]?|agreed to|agrees to|plans? to|planned to|intends? to|intended to|aims? to|determined to|sworn to|resolved to|has ordered|my (?:promise|pledge)|our (?:promise|pledge|commitment))\b/i
const FIRST_WILL =
  /\b(?:(?:I|we) (?:will|shall|won['’]t|are going to|am going to|plan to|intend to)|(?:I|we)['’]ll)\b(?! (?:see|have|need|run out|lose|fail|suffer|be|probably|likely|soon|all|never see|miss|end up|know|never know|be (?:able|surprised))\b)/i
const THEY_WOULD =
  /^(?:it|he|she|they|his \w+|her \w+|its \w+|their \w+|the (?:government|ministry|company|party|group|bank|agency|council|union|firm|administration|department|commission)) (?:would|will|plans? to|planned to|intends? to|intended to)(?: not| also| soon| now| then)? (?!be\b|cost|take\b|have\b|become|mean|need|lead|depend|remain|rise|fall|grow|shrink|decline|increase|decrease|reach|probably|likely|help|hurt|harm|affect|make\b|come\b|seem|last\b|lose|struggle|suffer)/i
/** ‘Our delegation will travel’: what is one’s own, and does what it wants. */
const OURS_WILL =
  /\b(?:our (?:\w+ ){1,2}|my (?:office|government|party|team) |this (?:government|ministry|company|council|office) )(?:will|shall)(?: not| also| soon| now)? (?!be |have |need |face |suffer |lose |fall |rise |grow |remain )\w+/i
/** ‘It was agreed that the board would write’, ‘the committee resolved to’, ‘Action: NH to write’. */
const RESOLVED =
  /\b(?:it was (?:\w+ )?(?:agreed|resolved|decided|determined) (?:that .{3,60}\b(?:would|will|should|shall)|that (?!.{0,200}\b(?:had|has|was|were|is|are)\b)|to)|(?:agreed|resolved|decided|undertook|offered|volunteered|promised) to \w+|accepted (?:this|the|that|all|our|these|those|both)(?: of (?:the|our|these|its))? (?:\w+ ){0,2}recommendations?|^\W*(?:also |further )?(?:decides|undertakes|resolves) to|^action(?: point)?s?\b.{0,30}\bto \w+|(?:would|will) (?:circulate|draft|write to|report back|follow up|arrange|contact|obtain|prepare))\b/i

/** What somebody says of what is his to keep. */
const ALWAYS =
  /\b(?:would|will) (?:always|never|not allow|not accept|not tolerate|spare no)\b(?! (?:be|have|again be)\b)|\bno (?:\w+ ){1,3}(?:would|will) be (?:lost|cut|sacked|dismissed|closed|evicted|sold|left behind|harmed)\b/i

/** Whether a statement binds whoever makes it. */
export function pledges(
  content: string,
  attribution: Attribution | undefined,
  { isOwnVoice, isDirect }: { readonly isOwnVoice: boolean; readonly isDirect: boolean },
): boolean {
  if (attribution?.kind === 'commitment' || PLEDGES.test(content) || RESOLVED.test(content))
    return true
  if (isOwnVoice && FIRST_WILL.test(content) && !/^\W*If\b/.test(content)) return true
  if (isOwnVoice && OURS_WILL.test(content)) return true
  return (
    !isDirect &&
    attribution?.speaker !== undefined &&
    (THEY_WOULD.test(content) || ALWAYS.test(content))
  )
}
