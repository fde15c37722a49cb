import type { EntityKind } from '#data/model/entity.ts'
import { fold } from '#data/model/fold.ts'
import type { Ref } from '#data/model/refs.ts'
import { otherNames } from './countries.ts'
import { bare, type Word } from './words.ts'

/** An entity that the notebook knows, by one of its names. */
export interface KnownEntity {
  readonly ref: Ref<'entity'>
  readonly name: string
  readonly kind: EntityKind
  /** The name or alias that is meant, as the notebook writes it. */
  readonly alias: string
}

/** The entities of a notebook by the key of each of their names. */
export type Known = ReadonlyMap<string, KnownEntity>

/** Puts the names of a notebook in order; a name goes before an alias, and an alias of two is nobody’s. */
export function knownFrom(names: readonly KnownEntity[]): Known {
  const known = new Map<string, KnownEntity>()
  const shared = new Set<string>()
  for (const entity of names.toSorted((one, other) => rank(one) - rank(other))) {
    const key = nameKey(entity.alias)
    const other = known.get(key)
    if (other === undefined) known.set(key, entity)
    else if (rank(other) === 1 && other.ref !== entity.ref) shared.add(key)
  }
  for (const key of shared) known.delete(key)
  return known
}

function rank({ name, alias }: KnownEntity): number {
  return name === alias ? 0 : 1
}

/** An entity of the notebook in a sentence. */
export interface Mention {
  readonly from: number
  readonly to: number
  readonly entity: KnownEntity
}

const MOST_WORDS = 6

/** Names in one form, whichever apostrophe they are written with. */
export function nameKey(name: string): string {
  return fold(name).replace(/[’ʼ`]/g, "'")
}

/** The entities of the notebook that a sentence names, the longest name first where two overlap. */
export function mentionsIn(words: readonly Word[], known: Known): Mention[] {
  const asked = new Map<string, { from: number; to: number }[]>()
  const parts = words.map(({ text, after }) => ({
    key: nameKey(text),
    bare: nameKey(bare(text)),
    after: after.replace(/\s+/g, ' '),
    isLast: /[;:!?()“”"]/.test(after),
  }))
  for (const from of parts.keys()) {
    let name = ''
    for (let to = from + 1; to <= Math.min(parts.length, from + MOST_WORDS); to++) {
      const part = parts[to - 1]!
      for (const key of new Set([name + part.key, name + part.bare])) {
        const places = asked.get(key)
        if (places) places.push({ from, to })
        else asked.set(key, [{ from, to }])
      }
      if (part.isLast) break
      name += part.key + part.after
    }
  }
  const all = [...asked].flatMap(([key, places]) => {
    const entity = known.get(key)
    if (entity === undefined) return []
    return places
      .filter(({ from, to }) => isSameCase(words, from, to, entity.alias))
      .map((range) => ({ ...range, entity }))
  })
  const taken: Mention[] = []
  for (const mention of all.toSorted((one, other) => other.to - other.from - (one.to - one.from))) {
    if (taken.every(({ from, to }) => mention.to <= from || mention.from >= to)) taken.push(mention)
  }
  return taken.toSorted((one, other) => one.from - other.from)
}

/** ‘US’ is not ‘us’: a short name of capitals counts only as such. */
function isSameCase(words: readonly Word[], from: number, to: number, alias: string): boolean {
  if (!/^[\p{Lu}.&]{1,5}$/u.test(alias) || to - from > 1) return true
  return (
    words[from]!.text.replace(/['’]s$/, '') ===
    words[from]!.text.replace(/['’]s$/, '').toUpperCase()
  )
}

/** The entity that a name stands for, by that name or another form of it. */
export function entityNamed(name: string, known: Known): KnownEntity | undefined {
  const bareName = name.replace(/^(?:the|an?) /i, '')
  const keys = [name, bareName, ...otherNames(bareName)].map(nameKey)
  return keys.map((key) => known.get(key)).find((entity) => entity !== undefined)
}
