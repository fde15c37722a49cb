import type { ClaimKind } from '#data/model/claim.ts'

/** How a verb of saying goes on: a clause, one behind `that`, an object, `to` with a verb, or something `as` something. */
type Frame = 'clause' | 'that' | 'tail' | 'object' | 'to' | 'as'

/** A verb by which a text tells what somebody says or thinks. */
export interface Reporting {
  readonly verb: string
  /** The kind of what is said that way, where the verb alone tells it. */
  readonly kind?: ClaimKind | undefined
  readonly frames: readonly Frame[]
}

/** A text says of somebody that he says so; the frames are those in which it does, and not something else. */
const FAMILIES: readonly [verbs: string, frames: readonly Frame[], kind?: ClaimKind][] = [
  [
    'say tell add state explain report announce disclose confirm declare insist stress emphasise emphasize argue claim maintain contend remark reply respond recall testify conclude acknowledge admit concede reiterate affirm assert comment complain lament boast joke quip inform assure recount repeat remind relate opine clarify mention whisper mutter grumble confide testify underline highlight flag advise record summarise summarize',
    ['clause', 'that', 'tail'],
  ],
  [
    'assess judge note observe reveal suggest indicate signal hint imply write tweet post estimate',
    ['clause', 'that', 'tail'],
  ],
  ['find show estimate calculate reckon', ['that', 'tail']],
  ['mean agree put', ['that']],
  ['acknowledge admit concede confirm recognise recognize', ['object']],
  ['believe think feel consider argue', ['clause', 'that', 'tail'], 'opinion'],
  ['warn caution', ['clause', 'that', 'tail', 'object']],
  [
    'predict forecast expect anticipate project foresee',
    ['clause', 'that', 'tail', 'object', 'to'],
    'forecast',
  ],
  ['hope fear worry doubt suspect', ['clause', 'that', 'tail']],
  ['regard view see describe portray characterise characterize depict', ['as'], 'opinion'],
  [
    'call label brand dub hail praise welcome criticise criticize condemn denounce slam blast deplore applaud commend decry lambast ridicule defend',
    ['object', 'that'],
    'opinion',
  ],
  ['deny reject refute rebut dispute dismiss rebuff', ['object', 'that', 'as'], 'denial'],
  ['accuse allege blame', ['object', 'that'], 'allegation'],
  [
    'promise pledge vow undertake guarantee swear commit',
    ['to', 'that', 'clause', 'object'],
    'commitment',
  ],
  ['threaten', ['to'], 'commitment'],
  ['urge demand recommend propose advise request', ['object', 'to', 'that'], 'opinion'],
  ['agree', ['to']],
  ['counter retort', ['clause', 'that', 'tail']],
  ['submit accept rule object protest', ['that']],
]

const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  think: 'thought',
  feel: 'felt',
  see: 'saw seen',
  find: 'found',
  show: 'showed shown',
  write: 'wrote written',
  put: 'put',
  forecast: 'forecast forecasted',
  foresee: 'foresaw foreseen',
  swear: 'swore sworn',
  undertake: 'undertook undertaken',
}

const DOUBLING: ReadonlySet<string> = new Set([
  'commit',
  'admit',
  'rebut',
  'slam',
  'quip',
  'submit',
])

/** Every form of every verb of saying; a verb of two families has the frames of both. */
export const REPORTING: ReadonlyMap<string, Reporting> = new Map(
  FAMILIES.flatMap(([verbs, frames, kind]) =>
    verbs.split(' ').map((verb) => ({ verb, frames, kind })),
  )
    .reduce((all, each) => {
      const before = all.get(each.verb)
      return all.set(each.verb, {
        verb: each.verb,
        kind: each.kind ?? before?.kind,
        frames: [...(before?.frames ?? []), ...each.frames],
      })
    }, new Map<string, Reporting>())
    .values()
    .flatMap((reporting) => formsOf(reporting.verb).map((form) => [form, reporting] as const)),
)

/** Nouns that say that somebody says something: ‘expressed hope that’, ‘the claim that’. */
export const VOICED =
  /^(?:optimism|pessimism|concerns?|confidence|hopes?|regrets?|support|frustration|alarm|doubts?|fears?|confident|surprise|disappointment|satisfaction|scepticism|skepticism|readiness|willingness|opposition|outrage|anger|relief|interest|belief|view|opinion|desire|gratitude|sympathy|solidarity|certainty|reservations|misgivings|unease)$/

export const VOICES: ReadonlySet<string> = new Set(
  ['express', 'voice'].flatMap((verb) => formsOf(verb)),
)

function formsOf(verb: string): string[] {
  const irregular = IRREGULAR[verb]?.split(' ')
  const third = /(?:s|sh|ch|x|z|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
  const past = verb.endsWith('e')
    ? `${verb}d`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ied`
      : DOUBLING.has(verb)
        ? `${verb}${verb.at(-1)}ed`
        : `${verb}ed`
  return [verb, third, ...(irregular ?? [past])]
}
