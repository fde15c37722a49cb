import { sayDateBriefly } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { Claim, Evidence } from '#data/model/claim.ts'
import type { CitedRef } from '#data/markdown/nodes.ts'
import { RELIABILITY } from '#data/model/ratings.ts'
import type { Ref } from '#data/model/refs.ts'
import type { SourceSummary } from '#data/model/source.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Grade } from '#renderer/ui/Grade.tsx'
import { moveByKey } from '#renderer/ui/Rows.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'

interface GroundTreeProps {
  readonly claims: readonly Claim[]
  /** Sources that are cited without a claim. */
  readonly sources: readonly Ref<'source'>[]
  /** What the caret stands on. */
  readonly cited: CitedRef | undefined
}

/** Claims, the words that each rests on, and the sources that these stand in. */
export function GroundTree({ claims, sources, cited }: GroundTreeProps) {
  const known = useAsk('sources', 'list', undefined).data
  const sourceOf = (ref: Ref<'source'>) => known?.find((one) => one.ref === ref)
  return (
    <div className="tree" role="tree" aria-label={say('window.grounds')} onKeyDown={moveByKey}>
      {claims.map((claim, at) => (
        <GroundClaim
          key={claim.ref}
          claim={claim}
          current={claim.ref === cited}
          stop={at === 0}
          sourceOf={sourceOf}
        />
      ))}
      {sources.map((ref, at) => (
        <GroundSource
          key={ref}
          source={ref}
          found={sourceOf(ref)}
          current={ref === cited}
          stop={claims.length === 0 && at === 0}
        />
      ))}
    </div>
  )
}

type SourceOf = (ref: Ref<'source'>) => SourceSummary | undefined

function GroundClaim(props: { claim: Claim; current: boolean; stop: boolean; sourceOf: SourceOf }) {
  const { claim, current, stop, sourceOf } = props
  const desk = useDesk()
  const spoken = 'entity' in claim.speakerIs
  return (
    <div
      role="treeitem"
      aria-expanded
      aria-selected={current}
      aria-label={`${claim.ref} ${claim.statement}`}
      className="branch"
    >
      <button
        type="button"
        className="row"
        data-row
        tabIndex={stop ? 0 : -1}
        aria-current={current || undefined}
        title={claim.statement}
        onClick={() => desk.open(claim.ref)}
      >
        <StatusMark status={claim.status} />
        <span className="ref">{claim.ref}</span>
        <span className="line">{claim.statement}</span>
        <Grade
          reliability={claim.reliability}
          credibility={claim.credibility}
          documents={claim.documents}
        />
      </button>
      <div role="group" className="leaves">
        {spoken && <p className="speaker">{say('window.grounds.says', { name: claim.speaker })}</p>}
        {claim.evidence.length === 0 && <p className="speaker">– {say('window.unsourced')}</p>}
        {claim.evidence.map((evidence) => (
          <Quotation
            key={`${evidence.source} ${evidence.start}`}
            evidence={evidence}
            source={sourceOf(evidence.source)}
            inContext={current}
            onOpen={() => desk.open(evidence.source, { claim: claim.ref })}
          />
        ))}
      </div>
    </div>
  )
}

/** The words of a source; those around them too where the caret is on the claim. */
function Quotation(props: {
  evidence: Evidence
  source: SourceSummary | undefined
  inContext: boolean
  onOpen: () => void
}) {
  const { exact, prefix, suffix, page, source: ref, sourceTitle } = props.evidence
  return (
    <div role="treeitem" aria-selected={false} className="leaf">
      <blockquote>
        {props.inContext && <span className="quiet">…{prefix}</span>}
        <q>{exact}</q>
        {props.inContext && <span className="quiet">{suffix}…</span>}
      </blockquote>
      <button
        type="button"
        className="row"
        data-row
        tabIndex={-1}
        title={sourceTitle}
        onClick={props.onOpen}
      >
        <SourceLine source={props.source} title={sourceTitle} />
        {page !== undefined && <span className="quiet">{say('window.page', { page })}</span>}
        <span className="ref">{ref}</span>
      </button>
    </div>
  )
}

function GroundSource(props: {
  source: Ref<'source'>
  found: SourceSummary | undefined
  current: boolean
  stop: boolean
}) {
  const { source, found, current, stop } = props
  const desk = useDesk()
  return (
    <div
      role="treeitem"
      aria-selected={current}
      aria-label={`${source} ${found?.title ?? ''}`}
      className="branch"
    >
      <button
        type="button"
        className="row"
        data-row
        tabIndex={stop ? 0 : -1}
        aria-current={current || undefined}
        onClick={() => desk.open(source)}
      >
        <span className="ref">{source}</span>
        <span className="line">{found?.title}</span>
      </button>
      <div className="leaves">
        <p className="speaker of-source">
          <SourceLine source={found} title="" />
        </p>
      </div>
    </div>
  )
}

/** A source in a line: its reliability, who published it, and when. */
function SourceLine({ source, title }: { source: SourceSummary | undefined; title: string }) {
  const { publisher = title, published, reliability } = source ?? {}
  const facts = [publisher, published && sayDateBriefly(published)].filter(Boolean).join(', ')
  return (
    <>
      <span className="grade" title={reliability && RELIABILITY[reliability]}>
        {reliability ?? '–'}
      </span>
      <span className="line">{facts}</span>
    </>
  )
}
