import { useId, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { likelihoodTerm } from '#data/model/ratings.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { Draft } from './draft.ts'
import { LikelihoodSelect } from './LikelihoodSelect.tsx'

interface MoreFieldsProps {
  readonly draft: Draft
  readonly onChange: (change: Partial<Draft>) => void
}

/** Hedge, likelihood and comment: seldom needed, so folded. */
export function MoreFields({ draft, onChange }: MoreFieldsProps) {
  const [open, setOpen] = useState(false)
  const ids = useId()
  const filled = [draft.hedge, draft.likelihood && likelihoodTerm(draft.likelihood), draft.comment]
  return (
    <div className="more">
      <button
        type="button"
        className="more-button"
        aria-expanded={open}
        aria-controls={`${ids}-more`}
        onClick={() => setOpen(!open)}
      >
        <span className={open ? 'twisty open' : 'twisty'}>
          <Icon name="forward" />
        </span>
        {say('window.form.more')}
        <span className="line quiet">{filled.filter(Boolean).join(' · ')}</span>
      </button>
      <div id={`${ids}-more`} hidden={!open}>
        <div className="field">
          <label htmlFor={`${ids}-hedge`}>{say('window.claim.hedge')}</label>
          <input
            id={`${ids}-hedge`}
            type="text"
            autoComplete="off"
            placeholder={say('window.form.hedge.hint')}
            value={draft.hedge}
            onChange={(event) => onChange({ hedge: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor={`${ids}-likelihood`}>{say('window.claim.likelihood')}</label>
          <LikelihoodSelect
            id={`${ids}-likelihood`}
            value={draft.likelihood}
            onChange={(likelihood) => onChange({ likelihood })}
          />
        </div>
        <div className="field tall">
          <label htmlFor={`${ids}-comment`}>{say('window.claim.comment')}</label>
          <textarea
            id={`${ids}-comment`}
            rows={2}
            value={draft.comment}
            onChange={(event) => onChange({ comment: event.target.value })}
            onKeyDown={(event) => {
              // A comment may have lines.
              if (event.key === 'Enter') event.stopPropagation()
            }}
          />
        </div>
      </div>
    </div>
  )
}
