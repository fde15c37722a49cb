import { say } from '#data/messages/index.ts'
import { ClaimRow } from '#renderer/ui/ClaimRow.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useReview } from './review.ts'

/** Claims that notes cite though they are no longer open: each wants a second look. */
export function ReviewList() {
  const desk = useDesk()
  const claims = useReview()
  return (
    <Section title={say('window.rail.review')} count={claims.length}>
      {claims.length === 0 ? (
        <Empty>{say('window.review.none')}</Empty>
      ) : (
        <Rows label={say('window.rail.review')}>
          {claims.map((claim) => (
            <ClaimRow
              key={claim.ref}
              claim={claim}
              current={claim.ref === desk.focused}
              onOpen={() => desk.open(claim.ref)}
            />
          ))}
        </Rows>
      )}
    </Section>
  )
}
