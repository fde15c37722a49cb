import type { ReactNode } from 'react'
import { sayDateBriefly, sayDay } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import { type Likelihood, SCALES } from '#data/model/ratings.ts'
import { Grade } from '#renderer/ui/Grade.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import type { Column } from './columns.ts'

/** What a column says of a claim. */
export function shownIn(claim: ClaimSummary, column: Column): ReactNode {
  switch (column) {
    case 'ref':
      return <span className="ref">{claim.ref}</span>
    case 'status':
      return <StatusMark status={claim.status} />
    case 'speaker':
      return claim.publisher ?? claim.speaker
    case 'grade':
      return (
        <Grade
          reliability={claim.reliability}
          credibility={claim.credibility}
          documents={claim.documents}
        />
      )
    case 'said':
    case 'on':
      return claim[column] !== undefined && sayDateBriefly(claim[column])
    case 'independent':
      return claim.passages === 0 ? say('window.independent.none') : claim.independent
    case 'kind':
      return say(`window.kind.${claim.kind}`)
    case 'likelihood':
      return claim.likelihood && likelihoodWord(claim.likelihood)
    case 'added':
    case 'changed':
      return sayDay(claim[column])
    case 'topics':
    case 'entities':
      return claim[column].join(', ')
    default:
      return claim[column]
  }
}

/** What a cell tells to whoever hovers over it; absent where its own content does. */
export function titleIn(claim: ClaimSummary, column: Column): string | undefined {
  switch (column) {
    case 'status':
    case 'grade':
      return undefined
    case 'independent':
      return claim.passages === 0
        ? say('window.unsourced')
        : say('window.independent', { count: claim.independent })
    case 'speakers':
      return String(claim.speakers)
    case 'kind':
      return say(`window.kind.${claim.kind}`)
    case 'likelihood':
      return claim.likelihood && likelihoodWord(claim.likelihood)
    case 'added':
    case 'changed':
      return sayDay(claim[column], true)
    case 'topics':
    case 'entities':
      return claim[column].join(', ')
    default:
      return claim[column]
  }
}

function likelihoodWord({ scale, band }: Likelihood): string | undefined {
  return SCALES[scale].bands.find((one) => one.band === band)?.terms[0]
}
