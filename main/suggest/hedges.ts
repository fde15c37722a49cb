const HEDGE =
  /\b(?:(?:is|are|was|were) (?:widely )?(?:believed|thought|understood|said|reported|rumou?red|alleged|suspected) to|(?:un)?likely|probably|possibly|perhaps|maybe|presumably|supposedly|reportedly|allegedly|apparently|seemingly|arguably|purportedly|conceivably|may(?= (?:not |also |still |yet |well |soon |already |even |have |be )?[a-z])|might|could|can(?= (?:also |only )?(?:become|foster|improve|lead|help|mean))|seems?|seemed|appears?(?= (?:to|that|focused|set|likely|\w+ed)\b)|appeared to|tends? to|suggests?(?= that)|would like|hopes? to|I think|we think|I believe|we believe|as far as (?:I|we) know|to (?:my|our) knowledge|not (?:yet )?(?:certain|clear|sure|confirmed)|unclear|uncertain|unconfirmed|preliminary|tentative(?:ly)?|in all likelihood|there is a (?:chance|risk|possibility)|almost certainly)\b/

/** The first words of doubt in a statement, as they stand there. */
export function hedgeIn(content: string): string | undefined {
  return HEDGE.exec(content)?.[0]
}
