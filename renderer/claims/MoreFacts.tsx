import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { EditedFact, Fact } from './Fact.tsx'
import { LikelihoodSelect } from './form/LikelihoodSelect.tsx'
import type { EditClaim } from './use-edit-claim.ts'

/** Hedge, likelihood and comment: those that are given, and the others once they are asked for. */
export function MoreFacts({ claim, edit }: { claim: Claim; edit: EditClaim }) {
  const [open, setOpen] = useState(false)
  const { hedge, likelihood, comment } = claim
  const all = hedge !== undefined && likelihood !== undefined && comment !== undefined
  return (
    <>
      {(open || hedge !== undefined) && (
        <WordsFact
          name={say('window.claim.hedge')}
          words={hedge}
          onSet={(words) => void edit({ hedge: words })}
        />
      )}
      {(open || likelihood !== undefined) && (
        <Fact name={say('window.claim.likelihood')}>
          <LikelihoodSelect
            quiet
            value={likelihood}
            onChange={(chosen) => void edit({ likelihood: chosen ?? null })}
          />
        </Fact>
      )}
      {(open || comment !== undefined) && (
        <WordsFact
          name={say('window.claim.comment')}
          words={comment}
          long
          onSet={(words) => void edit({ comment: words })}
        />
      )}
      {!all && (
        <div>
          <dt>
            <button
              type="button"
              className="more-button"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <span className={open ? 'twisty open' : 'twisty'}>
                <Icon name="forward" />
              </span>
              {say('window.form.more')}
            </button>
          </dt>
        </div>
      )}
    </>
  )
}

interface WordsFactProps {
  readonly name: string
  readonly words: string | undefined
  /** May have several lines: Shift and Enter begin one. */
  readonly long?: boolean
  readonly onSet: (words: string | null) => void
}

function WordsFact({ name, words, long = false, onSet }: WordsFactProps) {
  const [typed, setTyped] = useState('')
  const Field = long ? 'textarea' : 'input'

  function keep(): boolean {
    const kept = typed.trim()
    if (kept !== (words ?? '')) onSet(kept === '' ? null : kept)
    return true
  }

  return (
    <EditedFact
      name={name}
      shown={words ?? <span className="quiet">{say('window.fact.none')}</span>}
      onBegin={() => setTyped(words ?? '')}
      onKeep={keep}
    >
      <Field
        className="field"
        autoFocus
        aria-label={name}
        value={typed}
        onChange={(event: { target: { value: string } }) => setTyped(event.target.value)}
      />
    </EditedFact>
  )
}
