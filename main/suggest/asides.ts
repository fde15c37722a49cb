/** What somebody says of himself, and what tells how the text goes on. */
const ME =
  /^["“‘(]*(?:I|We)['’]?\w* (?:am|was|were|remember|recall|feel|felt|love|enjoy|wish|met|went|came|grew up|started|asked|wanted|wonder|guess|mean|see|know|understand|agree)\b/
const SIGNPOST =
  /^["“‘(]*(?:here (?:is|are|['’]s)|that(?:['’]s| is| was) (?:why|how|where|when|it|all|the (?:question|point|story|idea))|this is (?:why|how|what|where|the story)|there is (?:more|another)|but (?:first|that is not all)|so (?:what|how|why|far, so)|in other words|more on (?:that|this)|as (?:i|we) (?:said|mentioned)|the question (?:is|now|remains)|i(?:['’]ll| will) (?:spare|leave|let|come back)|let me|suffice it|needless to say|make no mistake|there is an? (?:old |well-known |famous |familiar )?(?:joke|saying|story|proverb|adage|moment|feeling|temptation)|you asked|for example|take |picture |consider )/i
/** ‘We tell ourselves’, ‘nobody likes’, ‘we all know’: of everybody, and so of nobody. */
const EVERYBODY =
  /^\W*(?:(?:and|but|still|yet|so|of course|after all),? )?(?:(?:we|they|people|you) (?:all |often |tend to |like to )?(?:tell (?:ourselves|themselves|yourself)|know|love|forget|remember|like to|want to believe|have all|all)\b|(?:nobody|no one|everyone|everybody|anyone|all of us|none of us|few of us) (?:likes?|loves?|wants?|knows?|remembers?|can|could|would|has ever|will ever)\b|it is (?:easy|tempting|hard|human|a long way|no secret|often said|said that|as if)|there (?:is|are) (?:something|always|no substitute|a kind of|nothing (?:like|new|quite)))/i
/** ‘Perhaps that was the point’: a thought that is left open. */
const MUSING = /^\W*(?:perhaps|maybe|or perhaps|or maybe|who knows|and yet|so be it|then again)\b/i

/** How much of a sentence speaks beside the matter: in points against it. */
export function asideIn(text: string): number {
  let points = 0
  if (SIGNPOST.test(text)) points += 1
  if (ME.test(text)) points += 0.8
  if (EVERYBODY.test(text)) points += 0.9
  if (MUSING.test(text)) points += 0.5
  if (/, you know\b/.test(text)) points += 0.3
  return points
}
