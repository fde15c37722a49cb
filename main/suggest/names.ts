import type { EntityKind } from '#data/model/entity.ts'
import { bare, isCapital, type Word } from './words.ts'

/** A name in a sentence: words from `from` to before `to`, titles left out. */
export interface Name {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly kind: EntityKind
}

export const TITLE =
  /^(?:mr|mrs|ms|mx|miss|dr|prof|professor|sir|dame|lord|lady|baroness|king|queen|prince|princess|president|vice-president|premier|chancellor|minister|ministers|senator|sen|representative|rep|congressman|congresswoman|governor|gov|mayor|secretary|general|gen|colonel|col|lieutenant|lt|major|captain|capt|sergeant|sgt|admiral|commander|judge|justice|ambassador|diplomat|envoy|commissioner|chairman|chairwoman|chairperson|chair|ceo|cfo|director|executive|chief|spokesman|spokeswoman|spokesperson|analyst|economist|deputy|inspector|superintendent|reverend|rev|bishop|archbishop|pope|attorney|lawyer|prosecutor|researcher|scientist|historian|author|mp|mep|councillor|cllr|lawmaker|leader|head|officer|co-founder|founder|boss|manager|coach|farmer|resident|activist|campaigner|doctor|nurse|teacher|engineer|critic|columnist|strategist|adviser|advisor|official|expert|lecturer|speaker|whip|prime|foreign|finance|defence|defense|interior|health|trade|former|ex|acting|then|senior)\.?$/i
const ORGANISATION =
  /^(?:ministry|department|bank|university|college|institute|agency|council|group|corp|corporation|inc|ltd|plc|llc|company|co|party|union|association|federation|commission|committee|authority|office|bureau|board|court|parliament|congress|senate|house|assembly|army|navy|police|force|forces|service|services|trust|foundation|society|club|hospital|school|airlines|airways|motors|energy|holdings|partners|centre|center|administration|government|nations|organisation|organization|fund|alliance|coalition|league|network|times|post|journal|herald|tribune|gazette|news|media|press|watch|observatory|inquiry|cabinet|secretariat|treasury|reserve|exchange|chamber|confederation|mission|command|guard)$/i
const PLACE =
  /^(?:street|road|avenue|river|lake|mount|sea|ocean|island|islands|bay|valley|province|county|city|town|district|port|strait|gulf|desert|north|south|east|west|republic|kingdom|states|peninsula|airport|bridge|square|park|beach|cape)$/i
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|spring|summer|autumn|winter|q[1-4])$/i
const JOINS = /^(?:of|de|del|der|den|van|von|bin|ibn|al|el|la|le|da|dos|du|the|for|and|&)$/i
const LITTLE =
  /^(?:i|i'm|i’m|i've|i’ve|i'll|i’ll|i'd|i’d|the|a|an|this|that|these|those|it|its|he|she|we|they|you|his|her|their|our|my|your|but|and|or|so|yet|if|when|while|as|because|since|although|though|after|before|in|on|at|by|for|from|with|to|of|under|over|no|not|yes|there|here|what|who|why|how|where|which|some|many|most|all|both|each|every|any|other|another|such|more|less|few|several|one|two|three|four|five|six|seven|eight|nine|ten|former|senior|according|meanwhile|however|later|still|also|even|only|just|then|now|today|yesterday|tomorrow|asked|ultimately|nonetheless|trade|exports?|prices|officials|critics|analysts|experts|people|residents|farmers|sources|police|beijing's|note|next)$/i

/** Short words of capitals that are nobody. */
const NO_NAME =
  /^(?:NOK|USD|EUR|GBP|SEK|DKK|CHF|JPY|CNY|AUD|CAD|CEO|CFO|COO|KC|QC|GDP|CET|GMT|UTC|VAT|TV|OK|AM|PM|EST|PST|ET|MP|MPs|IT|AI|II|III|IV)$/

/** Names that a sentence holds, in order: runs of words with capitals that are no calendar and no opening. */
export function namesIn(words: readonly Word[], isKnownName: (lower: string) => boolean): Name[] {
  const names: Name[] = []
  for (let at = 0; at < words.length;) {
    const to = begins(words, at, isKnownName) ? runTo(words, at) : at
    if (to === at) at++
    else {
      const name = nameOf(words, at, to)
      if (name) names.push(name)
      at = to
    }
  }
  return names
}

function begins(
  words: readonly Word[],
  at: number,
  isKnownName: (lower: string) => boolean,
): boolean {
  const word = words[at]!
  if (NO_NAME.test(bare(word.text))) return false
  if (!isCapital(word) || CALENDAR.test(bare(word.text)) || LITTLE.test(word.text)) return false
  const isFirst = at === 0 || /[.:!?“"‘]\s*$/.test(words[at - 1]!.after)
  if (!isFirst) return true
  if (/^\p{Lu}{2,6}$/u.test(word.text)) return true
  if (isKnownName(bare(word.lower))) return true
  const next = words[at + 1]
  // ‘Institute for Coastal Studies’.
  if (next && /^(?:of|for)$/.test(next.lower) && ORGANISATION.test(bare(word.text)))
    return joins(words, at + 1)
  const isRun =
    next !== undefined && isCapital(next) && !/[,.;:]/.test(word.after) && !CALENDAR.test(next.text)
  const { tags } = word
  if (tags.has('Person') || tags.has('Place') || tags.has('Organization')) return true
  return (
    isRun &&
    !tags.has('Preposition') &&
    !tags.has('Adverb') &&
    !tags.has('Conjunction') &&
    !tags.has('Gerund')
  )
}

function runTo(words: readonly Word[], from: number): number {
  let to = from + 1
  while (to < words.length) {
    const before = words[to - 1]!
    if (
      /[,;:()“”"!?—–]/.test(before.after) ||
      (/\./.test(before.after) &&
        !/^(?:\p{Lu}|mr|mrs|ms|dr|prof|sen|rep|gov|gen|lt|st|jr)$/iu.test(before.text))
    )
      break
    if (/['’]s?$/.test(before.text)) break
    const word = words[to]!
    if (NO_NAME.test(bare(word.text))) break
    if (isCapital(word) && !CALENDAR.test(bare(word.text)) && !/^I(?:['’]|$)/.test(word.text)) to++
    else if (JOINS.test(word.lower) && word.lower !== 'and' && joins(words, to)) to++
    else break
  }
  return to
}

/** Whether a small word stands inside a name: `Bank of Canada`, `Ministry of the Interior`. */
function joins(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!
  if (/[,;:]/.test(words[at]!.after)) return false
  const next = words[at + 1]
  if (!next) return false
  if (lower === 'of' && next.lower === 'the' && ORGANISATION.test(words[at - 1]!.text))
    return words[at + 2] !== undefined && isCapital(words[at + 2]!)
  if (lower === 'the' && words[at - 1]?.lower !== 'of') return false
  if (
    /^(?:of|for)$/.test(lower) &&
    !ORGANISATION.test(words[at - 1]!.text) &&
    !/^(?:republic|university|house|kingdom|states|bank|ministry|people|isle|gulf|strait|bay|king|queen|secretary|minister|director)$/i.test(
      words[at - 1]!.text,
    )
  )
    return false
  return isCapital(next) && !CALENDAR.test(bare(next.text))
}

function nameOf(words: readonly Word[], start: number, to: number): Name | undefined {
  const title = lastTitle(words, start, to)
  const from = title < 0 ? behindOffice(words, start, to) : title + 1
  if (from >= to) return undefined
  const name = textOf(words, from, to)
  // ‘Chief Executive’: a title, and nobody’s name.
  if (from > start && words.slice(from, to).every(({ text }) => TITLE.test(text))) return undefined
  if (name.length < 2 || /^\d/.test(name)) return undefined
  return { from, to, name, kind: kindOf(words, start, from, to) }
}

/** ‘Prime Minister of Ostrany’: the name is the land’s. */
function behindOffice(words: readonly Word[], start: number, to: number): number {
  const of = words.findIndex(({ lower }, at) => at > start && at < to && lower === 'of')
  if (of < 0) return start
  const isOffice = words.slice(start, of).every(({ text }) => TITLE.test(text))
  return isOffice ? of + 1 : start
}

/** The last title before a name: `Canadian Prime Minister Mark Carney`. */
function lastTitle(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 2; at >= from; at--) {
    if (/^(?:of|for|the)$/.test(words[at]!.lower)) {
      // ‘Secretary of State Dana Cole’: two words at least stand behind what he is secretary of.
      const isTitled = at > from && TITLE.test(words[at - 1]!.text) && to - at > 3
      return isTitled ? Math.max(at + 1, to - 3) : -1
    }
    if (ORGANISATION.test(bare(words[at + 1]!.text))) return -1
    if (TITLE.test(words[at]!.text)) return at
  }
  return -1
}

/** The words as they stand in the text, without what shows possession. */
export function textOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text, after }, at, all) => (at === all.length - 1 ? bare(text) : text + after))
    .join('')
    .replace(/\s+/g, ' ')
}

function kindOf(words: readonly Word[], start: number, from: number, to: number): EntityKind {
  const last = bare(words[to - 1]!.text)
  const first = words[from]!
  const inside = words.slice(from, to)
  if (inside.some(({ text }) => ORGANISATION.test(bare(text)))) return 'organisation'
  if (start < from || TITLE.test(words[from - 1]?.text ?? '')) return 'person'
  if (first.tags.has('FirstName') && to - from > 1) return 'person'
  if (
    PLACE.test(last) ||
    first.tags.has('Country') ||
    first.tags.has('City') ||
    first.tags.has('Place')
  )
    return 'place'
  if (/^\p{Lu}{2,6}$/u.test(last)) return 'organisation'
  if (inside.some(({ tags }) => tags.has('Organization'))) return 'organisation'
  if (inside.some(({ tags }) => tags.has('Person'))) return 'person'
  return to - from >= 2 && to - from <= 3 && !inside.some(({ text }) => JOINS.test(text))
    ? 'person'
    : 'thing'
}
