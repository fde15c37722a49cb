import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Source } from '#data/model/source.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { ContradictAtCursor } from '#renderer/claims/Contradict.tsx'
import { ClaimForm } from '#renderer/claims/form/ClaimForm.tsx'
import { SuggestionPanel } from '#renderer/claims/triage/SuggestionPanel.tsx'
import { useSuggestions } from '#renderer/claims/triage/use-suggestions.ts'
import { GradeStrip } from '#renderer/sources/GradeStrip.tsx'
import { SettleList } from '#renderer/sources/settle/SettleList.tsx'
import { SourceClaims } from '#renderer/sources/SourceClaims.tsx'
import { PaneTabs } from '#renderer/ui/PaneTabs.tsx'
import { usePassage } from '#renderer/ui/passage.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { ThingHistory } from '#renderer/ui/ThingHistory.tsx'
import { InspectorActs } from './InspectorActs.tsx'

/** A source's grade, and below it the form for what is claimed in it, or what it seems to claim. */
export function SourceInspector({ source: ref }: { source: Ref<'source'> }) {
  const source = useAsk('sources', 'get', { ref }).data
  return source ? <Leaves source={source} /> : null
}

function Leaves({ source }: { source: Source }) {
  const suggesting = usePassage((state) => state.suggesting === source.ref)
  const editing = usePassage((state) => state.editing)
  const adding = usePassage((state) => state.adding)
  const { left } = useSuggestions(source, false)
  return (
    <div className="source-inspector">
      <PaneTabs
        label={say('window.inspector')}
        acts={
          <>
            {!suggesting && editing === undefined && adding === undefined && (
              <span className="follows quiet">{say('window.inspector.follows')}</span>
            )}
            <InspectorActs />
          </>
        }
        chosen={suggesting ? 'suggestions' : 'form'}
        onChoose={(leaf) =>
          usePassage.setState({ suggesting: leaf === 'form' ? undefined : source.ref })
        }
        tabs={[
          {
            id: 'form',
            title: editing
              ? say('window.inspector.edit', { ref: editing })
              : adding
                ? say('window.inspector.adding', { ref: adding })
                : say('window.inspector.new'),
            body: <FormLeaf source={source} />,
          },
          {
            id: 'suggestions',
            title: say('window.suggest.tab'),
            count: left,
            body: (
              <div className="suggestion-leaf">
                <GradeStrip source={source} />
                <SuggestionPanel source={source} />
              </div>
            ),
          },
        ]}
      />
    </div>
  )
}

/** The form, and what was claimed already. */
function FormLeaf({ source }: { source: Source }) {
  const { ref } = source
  const passage = usePassage((state) => state.passage)
  const editing = usePassage((state) => state.editing)
  const claim = useAsk(
    'claims',
    'get',
    { ref: editing ?? 'C-1' },
    { when: editing !== undefined },
  ).data
  // What stands below the claims comes once they are there, so that it never moves.
  const isListed = useAsk('claims', 'of', { source: ref }).data !== undefined
  return (
    <>
      <GradeStrip source={source} />
      <ClaimForm
        passage={passage?.source === ref ? passage : undefined}
        source={source}
        claim={claim?.ref === editing ? claim : undefined}
      />
      <SettleList source={ref} />
      <SourceClaims source={ref} current={editing} />
      <ContradictAtCursor />
      {isListed && (
        <Section title={say('window.history')} folded>
          <ThingHistory of={ref} />
        </Section>
      )}
    </>
  )
}
