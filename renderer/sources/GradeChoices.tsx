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
import { undoOf } from '#renderer/ui/turn.ts'
import { GradingList } from './GradingList.tsx'

/** What can be changed of a source beside its form: its grade with the reason, and how it may be used. */
export function GradeChoices({ source }: { source: Source }) {
  const ids = useId()
  const { chosen, edit } = useEditSource(source)
  const [why, setWhy] = useState('')
  const { publisher, publisherIs } = source
  const own = source.reliabilityFrom === 'source' ? source.reliability : undefined
  const makeDefault = useMakeDefault(source)
  const grade = (reliability: Reliability | null) => edit({ reliability }, why)
  return (
    <div className="grade-choices">
      <GradingList source={source} />
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
            disabled={letter === own}
            onClick={() => void grade(letter)}
          />
        ))}
        <MenuItem
          text={inheritText(source)}
          disabled={own === undefined}
          onClick={() => void grade(null)}
        />
        {publisherIs && own !== undefined && (
          <MenuItem
            text={say('window.grade.default', { grade: own, publisher: publisher ?? '' })}
            disabled={publisherIs.reliability === own}
            onClick={() => void makeDefault(own, why)}
          />
        )}
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

/** What a source without a grade of its own has: its publisher's, or none. */
function inheritText({ publisherIs }: Source): string {
  const grade = publisherIs?.reliability
  if (grade === undefined) return say('window.grade.none')
  return say('window.grade.inherit', { grade, word: RELIABILITY[grade] })
}

/** Gives all sources of the publisher a grade that they inherit, with the reason. */
function useMakeDefault({
  publisher = '',
  publisherIs,
}: Source): (reliability: Reliability, why: string) => Promise<void> {
  const client = useClient()
  const tell = useTell()
  return async (reliability, why) => {
    if (!publisherIs) return
    const reason = why.trim() === '' ? {} : { why: why.trim() }
    try {
      const acted = act()
      await client.entities.grade({ ...acted, ref: publisherIs.ref, reliability, ...reason })
      tell.done(say('window.grade.defaulted', { publisher, grade: reliability }), undoOf(acted))
    } catch (error) {
      tell.trouble(error)
    }
  }
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
