import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { ClaimRow } from '#renderer/ui/ClaimRow.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { askForClaim, light } from '#renderer/ui/passage.ts'
import { Rows } from '#renderer/ui/Rows.tsx'
import { Section } from '#renderer/ui/Section.tsx'

interface SourceClaimsProps {
  readonly source: Ref<'source'>
  readonly current?: string | undefined
}

/** The claims that rest on a source, in the order of its text; each lights its words in the reader, and opens in the form. */
export function SourceClaims({ source, current }: SourceClaimsProps) {
  const claims = useAsk('claims', 'of', { source })
  return (
    <Section title={say('window.source.claims')} count={claims.data?.length}>
      <Answer result={claims}>
        {(listed) =>
          listed.length === 0 ? (
            <Empty>{say('window.source.claims.none')}</Empty>
          ) : (
            <Rows label={say('window.source.claims')}>
              {listed.map((claim) => (
                <div
                  role="none"
                  key={claim.ref}
                  onMouseEnter={() => light(claim.ref)}
                  onMouseLeave={() => light(undefined)}
                  onFocus={() => light(claim.ref, true)}
                  onBlur={() => light(undefined)}
                >
                  <ClaimRow
                    claim={claim}
                    current={claim.ref === current}
                    onOpen={() => askForClaim(claim.ref)}
                  />
                </div>
              ))}
            </Rows>
          )
        }
      </Answer>
    </Section>
  )
}
