/** One band of a likelihood scale. Bands are stored, never numbers: neighbours touch or leave gaps. */
export interface LikelihoodBand {
  readonly band: number
  /** Terms that mean this band, the preferred first; each column of the standard in turn. */
  readonly terms: readonly string[]
  /** The range as the standard prints it, in per cent. */
  readonly percent: string
}

/** A likelihood scale as data, with where it comes from. */
export interface LikelihoodScale {
  readonly id: ScaleId
  readonly name: string
  readonly standard: string
  readonly edition: string
  readonly bands: readonly LikelihoodBand[]
}

export const SCALE_IDS = ['icd203', 'phia'] as const
export type ScaleId = (typeof SCALE_IDS)[number]

/** A likelihood as it is stored: a band of a named scale. */
export interface Likelihood {
  readonly scale: ScaleId
  readonly band: number
}

export const SCALES: Readonly<Record<ScaleId, LikelihoodScale>> = {
  icd203: {
    id: 'icd203',
    name: 'ICD 203',
    standard: 'Intelligence Community Directive 203, Analytic Standards, section D.6.e',
    edition: '2015, amended 2022',
    bands: [
      { band: 1, terms: ['almost no chance', 'remote'], percent: '01–05' },
      { band: 2, terms: ['very unlikely', 'highly improbable'], percent: '05–20' },
      { band: 3, terms: ['unlikely', 'improbable', 'improbably'], percent: '20–45' },
      { band: 4, terms: ['roughly even chance', 'roughly even odds'], percent: '45–55' },
      { band: 5, terms: ['likely', 'probable', 'probably'], percent: '55–80' },
      { band: 6, terms: ['very likely', 'highly probable'], percent: '80–95' },
      {
        band: 7,
        terms: ['almost certain', 'almost certainly', 'nearly certain'],
        percent: '95–99',
      },
    ],
  },
  phia: {
    id: 'phia',
    name: 'PHIA',
    standard: 'Professional Head of Intelligence Assessment, probability yardstick',
    edition: 'March 2025',
    bands: [
      { band: 1, terms: ['remote chance'], percent: '>0–5' },
      { band: 2, terms: ['highly unlikely'], percent: '10–20' },
      { band: 3, terms: ['unlikely'], percent: '25–35' },
      { band: 4, terms: ['realistic possibility'], percent: '40–<50' },
      { band: 5, terms: ['likely', 'probable', 'probably'], percent: '55–75' },
      { band: 6, terms: ['highly likely'], percent: '80–90' },
      { band: 7, terms: ['almost certain', 'almost certainly'], percent: '95–<100' },
    ],
  },
}

/** Source reliability, Admiralty / NATO AJP-2.1. `F` is a verdict; ungraded is `undefined`. */
export const RELIABILITY = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
} as const
export type Reliability = keyof typeof RELIABILITY
export const RELIABILITIES = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
] as const satisfies readonly Reliability[]

/** Information credibility, Admiralty / NATO AJP-2.1. `6` is a verdict; ungraded is `undefined`. */
export const CREDIBILITY = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
} as const
export type Credibility = keyof typeof CREDIBILITY
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const satisfies readonly Credibility[]

/** One setting of a grade or a status: who, when, why. */
export interface Grading {
  readonly field: 'credibility' | 'status' | 'reliability' | 'likelihood'
  /** Absent where the field was made empty. */
  readonly value?: string | undefined
  readonly author: string
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  readonly why?: string | undefined
}

/** Analytical confidence (US National Intelligence Council). */
export const CONFIDENCES = ['low', 'moderate', 'high'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** Traffic Light Protocol 2.0 (FIRST), the least open first. */
export const TLP_LABELS = [
  'TLP:RED',
  'TLP:AMBER+STRICT',
  'TLP:AMBER',
  'TLP:GREEN',
  'TLP:CLEAR',
] as const
export type TlpLabel = (typeof TLP_LABELS)[number]

/** The band that a term names in a scale, in any case; `undefined` when the scale has no such term. */
export function likelihoodOf(term: string, scale: ScaleId): Likelihood | undefined {
  const wanted = term.trim().toLowerCase().replace(/\s+/g, ' ')
  const band = SCALES[scale].bands.find(({ terms }) => terms.includes(wanted))
  return band && { scale, band: band.band }
}

/** The preferred term of a band, as a briefing prints it. */
export function likelihoodTerm({ scale, band }: Likelihood): string {
  return SCALES[scale].bands[band - 1]?.terms[0] ?? ''
}

/** A claim's grade as it stands everywhere: `B2`, `B–`, `–2`; `– –` when nothing is graded. */
export function formatGrade(
  reliability: Reliability | undefined,
  credibility: Credibility | undefined,
): string {
  if (reliability === undefined && credibility === undefined) return '– –'
  return `${reliability ?? '–'}${credibility ?? '–'}`
}
