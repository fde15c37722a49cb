import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { ClaimForm } from '#renderer/claims/form/ClaimForm.tsx'
import { GradeStrip } from '#renderer/sources/GradeStrip.tsx'
import { SourceClaims } from '#renderer/sources/SourceClaims.tsx'
import { usePassage } from '#renderer/ui/passage.ts'
import { InspectorActs } from './InspectorActs.tsx'

/** A source's grade, the form for what is claimed in it, and what was claimed already. */
export function SourceInspector({ source: ref }: { source: Ref<'source'> }) {
  const source = useAsk('sources', 'get', { ref }).data
  const passage = usePassage((state) => state.passage)
  const editing = usePassage((state) => state.editing)
  const adding = usePassage((state) => state.adding)
  const claim = useAsk(
    'claims',
    'get',
    { ref: editing ?? 'C-1' },
    { when: editing !== undefined },
  ).data
  const edited = claim?.ref === editing ? claim : undefined
  return (
    <>
      <header className="head">
        <span className="line">
          {edited && say('window.inspector.edit', { ref: edited.ref })}
          {!edited && adding && say('window.inspector.adding', { ref: adding })}
          {!edited && !adding && say('window.inspector.new')}
        </span>
        <span className="quiet">{say('window.inspector.follows')}</span>
        <InspectorActs />
      </header>
      <div className="body">
        {source && (
          <>
            <GradeStrip source={source} />
            <ClaimForm
              passage={passage?.source === ref ? passage : undefined}
              source={source}
              claim={edited}
            />
          </>
        )}
        <SourceClaims source={ref} current={editing} />
      </div>
    </>
  )
}
