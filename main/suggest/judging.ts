/** What says what is needed, or that it is only thought. */
const JUDGES =
  /\b(?:should(?:n['’]t)?|must(?:n['’]t)?|ought to|need(?:s|ed)? to|has to|have to|it is (?:high )?time|it['’]s (?:high )?time|I (?:think|believe|feel|hope|doubt|find|fear|suppose|would (?:argue|say)|am convinced)|I['’]d (?:say|argue)|(?:I|we) (?:consider|regard|deem)(?:ed)?|(?:I|we) (?:find|found) (?:him|her|it|them|this|that|the \w+) (?:to be|an?|\w+(?:able|ful|less|ous|ing))|(?:is|are|was|were) (?:widely |generally |rightly |often )?(?:seen|regarded|viewed|considered|perceived) as|we (?:think|believe|feel|hope|doubt|fear|need|are convinced)|in (?:my|our|his|her|their) (?:view|opinion|judg)\w*|seems?|seemed|appears?|appeared|(?:far|much|way) too|not enough|too (?:little|late|much|many|slow|high|low|far|soon|weak|expensive|early)|deserves?|calls? (?:on|for)|underlines?|underscores?|signif(?:y|ies)|spotlights?|highlight(?:s|ing)?|(?:unacceptable|shameful|disgraceful|irresponsible|deplorable|outrageous|pivotal|consequential|inadequate|reckless|absurd|ridiculous|naive|cynical|overdue)|the (?:real|only) (?:question|problem|answer|reason|way)|(?:best|worst|wrong|right|biggest) (?:thing|way|mistake|answer|decision|time|place|policy|outcome|choice|move|failure|threat|problem))\b/i
/** What judges where it is said of something: ‘is a mistake’, but not ‘a good harvest’. */
const OF_SOMETHING =
  /\b(?:is|are|was|were|be|been|being|['’]s|['’]re|remains?|became|becomes?|looks?|sounds?|proved|makes? (?:it|this|that)|as|how|so|very|deeply|truly|simply) (?:not |no |n['’]t )?(?:(?:a|an|the|our|its|more|most|less|so|very|quite|rather|really|just|simply|increasingly|\w+ly|both|another) ){0,3}(?:best|worst|wrong|right|unfair|fair|dangerous|disappointing|historic|excellent|terrible|great|good|bad|poor|important|crucial|vital|essential|significant|remarkable|necessary|sensible|tragic|welcome|impossible|difficult|easy|hard|clear|obvious|uncertain|unclear|doubtful|bold|brave|impressive|alarming|worrying|encouraging|promising|failure|success|mistake|triumph|disaster|scandal|outrage|betrayal|milestone|breakthrough|gift|joke|insult|disgrace|mess|farce|nonsense|mistaken|misleading|rubbish|garbage|hogwash|lesson|priority|strategy|key|unwise|foolish|cruel|harsh|weak|lazy|timid|smart|wise|cowardly|pathetic|worthwhile|futile|unjust|unrealistic|optimistic|ambitious|misguided|outdated)\b/i
/** ‘Are regrettable, is reckless, was shameful’: what is of worth is told by how the word ends. */
const WORTH =
  /\b(?:is|are|was|were|be|been|seems?|looks?|remains?|calls? \w+ \w+|called \w+ \w+|(?:that|this|it)['’]s|how|simply|utterly|deeply|frankly|truly|wholly) (?:\w+ly |so |very |too |quite |a |an |more |most |not )*([a-z]+(?:able|ible|ful|less|ous))\b/i
/** How bodies resolve: ‘Condemns the attacks’, ‘calls upon all parties’. */
const RESOLVES =
  /^\W*(?:\w+ly )?(?:also |further )?(?:condemns|deplores|deeply regrets|calls (?:up)?on|urges|requests|demands|welcomes|encourages|invites|expresses|commends|recommends|appeals|stresses|reaffirms)\b/i
/** Such endings that measure, or tell what something is for. */
const PLAIN =
  /^(?:available|able|unable|liable|accountable|responsible|eligible|visible|possible|payable|reachable|portable|renewable|variable|arable|table|cable|full|homeless|jobless|stateless|wireless|previous|various|religious|indigenous|nervous|continuous|public|applicable|recyclable|flammable|lawful|unlawful|armful|handful)$/i

/** Whether a statement says how good, right or needful something is. */
export function judges(content: string): boolean {
  if (JUDGES.test(content) || OF_SOMETHING.test(content)) return true
  const ending = WORTH.exec(content)?.[1]
  return ending !== undefined && !PLAIN.test(ending)
}

/** Whether it is what a body asks for or thinks, as resolutions write it. */
export function resolves(content: string): boolean {
  return RESOLVES.test(content)
}
