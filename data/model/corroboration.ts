import type { ClaimStatus } from './claim.ts'
import type { Ref } from './refs.ts'

/** What each source goes back to: sources that derive from no other. One that is not in it is its own origin. */
export type Origins<Source> = ReadonlyMap<Source, ReadonlySet<Source>>

/** Of a claim, who says it and which sources state it. */
export interface Stated {
  readonly claim: Ref<'claim'>
  /** What tells one speaker from another. */
  readonly speaker: string
  readonly sources: readonly Ref<'source'>[]
}

/** A speaker who counts, by a claim of theirs and a source that states it. */
export interface CountedSpeaker {
  readonly claim: Ref<'claim'>
  readonly source: Ref<'source'>
}

/** A claim that makes no further speaker count, and why. */
export type UncountedClaim = { readonly claim: Ref<'claim'> } & (
  | { readonly why: 'unsourced' }
  /** Another claim of the same speaker counts. */
  | { readonly why: 'same-speaker'; readonly as: Ref<'claim'> }
  /** Its source goes back to what the other claim's source goes back to. */
  | {
      readonly why: 'same-origin'
      readonly source: Ref<'source'>
      readonly origin: Ref<'source'>
      readonly as: Ref<'claim'>
    }
  /** It was found wrong, taken back, or overtaken. */
  | { readonly why: 'fallen'; readonly status: ClaimStatus }
)

/** Who says a claim independently of one another, and who does not count. */
export interface SpeakersTold {
  readonly counted: readonly CountedSpeaker[]
  readonly uncounted: readonly UncountedClaim[]
}

/** How far a claim is corroborated: it is from two independent speakers on. Speakers by their names. */
export interface Corroboration {
  readonly corroborated: boolean
  readonly counted: readonly (CountedSpeaker & { readonly speaker: string })[]
  readonly uncounted: readonly (UncountedClaim & { readonly speaker: string })[]
}

/** A claim that did not hold makes nobody count for another one. */
export const FALLEN: ReadonlySet<ClaimStatus> = new Set<ClaimStatus>([
  'superseded',
  'refuted',
  'retracted',
])

/** So many independent speakers corroborate a claim. */
export const CORROBORATING = 2

/**
 * Who of these speakers are independent: each has a source that states a claim of theirs and shares no
 * origin with those of the others counted. Who has the fewest sources chooses first, then who stands
 * first; of theirs the one that goes back to least.
 */
export function independentSpeakers(
  stated: readonly Stated[],
  origins: Origins<Ref<'source'>>,
): SpeakersTold {
  const choices = speakersOf(stated).map((claims) => ({
    claims,
    options: optionsOf(claims, origins),
  }))
  const picked = pickApart(choices.map(({ options }) => options.map(({ roots }) => roots)))
  const counted: CountedSpeaker[] = []
  const taken = new Map<Ref<'source'>, Ref<'claim'>>()
  choices.forEach(({ options }, at) => {
    const option = options[picked[at] ?? -1]
    if (!option) return
    counted.push({ claim: option.claim, source: option.source })
    for (const root of option.roots) taken.set(root, option.claim)
  })
  const countedClaims = new Set(counted.map(({ claim }) => claim))
  const uncounted = choices.flatMap(({ claims, options }, at) => {
    const speaks = options[picked[at] ?? -1]
    return claims
      .filter(({ claim }) => !countedClaims.has(claim))
      .map((one) => passedOver(one, speaks?.claim, taken, origins))
  })
  return { counted, uncounted }
}

/** The claims of each speaker, those who stand first before. */
function speakersOf(stated: readonly Stated[]): Stated[][] {
  const speakers = new Map<string, Stated[]>()
  for (const one of stated) {
    const claims = speakers.get(one.speaker)
    if (claims) claims.push(one)
    else speakers.set(one.speaker, [one])
  }
  return [...speakers.values()]
}

interface SourceOption extends CountedSpeaker {
  readonly roots: ReadonlySet<Ref<'source'>>
}

function optionsOf(claims: readonly Stated[], origins: Origins<Ref<'source'>>): SourceOption[] {
  const options = new Map<Ref<'source'>, SourceOption>()
  for (const { claim, sources } of claims) {
    for (const source of sources) {
      if (options.has(source)) continue
      options.set(source, { claim, source, roots: rootsOf(source, origins) })
    }
  }
  return [...options.values()].toSorted((one, other) => one.roots.size - other.roots.size)
}

function passedOver(
  { claim, sources }: Stated,
  speaks: Ref<'claim'> | undefined,
  taken: ReadonlyMap<Ref<'source'>, Ref<'claim'>>,
  origins: Origins<Ref<'source'>>,
): UncountedClaim {
  if (speaks !== undefined) return { claim, why: 'same-speaker', as: speaks }
  for (const source of sources) {
    for (const origin of rootsOf(source, origins)) {
      const as = taken.get(origin)
      if (as !== undefined) return { claim, why: 'same-origin', source, origin, as }
    }
  }
  return { claim, why: 'unsourced' }
}

function rootsOf<Source>(source: Source, origins: Origins<Source>): ReadonlySet<Source> {
  return origins.get(source) ?? new Set([source])
}

/**
 * Takes of each choice one option, by its place, so that no two of those taken share an origin; none
 * where all of them share one with what is taken. Who has the fewest options takes first, then who goes
 * back to least: a digest does not stand in the way of what it digests.
 */
export function pickApart<Source>(
  choices: readonly (readonly ReadonlySet<Source>[])[],
): (number | undefined)[] {
  const order = choices
    .map((options, at) => ({ options, at, least: Math.min(...options.map(({ size }) => size)) }))
    .toSorted((one, other) => one.options.length - other.options.length || one.least - other.least)
  const taken = new Set<Source>()
  const picked: (number | undefined)[] = choices.map(() => undefined)
  for (const { options, at } of order) {
    const free = options.findIndex((roots) => roots.isDisjointFrom(taken))
    if (free < 0) continue
    for (const root of options[free]!) taken.add(root)
    picked[at] = free
  }
  return picked
}
