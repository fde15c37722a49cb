import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { ClaimRow } from '#renderer/ui/ClaimRow.tsx'
import { Key } from '#renderer/ui/Empty.tsx'
import { askForClaim } from '#renderer/ui/passage.ts'
import { Rows } from '#renderer/ui/Rows.tsx'
import type { Triaged } from './triage.ts'
import type { Triage } from './use-triage.ts'

interface LikeItProps {
  readonly triage: Triage
  readonly current: Triaged
}

const SHOWN = 3

/** The claims on a suggestion’s words, to be changed; else those that say nearly the same, to be tied to them. */
export function LikeIt({ triage, current }: LikeItProps) {
  const { stage, claims, suggestion } = current
  const isClaimed = stage === 'claimed'
  const refs = (isClaimed ? claims : suggestion.alike.map(({ ref }) => ref)).slice(0, SHOWN)
  const found = useAsk('claims', 'some', { refs }, { when: refs.length > 0 }).data
  const label = say(isClaimed ? 'window.suggest.claims' : 'window.suggest.alike')
  return (
    <>
      <p className="label">
        <span>{label}</span>
        {stage === 'open' && refs.length > 0 && (
          <span className="quiet">
            <Key name="t" /> {say('window.suggest.alike.tie')}
          </span>
        )}
      </p>
      <div className="like">
        {refs.length === 0 && !isClaimed && (
          <p className="quiet">{say('window.suggest.alike.none')}</p>
        )}
        {refs.length > 0 && (
          <Rows label={label}>
            {found?.map((claim) => (
              <ClaimRow
                key={claim.ref}
                claim={claim}
                onOpen={() => (isClaimed ? askForClaim(claim.ref) : triage.tie(claim.ref))}
              />
            ))}
          </Rows>
        )}
      </div>
    </>
  )
}
