import type { Claim } from '#data/model/claim.ts'
import type { Judgement } from '#data/model/judgement.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Source } from '#data/model/source.ts'

/** A note that is exported, or that another one links to or takes in. */
export interface LinkedNote {
  readonly ref: Ref<'note'>
  readonly title: string
  readonly text: string
}

/**
 * What a document looks up in its notebook while it is built. References are resolved: a merged one
 * gives what it became, under its new reference. `undefined` where the notebook has no such thing.
 */
export interface Facts {
  claim(ref: Ref<'claim'>): Claim | undefined
  source(ref: Ref<'source'>): Source | undefined
  judgement(ref: Ref<'judgement'>): Judgement | undefined
  /** @param target a title, a folder and title (`trade/Canola`), an alias, or a reference (`N-8`) */
  note(target: string): LinkedNote | undefined
}

/** The same facts, each read once: a document asks for a source as often as it rests on it. */
export function rememberFacts(facts: Facts): Facts {
  return {
    claim: remember((ref) => facts.claim(ref)),
    source: remember((ref) => facts.source(ref)),
    judgement: remember((ref) => facts.judgement(ref)),
    note: remember((target) => facts.note(target)),
  }
}

function remember<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    if (!known.has(key)) known.set(key, read(key))
    return known.get(key) as Value
  }
}
