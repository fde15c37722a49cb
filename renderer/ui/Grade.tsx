import { say } from '#data/messages/index.ts'
import type { Credibility, Reliability } from '#data/model/ratings.ts'
import { CREDIBILITY, formatGrade, RELIABILITY } from '#data/model/ratings.ts'

interface GradeProps {
  readonly reliability?: Reliability | undefined
  readonly credibility?: Credibility | undefined
}

/** A claim's grade as it stands everywhere, such as `B2`; spelled out on hover. */
export function Grade({ reliability, credibility }: GradeProps) {
  const words = gradeWords({ reliability, credibility })
  return (
    <span className="grade" title={words}>
      <span aria-hidden="true">{formatGrade(reliability, credibility)}</span>
      <span className="unseen">{words}</span>
    </span>
  )
}

/** The grade in words: the number of the credibility always stands before its word. */
export function gradeWords({ reliability, credibility }: GradeProps): string {
  if (reliability === undefined && credibility === undefined) return say('window.ungraded')
  const parts = [
    reliability && `${reliability} – ${RELIABILITY[reliability]}`,
    credibility && `${credibility} – ${CREDIBILITY[credibility]}`,
  ]
  return parts.filter(Boolean).join(', ')
}
