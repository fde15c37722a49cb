import { say } from '#data/messages/index.ts'
import type { Source } from '#data/model/source.ts'
import { useGradedBy } from '#renderer/ui/use-graded-by.ts'

/** Who graded a source and its publisher, when and why, the newest first: the last one, and all once unfolded. */
export function GradingList({ source }: { source: Source }) {
  const gradedBy = useGradedBy()
  const { publisher = '', publisherIs } = source
  const own = source.gradings.map((grading) => ({ ...grading, text: gradedBy(grading, true) }))
  const inherited = (publisherIs?.gradings ?? []).map((grading) => ({
    ...grading,
    text: say('window.grade.of', { publisher, graded: gradedBy(grading, true) }),
  }))
  const all = [...own, ...inherited].toSorted((one, other) => other.at.localeCompare(one.at))
  const [last, ...earlier] = all
  if (!last) return null
  return (
    <div className="last">
      <Graded {...last} />
      {earlier.length > 0 && (
        <details>
          <summary>{say('window.grade.earlier', { count: earlier.length })}</summary>
          <ul>
            {earlier.map((grading) => (
              <li key={`${grading.at} ${grading.text}`}>
                <Graded {...grading} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Graded({ text, why }: { text: string; why?: string | undefined }) {
  return (
    <>
      <p>{text}</p>
      {why !== undefined && <p className="why">{why}</p>}
    </>
  )
}
