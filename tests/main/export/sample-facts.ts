import { createHash } from 'node:crypto'
import type { Claim } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { refNumber } from '#data/model/refs.ts'
import type { Source } from '#data/model/source.ts'
import { sample } from '#data/sample/index.ts'
import { type Built, buildDocument } from '#main/export/build/index.ts'
import type { Facts, LinkedNote } from '#main/export/facts.ts'

const uuid = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`

const { fields, text } = sample.source

/** The sample's one source, as a notebook gives it. */
export const SOURCE: Source = {
  ...fields,
  ref: 'S-1',
  uuid: uuid(1),
  state: 'done',
  claims: sample.claims.length,
  reliability: 'C',
  reliabilityFrom: 'publisher',
  mayBeQuoted: true,
  derivedFrom: [],
  rendition: { uuid: uuid(2), hash: createHash('sha256').update(text).digest('hex'), text },
  passages: [],
  gradings: [],
}

/** The sample's claims with their evidence, as a notebook gives them. */
export const CLAIMS: readonly Claim[] = sample.claims.map((claim) => {
  const start = Array.from(text.slice(0, text.indexOf(claim.quote))).length
  return {
    ...claim,
    uuid: uuid(100 + refNumber('claim', claim.ref)!),
    speaker: claim.speaker ?? fields.title,
    speakerIs: claim.speaker
      ? { entity: 'E-1', name: claim.speaker }
      : { source: 'S-1', name: fields.title },
    reliability: 'C',
    status: claim.status ?? 'open',
    passages: 1,
    documents: 1,
    independent: 1,
    speakers: 1,
    added: '2026-01-14T09:00:00.000Z',
    changed: '2026-01-14T09:00:00.000Z',
    evidence: [
      {
        passage: uuid(200 + refNumber('claim', claim.ref)!),
        source: 'S-1',
        sourceTitle: fields.title,
        role: 'states',
        exact: claim.quote,
        prefix: '',
        suffix: '',
        start,
        end: start + Array.from(claim.quote).length,
        anchor: 'exact',
      },
    ],
    relations: [],
    gradings: [],
    judgements: [],
    citedIn: [],
  }
})

export interface Changes {
  readonly claims?: readonly Claim[]
  readonly sources?: readonly Source[]
  /** What a merged claim became, by its old reference. */
  readonly merged?: Readonly<Record<string, Ref<'claim'>>>
  /** Texts of notes, by title. */
  readonly notes?: Readonly<Record<string, string>>
}

/** The facts of the sample, with what a test has in their place. */
function factsOf({ claims = [], sources = [], merged = {}, notes = {} }: Changes): Facts {
  const written: LinkedNote[] = [
    ...Object.entries(notes),
    ...sample.notes.map((note) => [note.title, note.text] as const),
  ].map(([title, body], index) => ({ ref: `N-${index + 2}`, title, text: body }))
  return {
    claim: (ref) => [...claims, ...CLAIMS].find((claim) => claim.ref === (merged[ref] ?? ref)),
    source: (ref) => [...sources, SOURCE].find((source) => source.ref === ref),
    judgement: () => undefined,
    note: (target) =>
      written.find(({ ref, title }) => ref === target || title === target.split('/').at(-1)),
  }
}

/** Builds a document from a note's text. */
export function build(body: string, changes: Changes = {}, ref: Ref<'note'> = 'N-1'): Built {
  return buildDocument({
    note: { ref, title: 'A note', text: body },
    facts: factsOf(changes),
    scale: 'icd203',
    today: '2026-01-14',
  })
}

/** The sample's briefing. */
export const BRIEFING = sample.notes.find(({ text: body }) => /^briefing:/m.test(body))!.text
