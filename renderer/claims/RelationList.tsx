import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Grade } from '#renderer/ui/Grade.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'

interface RelationListProps {
  readonly claim: Claim
  /** One line each, without the reason. */
  readonly brief?: boolean
}

/** A claim's ties to others, the direction said in words. */
export function RelationList({ claim, brief = false }: RelationListProps) {
  const desk = useDesk()
  const refs = claim.relations.map((relation) => relation.claim)
  const claims = useAsk('claims', 'some', { refs }, { when: refs.length > 0 }).data
  if (claim.relations.length === 0) return <Empty>{say('window.relations.none')}</Empty>
  return (
    <Rows label={say('window.relations')}>
      {claim.relations.map((relation) => {
        const other = claims?.find(({ ref }) => ref === relation.claim)
        return (
          <button
            type="button"
            className={brief ? 'row relation' : 'row relation tall'}
            data-row
            key={`${relation.direction} ${relation.kind} ${relation.claim}`}
            title={relation.statement}
            onClick={() => desk.open(relation.claim)}
          >
            <span className="tie">
              {say(`window.relation.${relation.kind}.${relation.direction}`)}
            </span>
            {other && <StatusMark status={other.status} />}
            <span className="ref">{relation.claim}</span>
            <span className={brief ? 'line' : 'line wraps'}>
              {relation.statement}
              {!brief && relation.why !== undefined && <span className="why">{relation.why}</span>}
            </span>
            {other && (
              <Grade
                reliability={other.reliability}
                credibility={other.credibility}
                documents={other.documents}
              />
            )}
          </button>
        )
      })}
    </Rows>
  )
}
