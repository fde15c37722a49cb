import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Grade } from '#renderer/ui/Grade.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'

/** `![[C-12]]`: the claim in full. It stands among words, so all of it is made of spans. */
export function EmbeddedClaim({ claim: ref }: { claim: Ref<'claim'> }) {
  const claim = useAsk('claims', 'get', { ref }).data
  if (!claim) return <span className="ref">{ref}</span>
  return (
    <>
      <span className="first">
        <StatusMark status={claim.status} />
        <span className="ref">{claim.ref}</span>
        <span className="line wraps">{claim.statement}</span>
        <Grade reliability={claim.reliability} credibility={claim.credibility} />
      </span>
      <span className="last">{claim.speaker}</span>
      {claim.evidence.map(({ source, sourceTitle, start, page, exact }) => (
        <span className="quoted" key={`${source} ${start}`}>
          <q>{exact}</q>
          <span className="last">
            {sourceTitle} {page !== undefined && say('window.page', { page })}{' '}
            <span className="ref">{source}</span>
          </span>
        </span>
      ))}
    </>
  )
}
