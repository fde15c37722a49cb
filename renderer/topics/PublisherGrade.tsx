import { useId, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Entity } from '#data/model/entity.ts'
import { type Grading, RELIABILITIES, RELIABILITY, type Reliability } from '#data/model/ratings.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { useGradedBy } from '#renderer/ui/use-graded-by.ts'

interface PublisherGradeProps {
  readonly entity: Pick<Entity, 'ref' | 'reliability'>
  /** The oldest first. */
  readonly gradings: readonly Grading[]
}

/** The grade that a publisher's sources inherit: who set it, when and why; and a new one, with its reason. */
export function PublisherGrade({ entity: { ref, reliability }, gradings }: PublisherGradeProps) {
  const client = useClient()
  const tell = useTell()
  const gradedBy = useGradedBy()
  const id = useId()
  const [why, setWhy] = useState('')

  async function grade(letter: Reliability | undefined): Promise<void> {
    const reason = why.trim() === '' ? {} : { why: why.trim() }
    try {
      const acted = act()
      await client.entities.grade({ ...acted, ref, reliability: letter ?? null, ...reason })
      setWhy('')
      tell.done(say('window.entity.grade.set', { grade: letter ?? '–' }), undoOf(acted))
    } catch (error) {
      tell.trouble(error)
    }
  }

  return (
    <section className="part">
      <header>
        <h2 id={id}>{say('window.entity.grade')}</h2>
      </header>
      <div className="publisher-grade">
        <input
          type="text"
          className="field"
          aria-label={say('window.grade.why')}
          placeholder={say('window.grade.why')}
          autoComplete="off"
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        <Select
          label={say('window.entity.grade')}
          value={reliability ?? ''}
          options={[
            { value: '', label: say('window.grade.none') },
            ...RELIABILITIES.map((letter) => ({
              value: letter,
              label: `${letter} – ${RELIABILITY[letter]}`,
            })),
          ]}
          onChange={(letter) => void grade(letter === '' ? undefined : (letter as Reliability))}
        />
        {gradings.length === 0 && reliability === undefined ? (
          <p className="quiet">{say('window.entity.grade.none')}</p>
        ) : (
          <ul aria-labelledby={id}>
            {gradings.toReversed().map((grading) => (
              <li key={`${grading.at} ${grading.value}`}>
                {gradedBy(grading, true)}
                {grading.why !== undefined && <span className="why">{grading.why}</span>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
