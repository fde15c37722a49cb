import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Source } from '#data/model/source.ts'
import type { CitedClaim, CitedSource, Endnote, SourceReference } from '../document.ts'
import type { Facts } from '../facts.ts'
import {
  claimFacts,
  quotesOf,
  referenceText,
  reliabilityText,
  shortReference,
} from '../references.ts'
import type { Cited } from './numbering.ts'

export interface Endnotes {
  readonly notes: readonly Endnote[]
  readonly claims: readonly CitedClaim[]
  readonly sources: readonly CitedSource[]
}

/**
 * The endnotes of what is cited, by number, and the same as data. A source's reference stands in full
 * in the first note that rests on it; later ones name it and lead there.
 */
export function writeEndnotes(cited: readonly Cited[], facts: Facts, language: string): Endnotes {
  const claims: CitedClaim[] = []
  const sources = new Map<string, Source>()
  const fullIn = new Map<string, number>()

  const notes = cited.map(({ n, ref, places }): Endnote => {
    if (ref.startsWith('S')) return sourceNote(n, facts.source(ref as Ref<'source'>)!, places)
    const claim = facts.claim(ref as Ref<'claim'>)!
    claims.push(claimData(claim, n, facts))
    return {
      n,
      ref,
      references: claimReferences(claim, n),
      facts: [ref, ...claimFacts(claim)],
      places,
    }
  })
  return { notes, claims, sources: [...sources.values()].map(sourceData) }

  function sourceNote(n: number, source: Source, places: readonly string[]): Endnote {
    const first = fullIn.get(source.ref)
    const reference = fullReference(source, n)
    // The note may have been used before, but a reader who looks for the source looks here.
    fullIn.set(source.ref, first ?? n)
    const grade = source.reliability ? reliabilityText(source.reliability) : say('press.ungraded')
    return { n, ref: source.ref, references: [reference], facts: [source.ref, grade], places }
  }

  function claimReferences(claim: Claim, n: number): SourceReference[] {
    const refs = [...new Set(claim.evidence.map(({ source }) => source))]
    return refs.flatMap((ref) => {
      const source = facts.source(ref)
      if (!source) return []
      const own = claim.evidence.filter((evidence) => evidence.source === ref)
      const quotes = own.flatMap((evidence) => quotesOf(evidence, facts))
      const first = fullIn.get(ref)
      if (first === undefined) return [{ ...fullReference(source, n), quotes }]
      return [{ ref, text: shortReference(source), fullIn: first, quotes }]
    })
  }

  function fullReference(source: Source, n: number): SourceReference {
    sources.set(source.ref, source)
    if (!fullIn.has(source.ref)) fullIn.set(source.ref, n)
    const { ref, descriptor } = source
    const url = webAddress(source.url)
    return {
      ref,
      text: referenceText(source, language),
      url,
      address: url,
      descriptor,
      quotes: [],
    }
  }
}

function webAddress(url: string | undefined): string | undefined {
  const address = url === undefined ? null : URL.parse(url)
  return address && /^https?:$/.test(address.protocol) ? address.href : undefined
}

function claimData(claim: Claim, note: number, facts: Facts): CitedClaim {
  const { ref, uuid, statement, kind, speaker, said, on, hedge, credibility, status } = claim
  const evidence = claim.evidence.map((piece) => {
    const { source, role, start, end } = piece
    const quote = quotesOf(piece, facts)[0]
    return {
      source,
      role,
      start,
      end,
      exact: quote?.exact,
      translation: quote && piece.translation,
    }
  })
  return {
    ref,
    uuid,
    note,
    statement,
    kind,
    speaker,
    said,
    on,
    hedge,
    credibility,
    status,
    evidence,
  }
}

function sourceData(source: Source): CitedSource {
  return {
    ref: source.ref,
    uuid: source.uuid,
    title: source.title,
    type: source.type,
    author: source.author,
    publisher: source.publisher,
    url: source.url,
    published: source.published,
    accessed: source.accessed,
    language: source.language,
    reliability: source.reliability,
    descriptor: source.descriptor,
    derivedFrom: source.derivedFrom,
    rendition: source.rendition.hash,
  }
}
