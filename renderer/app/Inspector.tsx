import { say } from '#data/messages/index.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import { ClaimCard } from '#renderer/claims/ClaimCard.tsx'
import { NoteLinks } from '#renderer/notes/NoteLinks.tsx'
import { SourceClaims } from '#renderer/sources/SourceClaims.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { Place } from './place.ts'

interface InspectorProps {
  readonly place: Place
  readonly claim: Ref<'claim'> | undefined
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

/** What stands beside the centre: the claim that was opened, else what belongs to the centre. */
export function Inspector({ place, claim, onOpen, onClose }: InspectorProps) {
  const noun = place.centre === undefined ? undefined : parseRef(place.centre)?.noun
  return (
    <aside className="inspector" data-pane aria-label={say('window.inspector')}>
      {claim !== undefined && (
        <>
          <header className="head">
            <span className="line">{say('window.claim')}</span>
            {place.claim !== undefined && (
              <button
                type="button"
                className="icon-button"
                aria-label={say('window.close')}
                title={say('window.close')}
                onClick={onClose}
              >
                <Icon name="cross" />
              </button>
            )}
          </header>
          <ClaimCard claim={claim} onOpen={onOpen} />
        </>
      )}
      {noun === 'note' && claim === undefined && (
        <NoteLinks note={place.centre as Ref<'note'>} onOpen={onOpen} />
      )}
      {noun === 'source' && (
        <SourceClaims source={place.centre as Ref<'source'>} current={claim} onOpen={onOpen} />
      )}
    </aside>
  )
}
