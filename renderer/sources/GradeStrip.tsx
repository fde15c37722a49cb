import { PopoverNext } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import { RELIABILITY } from '#data/model/ratings.ts'
import type { Source } from '#data/model/source.ts'
import { GradeChoices } from './GradeChoices.tsx'
import { useGradedBy } from '#renderer/ui/use-graded-by.ts'
import './grade-strip.css'

/**
 * A source's reliability, in its square and in words, with whose verdict it is, and how its words may be
 * used; a click on the square changes them.
 */
export function GradeStrip({ source }: { source: Source }) {
  const { reliability, handling, mayBeQuoted } = source
  const whose = useWhose(source)
  const change = say('window.grade.change', { grade: reliability ?? '–', word: whose })
  return (
    <div className="grade-strip">
      <PopoverNext
        content={<GradeChoices source={source} />}
        placement="bottom-start"
        arrow={false}
      >
        <button type="button" className="square" aria-label={change} title={change}>
          {reliability ?? '–'}
        </button>
      </PopoverNext>
      <div className="words">
        <p>
          <span className="line">{source.publisher ?? source.title}</span>
          <span className="ref">{source.ref}</span>
        </p>
        <p className="quiet">
          <span className="line" title={whose}>
            {whose}
          </span>
        </p>
      </div>
      <div className="use">
        {handling !== undefined && (
          <span className="tlp" data-label={handling}>
            {handling}
          </span>
        )}
        {!mayBeQuoted && <span className="quiet">{say('window.source.unquoted')}</span>}
      </div>
    </div>
  )
}

/** The grade in words, and whose it is: the publisher's, or who gave it to this source and when. */
function useWhose({ reliability, reliabilityFrom, gradings, publisherIs }: Source): string {
  const gradedBy = useGradedBy()
  if (reliability === undefined) return say('window.ungraded')
  const word = RELIABILITY[reliability]
  if (reliabilityFrom === 'publisher') {
    const last = publisherIs?.gradings.at(-1)
    if (!last) return say('window.grade.publisher', { word })
    return say('window.grade.as-publisher', { graded: gradedBy(last) })
  }
  const last = gradings.at(-1)
  return last ? gradedBy(last) : word
}
