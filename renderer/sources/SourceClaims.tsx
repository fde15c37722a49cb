import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { ClaimRow } from '#renderer/ui/ClaimRow.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { Section } from '#renderer/ui/Section.tsx'

interface SourceClaimsProps {
  readonly source: Ref<'source'>
  readonly current?: string | undefined
  readonly onOpen: (id: string) => void
}

/** The claims that rest on a source, in the order of its text. */
export function SourceClaims({ source, current, onOpen }: SourceClaimsProps) {
  const asked = useAsk('sources', 'get', { ref: source })
  const claims = useAsk('claims', 'list', undefined)
  const byRef = new Map(claims.data?.map((claim) => [claim.ref, claim]))
  const inOrder = [...(asked.data?.passages ?? [])]
    .toSorted((a, b) => a.start - b.start)
    .flatMap((passage) => passage.claims)
  const listed = [...new Set(inOrder)].flatMap((ref) => byRef.get(ref) ?? [])
  return (
    <Section title={say('window.source.claims')} count={listed.length}>
      <Answer result={claims}>
        {() =>
          listed.length === 0 ? (
            <Empty>{say('window.source.claims.none')}</Empty>
          ) : (
            <Rows label={say('window.source.claims')}>
              {listed.map((claim) => (
                <ClaimRow
                  key={claim.ref}
                  claim={claim}
                  current={claim.ref === current}
                  onOpen={onOpen}
                />
              ))}
            </Rows>
          )
        }
      </Answer>
    </Section>
  )
}
