import type { Ref } from '#data/model/refs.ts'
import type { Source } from '#data/model/source.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { ClaimForm } from '#renderer/claims/form/ClaimForm.tsx'
import { GradeStrip } from '#renderer/sources/GradeStrip.tsx'
import { SourceClaims } from '#renderer/sources/SourceClaims.tsx'
import { Answer } from '#renderer/ui/Answer.tsx'
import { usePassage } from '#renderer/ui/passage.ts'

/** Beside a source: its grade, the claim form for the words at the cursor, and its claims. */
export function ReadInspector({ source }: { source: Ref<'source'> }) {
  const asked = useAsk('sources', 'get', { ref: source })
  const editing = usePassage((state) => state.editing)
  return (
    <>
      <Answer result={asked}>
        {(found) => (
          <>
            <GradeStrip source={found} />
            {editing === undefined ? (
              <NewClaim source={found} />
            ) : (
              <EditClaim claim={editing} source={found} />
            )}
          </>
        )}
      </Answer>
      <SourceClaims source={source} current={editing} />
    </>
  )
}

function NewClaim({ source }: { source: Source }) {
  const passage = usePassage((state) => state.passage)
  return (
    <ClaimForm passage={passage?.source === source.ref ? passage : undefined} source={source} />
  )
}

function EditClaim({ claim, source }: { claim: Ref<'claim'>; source: Source }) {
  const asked = useAsk('claims', 'get', { ref: claim })
  return (
    <Answer result={asked}>
      {(found) => <ClaimForm key={found.ref} claim={found} source={source} />}
    </Answer>
  )
}
