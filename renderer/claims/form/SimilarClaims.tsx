import type { KeyboardEvent, Ref } from 'react'
import { say } from '#data/messages/index.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import type { Ref as Reference } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { ClaimRow } from '#renderer/ui/ClaimRow.tsx'
import { Key } from '#renderer/ui/Empty.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { useSettled } from '#renderer/ui/settled.ts'

interface SimilarClaimsProps {
  readonly ref: Ref<HTMLDivElement>
  readonly statement: string
  /** The claim that the statement names; it stands alone then. */
  readonly named: ClaimSummary | undefined
  /** The claim that is edited: always like itself. */
  readonly except: Reference<'claim'> | undefined
  /** What one key does with one of them. */
  readonly hint?: string
  /** Why the last save was refused; stands here, where room is kept. */
  readonly trouble: string | undefined
  /** Ties the passage to one of them; absent where there is none to tie. */
  readonly onTie: ((claim: Reference<'claim'>) => void) | undefined
  /** Up from the first leads back. */
  readonly onBack: () => void
}

const SHOWN = 3
const SETTLED_MS = 180

/** Claims that say nearly the same; one key ties the passage to one of them in place of a new claim. */
export function SimilarClaims(props: SimilarClaimsProps) {
  const { ref, statement, named, except, hint, trouble, onTie, onBack } = props
  const settled = useSettled(statement.trim(), SETTLED_MS)
  const similar = useAsk(
    'claims',
    'similar',
    { statement: settled, most: SHOWN + 1 },
    { when: settled !== '' && !named, keep: true },
  ).data
  const alike = settled === '' ? [] : (similar ?? []).filter(({ ref }) => ref !== except)
  const shown = named ? [named] : alike.slice(0, SHOWN)

  function onKey(event: KeyboardEvent): void {
    const rows = event.currentTarget.querySelectorAll('button')
    if (event.key !== 'ArrowUp' || event.target !== rows[0]) return
    event.preventDefault()
    event.stopPropagation()
    onBack()
  }

  return (
    <>
      <div className="label similar-label">
        {say('window.form.similar')}
        {onTie && shown.length > 0 && (
          <span className="quiet">
            <Key name="↓" /> <Key name="Enter" /> {hint ?? say('window.form.similar.tie')}
          </span>
        )}
      </div>
      <div className="similar" ref={ref} onKeyDownCapture={onKey}>
        {trouble !== undefined && (
          <p className="trouble" role="alert">
            {trouble}
          </p>
        )}
        {trouble === undefined && (
          <Rows label={say('window.form.similar')}>
            {shown.map((claim) => (
              <ClaimRow key={claim.ref} claim={claim} onOpen={() => onTie?.(claim.ref)} />
            ))}
          </Rows>
        )}
      </div>
    </>
  )
}
