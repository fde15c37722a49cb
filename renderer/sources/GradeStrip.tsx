import { Menu, MenuItem, PopoverNext } from '@blueprintjs/core'
import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import { RELIABILITIES, RELIABILITY, type Reliability } from '#data/model/ratings.ts'
import type { Source } from '#data/model/source.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import './grade-strip.css'

/** A source's reliability, in its square and in words; a click on the square grades it. */
export function GradeStrip({ source }: { source: Source }) {
  const { reliability } = source
  const word = reliability === undefined ? say('window.ungraded') : RELIABILITY[reliability]
  const from =
    source.reliabilityFrom === 'publisher' ? say('window.grade.publisher', { word }) : word
  return (
    <div className="grade-strip">
      <PopoverNext content={<Choices source={source} />} placement="bottom-start" arrow={false}>
        <button
          type="button"
          className="square"
          aria-label={say('window.grade.change', { grade: reliability ?? '–', word: from })}
          title={say('window.grade.change', { grade: reliability ?? '–', word: from })}
        >
          {reliability ?? '–'}
        </button>
      </PopoverNext>
      <div className="words">
        <p>
          <span className="line">{source.publisher ?? source.title}</span>
          <span className="ref">{source.ref}</span>
        </p>
        <p className="quiet">{from}</p>
      </div>
      {source.handling !== undefined && (
        <span className="tlp" data-label={source.handling}>
          {source.handling}
        </span>
      )}
    </div>
  )
}

function Choices({ source }: { source: Source }) {
  const client = useClient()
  const tell = useTell()
  const [why, setWhy] = useState('')

  async function grade(reliability: Reliability | null): Promise<void> {
    const reason = why.trim() === '' ? {} : { why: why.trim() }
    try {
      await client.sources.edit({ ...act(), ref: source.ref, fields: { reliability }, ...reason })
    } catch (error) {
      tell.trouble(error)
    }
  }

  return (
    <div className="grade-choices">
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
    </div>
  )
}
