import { sayDay } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { Claim, ClaimStatus } from '#data/model/claim.ts'
import type { Credibility, Grading } from '#data/model/ratings.ts'
import { credibilityWords } from '#renderer/ui/CredibilityStrip.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'

/** Every setting of a claim's grades and status, the newest first: what, who, when, why. */
export function GradingHistory({ claim }: { claim: Claim }) {
  if (claim.gradings.length === 0) return <Empty>{say('window.history.none')}</Empty>
  return (
    <ol className="history" aria-label={say('window.history')}>
      {claim.gradings.toReversed().map((grading) => (
        <li key={`${grading.at} ${grading.field} ${grading.value}`}>
          <p>
            <span className="quiet">{say(`window.graded.${grading.field}`)}</span>{' '}
            {gradingText(grading)}
          </p>
          {grading.why !== undefined && <p className="why">{grading.why}</p>}
          <p className="meta">
            {grading.author}, <time dateTime={grading.at}>{sayDay(grading.at, true)}</time>
          </p>
        </li>
      ))}
    </ol>
  )
}

/** What was set, in words. */
function gradingText({ field, value }: Grading): string {
  if (value === undefined) return say('window.ungraded')
  if (field === 'credibility') return credibilityWords(Number(value) as Credibility)
  return field === 'status' ? say(`window.status.${value as ClaimStatus}`) : value
}
