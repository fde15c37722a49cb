/** What stands around texts: offers, addresses, who wrote and who took the picture. */
const PROMOTION =
  /\b(?:about (?:us|the \w+(?: of the \w+)?):|for immediate release|subscri(?:be|bers?|ption)|sign up|newsletter|click (?:here|on|the)|follow us|read more|find out more|learn more|download (?:the|our|your)|visit (?:our|us|www|https?)|our (?:website|app|podcast|sponsors?)|join us|register (?:now|today|here|at)|book (?:now|your)|tickets (?:are|from|on)|free trial|special offer|limited time|don['’]t miss|share this|all rights reserved|copyright|©|terms (?:of use|and conditions)|privacy policy|cookies?|advertisement|sponsored|forward-looking statements|for (?:more|further) (?:information|details)|(?:media|press) (?:enquiries|inquiries|contact)|contact (?:us|the press)|e-?mail (?:us|the)|www\.|https?:|follow @|\S+@\S+|editing by|reporting by|additional reporting|photograph(?:y|er)?:|photo(?: by|:)|getty images|file photo|this (?:is a )?(?:developing|breaking) (?:story|news)|more (?:follows|to follow)|this article (?:was|has been)|originally (?:published|appeared)|get in touch|listen to|watch (?:the|our|live)|stay tuned|leading (?:provider|supplier|manufacturer) of|world[- ]class|proud(?:ly)? (?:to|present)|award[- ]winning|trusted by|notes? to editors|ends?$)\b/i
const BYLINE =
  /^(?:by|from|photo|image|source|credit|caption|reporting|published|updated|last (?:updated|modified)|posted)\b[^.]{0,80}$/i
/** What posts say of themselves. */
const POSTING =
  /^\W*(?:a )?(?:quick |short |long |brief )?(?:thread\b|some (?:quick )?(?:thoughts|notes|observations) on|a few (?:quick )?(?:thoughts|notes|points|words) (?:on|about)|bear with me|buckle up|here we go|let that sink in|you (?:can['’]t|could not|couldn['’]t) make (?:this|it) up|i(?:['’]ll| will) (?:update|keep|add|post|stop)|more (?:soon|below|later|in the next)|end(?: of thread)?\W*$|fin\W*$|that['’]s (?:it|all)\b|links? (?:below|in)|(?:rt|retweet|repost|share) (?:this|if|to)|if you (?:have|know|want|like|found|were|saw|see|can)|(?:my )?dms?\b)|\b(?:my|our) dms? (?:are|is)\b|🧵/iu
/** Heads of what tells nothing itself. */
const HEAD =
  /^\W*(?:what (?:we know|to know|you need|to expect)|(?:in (?:pictures|photos|numbers|brief)|watch|quiz|gallery|podcast|video|photos|factbox|timeline|explainer|explained)\b ?[:–—|-]|(?:mods?|admins?|moderators?),)/i
/** Two commands in one: what a reader is told to do. */
const IMPERATIVE =
  /^["“‘(]*(?:read|click|see|sign|follow|watch|listen|subscribe|visit|download|call|let['’]?s?|imagine|consider|remember|note|look|think|take|picture|meet|enter|forget|stay|keep|join|ask|turn|go|come|try|find|suppose)\s+(?!(?:for|of)\b)/i

/** Whether a sentence is no part of what a text says. */
export function isFurniture(text: string, isSaid: boolean): boolean {
  if (BYLINE.test(text) || HEAD.test(text)) return true
  return !isSaid && (PROMOTION.test(text) || IMPERATIVE.test(text) || POSTING.test(text))
}
