import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { ClaimRow } from '#renderer/ui/ClaimRow.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'

interface ClaimListProps {
  readonly query: string
  readonly limit: number
  readonly onOpen: (id: string) => void
}

/** The live list of a `claims` block: what its query finds now. */
export function ClaimList({ query, limit, onOpen }: ClaimListProps) {
  const asked = { query: `in:claims (${query})`, limit, facets: false }
  const found = useAsk('search', 'run', asked, { keep: true })
  const refs = (found.data?.hits ?? []).map(({ ref }) => ref as Ref<'claim'>)
  const claims = useAsk('claims', 'some', { refs }, { when: refs.length > 0, keep: true }).data
  return (
    <Answer result={found}>
      {({ hits }) => (
        <Rows label={say('window.claims')} className="rows desk">
          {hits.map(({ ref }) => {
            const claim = claims?.find((one) => one.ref === ref)
            return claim && <ClaimRow key={ref} claim={claim} wide onOpen={onOpen} />
          })}
        </Rows>
      )}
    </Answer>
  )
}
