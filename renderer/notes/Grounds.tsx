import { useMemo } from 'react'
import { useStore } from 'zustand'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { independentSpeakers, type Stated } from '#data/model/corroboration.ts'
import { likelihoodOf, SCALES } from '#data/model/ratings.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { OpenDocument } from '#renderer/editor/open-documents.ts'
import { useLinkLabels } from '#renderer/editor/use-document.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { type Ground, groundAt } from './grounds-at.ts'
import { GroundTree } from './GroundTree.tsx'
import { useClaims } from './use-claims.ts'
import { useOrigins } from './use-origins.ts'

/**
 * How do you know? For the judgement or sentence at the caret: the claims it cites, who says so, in
 * what words, and where they stand.
 */
export function Grounds({ document }: { document: OpenDocument }) {
  const read = useStore(document.read)
  const caret = useStore(document.place, (place) => place.caret)
  const labels = useLinkLabels(read, document.ref)
  const ground = useMemo(
    () => groundAt(read, caret, (link) => labels?.get(link)?.label),
    [read, caret, labels],
  )
  const claims = useClaims(ground.claims)
  const cited = useMemo(
    () => read.links.find(({ start, end }) => start <= caret && caret <= end)?.ref,
    [read, caret],
  )
  const bare = ground.claims.length + ground.sources.length === 0
  return (
    <div className="grounds">
      <div className="page" tabIndex={-1}>
        <GroundHead ground={ground} claims={claims} />
        {bare ? (
          <Empty>{say('window.grounds.none')}</Empty>
        ) : (
          <GroundTree claims={claims} sources={ground.sources} cited={cited} />
        )}
      </div>
      {!bare && (
        <footer>
          <button type="button" className="act" onClick={() => window.print()}>
            <Icon name="print" />
            {say('window.grounds.print')}
          </button>
          <Weakness claims={claims} />
        </footer>
      )}
    </div>
  )
}

function GroundHead({ ground, claims }: { ground: Ground; claims: readonly Claim[] }) {
  const scale = useAsk('notebook', 'info', undefined).data?.scale ?? 'icd203'
  const { kind, ref, text, line, likelihood, confidence } = ground
  const band = likelihood === undefined ? undefined : likelihoodOf(likelihood, scale)
  const percent = band && SCALES[scale].bands[band.band - 1]?.percent
  return (
    <header className="ground">
      <p className="facts">
        {ref !== undefined && <span className="ref">{ref}</span>}
        <span className="line">{say(`window.grounds.${kind}`, { line })}</span>
        <span>{say('window.grounds.now')}</span>
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
            <dd>
              <RestsOn cited={ground.claims.length} claims={claims} />
            </dd>
          </>
        )}
      </dl>
    </header>
  )
}

/** Counts claims and those who speak independently of one another; until that is known, speakers. */
function RestsOn({ cited, claims }: { cited: number; claims: readonly Claim[] }) {
  const sources = claims.flatMap(({ evidence }) => evidence.map(({ source }) => source))
  const origins = useOrigins(sources)
  const speakers = origins && independentSpeakers(claims.map(toStated), origins).counted.length
  return speakers === undefined
    ? say('window.grounds.claims', { claims: cited })
    : say('window.grounds.independent', { claims: cited, speakers })
}

function toStated({ ref, speaker, publisher, evidence }: Claim): Stated {
  const stating = evidence.filter(({ role }) => role === 'states').map(({ source }) => source)
  return { claim: ref, speaker: publisher ?? speaker, sources: [...new Set(stating)] }
}

/** What of it does not hold: claims that fell, and claims without words behind them. */
function Weakness({ claims }: { claims: readonly Claim[] }) {
  const fallen = claims.filter(({ status }) => status !== 'open').length
  const unsourced = claims.filter(({ evidence }) => evidence.length === 0).length
  if (fallen + unsourced === 0) return null
  const both = fallen > 0 && unsourced > 0 ? 'yes' : 'no'
  return <p className="weakness">{say('window.grounds.trouble', { fallen, unsourced, both })}</p>
}
