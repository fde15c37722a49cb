import type { Word } from './words.ts'

/** What is seen, heard and done where a story is told. */
const SCENE =
  /\b(?:(?:rain|snow|sun|sunlight|wind|fog|mist|smoke|dust|drizzle|clouds?|light)\s+(?:\w+\s+)?(?:fell|shone|hung|blew|drifted|fill\w+|pour\w+|beat|streamed|swept|settled|rose|lay)|(?:cold|warm|grey|gray|rainy|sunny|bright|chilly|foggy|windy|quiet|bleak|crisp|humid|wet|damp) (?:\w+ )?(?:morning|afternoon|evening|day|night|light|sky|room|hall|street)|smell\w*|scent|aroma|(?:sat|stood(?! at| for| by| between| trial| down)|walked(?! (?:out|away))|strode|paced|leaned|leant|gazed|stared|glanced|smiled|grinned|nodded|shrugged|sighed|laughed|chuckled|paused|frowned|waved|whispered|shook (?:his|her) head|looked (?:up|down|out|around|over|at (?:his|her|the))|cleared (?:his|her) throat|sipp\w+|leafed|shuffled|folded (?:his|her)|adjusted (?:his|her)|wore|wearing|dressed in|arrived (?:early|late|on foot|to applause)|filed (?:in|out|into|past)|gathered (?:in|at|outside|around|on|under|before)|queued|lined (?:up|the)|huddled|milled|clutch\w*|parked)|applause|cheer(?:s|ed)|flags? (?:flutter\w*|flew|hung)|curtains?|corridors?|benches|wooden|chairs|cameras? (?:flash\w*|click\w*|roll\w*)|footsteps|silence|hush\w*|half[- ]empty|packed (?:hall|room|house)|in the distance|the (?:room|hall|square|crowd|street|doors?) (?:was|were|fell|grew|filled|opened|closed|erupted)|tables? (?:was|were)|birds|gulls?|crows?|dogs?|cats?|the colou?r of|(?:his|her|my|their) (?:hands?|eyes?|face|hair|fingers|boots|shoes|coat|jacket|hat|shoulders|lips|knees|lap|cup|coffee|tea|cigarette|glasses|sleeves|pockets?)|over (?:coffee|tea|lunch|dinner|breakfast)|laughs|smiles|nods|shrugs|sighs|pauses|grins|whispers|streetlights?|umbrellas?|clock)\b/gi
/** A sentence that begins where somebody stands. */
const OUTSIDE =
  /^(?:outside|inside|nearby|upstairs|downstairs|across the (?:street|road|square)),? /i
/** He or she, and what they do. */
const PERSONAL = /^(?:he|she|i|my|his|her)$/

/** How much of a sentence sets a scene. */
export function sceneIn(text: string): number {
  return (text.match(SCENE)?.length ?? 0) + (OUTSIDE.test(text) ? 0.6 : 0)
}

/** Whether a sentence tells what somebody does: a person is its subject. */
export function isOfPerson(
  words: readonly Word[],
  names: readonly { readonly from: number; readonly kind: string }[],
): boolean {
  const [first] = words
  if (first && PERSONAL.test(first.lower)) return true
  return names[0]?.kind === 'person' && names[0].from < 2
}

/** Whether a text is told, and does not only state: it paints, or asks what nobody answers. */
export function isStory(
  sentences: readonly { readonly text: string; readonly label?: string | undefined }[],
): boolean {
  let told = 0
  for (const { text, label } of sentences) {
    if (label !== undefined) return false
    if (/\?["'”’)\]]*$/.test(text) || sceneIn(text) > 0) told++
  }
  return told > 0 && told * 15 >= sentences.length
}
