import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'

/** Who rests on a claim: judgements, and notes that cite it. */
export function UsedIn({ claim }: { claim: Pick<Claim, 'citedIn' | 'judgements'> }) {
  const desk = useDesk()
  const notes = useAsk('notes', 'list', undefined).data
  const { citedIn, judgements } = claim
  if (citedIn.length === 0 && judgements.length === 0) {
    return <Empty>{say('window.used.none')}</Empty>
  }
  return (
    <Rows label={say('window.rests')}>
      {judgements.map((judgement) => (
        <button
          type="button"
          className="row"
          data-row
          key={judgement.ref}
          title={judgement.call}
          onClick={() => desk.open(judgement.note, { at: judgement.start })}
        >
          <Icon name="judgement" />
          <span className="line">{judgement.call}</span>
          <span className="ref">{judgement.ref}</span>
        </button>
      ))}
      {citedIn.map(({ note: ref, start }) => {
        const note = notes?.find((one) => one.ref === ref)
        return (
          <button
            type="button"
            className="row"
            data-row
            key={ref}
            onClick={() => desk.open(ref, { at: start })}
          >
            <Icon name={note?.briefing === undefined ? 'note' : 'briefing'} />
            <span className="line">{note?.title ?? ref}</span>
            <span className="ref">{ref}</span>
          </button>
        )
      })}
    </Rows>
  )
}
