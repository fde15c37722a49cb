import { Menu, MenuItem } from '@blueprintjs/core'
import { useId, useState } from 'react'
import { say } from '#data/messages/index.ts'
import {
  RELIABILITIES,
  RELIABILITY,
  type Reliability,
  TLP_LABELS,
  type TlpLabel,
} from '#data/model/ratings.ts'
import type { Source } from '#data/model/source.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { useGradedBy } from './use-graded-by.ts'

/** What can be changed of a source beside its form: its grade with the reason, and how it may be used. */
export function GradeChoices({ source }: { source: Source }) {
  const ids = useId()
  const { chosen, edit } = useEditSource(source)
  const [why, setWhy] = useState('')
  const gradedBy = useGradedBy()
  const last = source.gradings.at(-1)
  const grade = (reliability: Reliability | null) => edit({ reliability }, why)
  return (
    <div className="grade-choices">
      {last && (
        <div className="last">
          <p>{gradedBy(last, true)}</p>
          {last.why !== undefined && <p className="why">{last.why}</p>}
        </div>
      )}
      <input
        type="text"
        aria-label={say('window.grade.why')}
        placeholder={say('window.grade.why')}
        autoComplete="off"
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <Menu size="small">
        {RELIABILITIES.map((letter) => (
          <MenuItem
            key={letter}
            text={`${letter} – ${RELIABILITY[letter]}`}
            disabled={source.reliabilityFrom === 'source' && letter === source.reliability}
            onClick={() => void grade(letter)}
          />
        ))}
        <MenuItem
          text={say('window.grade.none')}
          disabled={source.reliabilityFrom !== 'source'}
          onClick={() => void grade(null)}
        />
      </Menu>
      <div className="handling">
        <label htmlFor={`${ids}-handling`}>{say('window.source.handling')}</label>
        <Select
          id={`${ids}-handling`}
          value={chosen.handling ?? ''}
          options={[
            { value: '', label: say('window.source.handling.none') },
            ...TLP_LABELS.map((label) => ({ value: label, label })),
          ]}
          onChange={(label) => void edit({ handling: label === '' ? null : (label as TlpLabel) })}
        />
      </div>
      <label className="quotable">
        <input
          type="checkbox"
          checked={chosen.mayBeQuoted}
          onChange={(event) => void edit({ mayBeQuoted: event.target.checked })}
        />
        {say('window.source.quotable')}
      </label>
    </div>
  )
}

interface Change {
  readonly reliability?: Reliability | null | undefined
  readonly handling?: TlpLabel | null | undefined
  readonly mayBeQuoted?: boolean | undefined
}

/** Changes a source; what was chosen stands at once, until the notebook tells how the source is then. */
function useEditSource(source: Source): {
  readonly chosen: Change
  readonly edit: (fields: Change, why?: string) => Promise<void>
} {
  const client = useClient()
  const tell = useTell()
  const [made, setMade] = useState<{ over: Source; change: Change }>()
  return {
    chosen: { ...source, ...(made?.over === source ? made.change : undefined) },
    async edit(fields, why = '') {
      const reason = why.trim() === '' ? {} : { why: why.trim() }
      setMade({ over: source, change: fields })
      try {
        await client.sources.edit({ ...act(), ref: source.ref, fields, ...reason })
      } catch (error) {
        setMade(undefined)
        tell.trouble(error)
      }
    },
  }
}
