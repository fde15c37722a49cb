import { useId, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { EditedFact } from './Fact.tsx'
import { SpeakerField } from './form/SpeakerField.tsx'
import type { EditClaim } from './use-edit-claim.ts'

/** Who makes the claim, with a way to them. A claim goes from the source to an entity, never back. */
export function SpeakerFact({ claim, edit }: { claim: Claim; edit: EditClaim }) {
  const desk = useDesk()
  const id = useId()
  const entities = useAsk('entities', 'list', undefined).data
  const speaker = claim.speakerIs
  const named = 'entity' in speaker ? claim.speaker : ''
  const [typed, setTyped] = useState(named)
  const [wrong, setWrong] = useState(false)

  function keep(): boolean {
    const name = typed.trim()
    if (name === '' && named !== '') {
      setWrong(true)
      return false
    }
    if (name !== named) void edit({ speaker: name })
    return true
  }

  return (
    <EditedFact
      name={say('window.claim.speaker')}
      shown={named === '' ? say('window.speaker.source', { name: claim.speaker }) : claim.speaker}
      act={
        <button
          type="button"
          className="icon-button open-fact"
          aria-label={say('window.fact.open', { name: claim.speaker })}
          title={say('window.fact.open', { name: claim.speaker })}
          onClick={() => desk.open('source' in speaker ? speaker.source : speaker.entity)}
        >
          <Icon name="forward" />
        </button>
      }
      onBegin={() => {
        setTyped(named)
        setWrong(false)
      }}
      onKeep={keep}
    >
      <SpeakerField
        id={id}
        autoFocus
        value={typed}
        source={named === '' ? { title: claim.speaker } : undefined}
        names={entities?.map(({ name }) => name) ?? []}
        wrong={wrong}
        onChange={setTyped}
      />
    </EditedFact>
  )
}
