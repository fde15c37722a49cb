import { sayDateBriefly } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { Grade } from '#renderer/ui/Grade.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'

/** One of two claims that are compared. */
export function RelateSide({ claim, side }: { claim: Claim; side: 'left' | 'right' }) {
  const about = [claim.speaker, say(`window.kind.${claim.kind}`)].join(', ')
  return (
    <section className="relate-side" aria-label={say(`window.relate.${side}`)}>
      <p className="meta">
        <StatusMark status={claim.status} />
        <span className="ref">{claim.ref}</span>
        {say(`window.relate.${side}`)}
        <Grade
          reliability={claim.reliability}
          credibility={claim.credibility}
          documents={claim.documents}
        />
      </p>
      <p className="statement">{claim.statement}</p>
      <p className="quiet">
        {claim.said === undefined
          ? about
          : `${about} · ${say('window.relate.said', { date: sayDateBriefly(claim.said) })}`}
      </p>
    </section>
  )
}
