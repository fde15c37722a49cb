import { useMemo } from 'react'
import { useStore } from 'zustand'
import { say } from '#data/messages/index.ts'
import type { Claim, Evidence } from '#data/model/claim.ts'
import { likelihoodOf, SCALES } from '#data/model/ratings.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { OpenDocument } from '#renderer/editor/open-documents.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Grade } from '#renderer/ui/Grade.tsx'
import { moveByKey } from '#renderer/ui/Rows.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import { type Ground, groundAt } from './grounds-at.ts'
import { useClaims } from './use-claims.ts'

/**
 * How do you know? For the judgement or sentence at the caret: the claims it cites, who says so, in
 * what words, and where they stand.
 */
export function Grounds({ document }: { document: OpenDocument }) {
  const read = useStore(document.read)
  const caret = useStore(document.place, (place) => place.caret)
  const ground = useMemo(() => groundAt(read, caret), [read, caret])
  const claims = useClaims(ground.claims)
  const cited = useMemo(
    () => read.links.find(({ start, end }) => start <= caret && caret <= end)?.ref,
    [read, caret],
  )
  return (
    <div className="grounds">
      <GroundHead ground={ground} claims={claims} />
      {ground.claims.length === 0 ? (
        <Empty>{say('window.grounds.none')}</Empty>
      ) : (
        <div className="tree" role="tree" aria-label={say('window.grounds')} onKeyDown={moveByKey}>
          {claims.map((claim, at) => (
            <GroundClaim
              key={claim.ref}
              claim={claim}
              current={claim.ref === cited}
              stop={at === 0}
            />
          ))}
        </div>
      )}
      <Weakness claims={claims} />
    </div>
  )
}

function GroundHead({ ground, claims }: { ground: Ground; claims: readonly Claim[] }) {
  const scale = useAsk('notebook', 'info', undefined).data?.scale ?? 'icd203'
  const { kind, ref, text, line, likelihood, confidence } = ground
  const band = likelihood === undefined ? undefined : likelihoodOf(likelihood, scale)
  const percent = band && SCALES[scale].bands[band.band - 1]?.percent
  const speakers = new Set(claims.map(({ speaker }) => speaker)).size
  return (
    <header className="ground">
      <p className="facts">
        {ref !== undefined && <span className="ref">{ref}</span>}
        {say(`window.grounds.${kind}`, { line })}
      </p>
      {text !== '' && <h2>{text}</h2>}
      <dl>
        {likelihood !== undefined && (
          <>
            <dt>{say('window.grounds.likelihood')}</dt>
            <dd>
              {likelihood}{' '}
              {percent !== undefined && (
                <span className="quiet">
                  {say('window.grounds.band', { percent, scale: SCALES[scale].name })}
                </span>
              )}
            </dd>
          </>
        )}
        {confidence !== undefined && (
          <>
            <dt>{say('window.grounds.confidence')}</dt>
            <dd>{confidence}</dd>
          </>
        )}
        {ground.claims.length > 0 && (
          <>
            <dt>{say('window.grounds.rests')}</dt>
            <dd>{say('window.grounds.claims', { claims: ground.claims.length, speakers })}</dd>
          </>
        )}
      </dl>
    </header>
  )
}

function GroundClaim(props: { claim: Claim; current: boolean; stop: boolean }) {
  const { claim, current, stop } = props
  const desk = useDesk()
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
        <Grade reliability={claim.reliability} credibility={claim.credibility} />
      </button>
      <div role="group" className="leaves">
        <p className="speaker">{claim.speaker}</p>
        {claim.evidence.length === 0 && <p className="speaker">{say('window.unsourced')}</p>}
        {claim.evidence.map((evidence) => (
          <Quotation
            key={`${evidence.source} ${evidence.start}`}
            evidence={evidence}
            inContext={current}
            onOpen={() => desk.open(evidence.source, { claim: claim.ref })}
          />
        ))}
      </div>
    </div>
  )
}

/** The words of a source; those around them too where the caret is on the claim. */
function Quotation(props: { evidence: Evidence; inContext: boolean; onOpen: () => void }) {
  const { exact, prefix, suffix, source, sourceTitle } = props.evidence
  return (
    <div role="treeitem" aria-selected={false} className="leaf">
      <blockquote>
        {props.inContext && <span className="quiet">…{prefix}</span>}
        <q>{exact}</q>
        {props.inContext && <span className="quiet">{suffix}…</span>}
      </blockquote>
      <button type="button" className="row" data-row tabIndex={-1} onClick={props.onOpen}>
        <span className="line">{sourceTitle}</span>
        <span className="ref">{source}</span>
      </button>
    </div>
  )
}

/** What of it does not hold: claims that fell, and claims without words behind them. */
function Weakness({ claims }: { claims: readonly Claim[] }) {
  const fallen = claims.filter(({ status }) => status !== 'open').length
  const unsourced = claims.filter(({ evidence }) => evidence.length === 0).length
  if (fallen + unsourced === 0) return null
  const both = fallen > 0 && unsourced > 0 ? 'yes' : 'no'
  return <p className="weakness">{say('window.grounds.trouble', { fallen, unsourced, both })}</p>
}
