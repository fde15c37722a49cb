import { say } from '#data/messages/index.ts'
import type { Credibility, Reliability } from '#data/model/ratings.ts'
import { CREDIBILITY, formatGrade, RELIABILITY } from '#data/model/ratings.ts'

interface GradeProps {
  readonly reliability?: Reliability | undefined
  readonly credibility?: Credibility | undefined
  /** Documents that hold the claim; those beyond the first show as `+1`. Not the independent ones. */
  readonly documents?: number | undefined
}

/** A claim's grade as it stands everywhere, such as `B2` or `B2 +1`; spelled out on hover. */
export function Grade(props: GradeProps) {
  const words = gradeWords(props)
  return (
    <span className="grade" title={words}>
      <span aria-hidden="true">{gradeText(props)}</span>
      <span className="unseen">{words}</span>
    </span>
  )
}

/** The grade as it is written: `B2`, `B2 +1` where a second document holds the claim, `– –`. */
export function gradeText({ reliability, credibility, documents = 0 }: GradeProps): string {
  const grade = formatGrade(reliability, credibility)
  return documents > 1 ? `${grade} +${documents - 1}` : grade
}

/** The grade in words: the number of the credibility always stands before its word. */
export function gradeWords({ reliability, credibility, documents = 0 }: GradeProps): string {
  const parts = [
    reliability && `${reliability} – ${RELIABILITY[reliability]}`,
    credibility && `${credibility} – ${CREDIBILITY[credibility]}`,
    reliability === undefined && credibility === undefined && say('window.ungraded'),
    documents > 1 && say('window.grade.more', { count: documents - 1 }),
  ]
  return parts.filter(Boolean).join(', ')
}
