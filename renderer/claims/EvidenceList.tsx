import { sayDateBriefly } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { Claim, Evidence } from '#data/model/claim.ts'
import type { Around } from '#data/model/sentences-around.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { usePassage } from '#renderer/ui/passage.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { wordsAfter, wordsBefore } from '#renderer/ui/around.ts'
import { PictureRegion } from './PictureRegion.tsx'
import { SplitClaim } from './split/SplitClaim.tsx'
import { Translation } from './Translation.tsx'

interface EvidenceListProps {
  readonly claim: Claim
  /** The sentences around each passage; without them the few words that are kept with it stand there. */
  readonly contexts?: readonly (Around & { readonly passage: string })[] | undefined
}

/** The words that a claim rests on, each among its neighbours; a click leads to them in the source. */
export function EvidenceList({ claim, contexts }: EvidenceListProps) {
  return (
    <section className="evidence">
      <header>
        <h3>{say('window.evidence')}</h3>
        {claim.passages > 0 && (
          <span className="quiet">
            {say('window.evidence.counts', {
              passages: claim.passages,
              independent: claim.independent,
            })}
          </span>
        )}
      </header>
      {claim.evidence.length === 0 && <p className="empty">{say('window.unsourced')}</p>}
      {claim.evidence.map((one) => (
        <Quotation
          key={one.passage}
          claim={claim}
          evidence={one}
          around={contexts?.find(({ passage }) => passage === one.passage)}
        />
      ))}
      <AddEvidence claim={claim} />
    </section>
  )
}

/** Leads to the text that is read, or that the claim rests on: the next passage chosen there is added. */
function AddEvidence({ claim }: { claim: Claim }) {
  const desk = useDesk()
  const tell = useTell()

  function lead(): void {
    const { passage, reader } = usePassage.getState()
    const source = passage?.source ?? claim.evidence[0]?.source
    usePassage.setState({
      adding: claim.ref,
      editing: undefined,
      suggesting: undefined,
      capturing: true,
    })
    if (source === undefined) return tell.done(say('window.evidence.where', { ref: claim.ref }))
    desk.open(source)
    reader?.focus()
  }

  useCommand({
    id: 'claim.evidence',
    title: say('window.evidence.add.long', { ref: claim.ref }),
    run: lead,
  })
  return (
    <p className="card-act">
      <button type="button" className="link" onClick={lead}>
        {say('window.evidence.add')}
      </button>
      <SplitClaim claim={claim} />
    </p>
  )
}

interface QuotationProps {
  readonly claim: Claim
  readonly evidence: Evidence
  readonly around: Around | undefined
}

function Quotation({ claim, evidence, around }: QuotationProps) {
  const desk = useDesk()
  const { source, sourceTitle, prefix, exact, suffix } = evidence
  const sources = useAsk('sources', 'list', undefined).data
  const found = sources?.find(({ ref }) => ref === source)
  const label = say('window.evidence.open', { source: sourceTitle })
  return (
    <figure className="quotation">
      <blockquote>
        <button type="button" title={label} onClick={() => desk.open(source, { claim: claim.ref })}>
          <span className="around">{around?.before ?? wordsBefore(prefix)}</span>
          <b>{exact}</b>
          <span className="around">{around?.after ?? wordsAfter(suffix)}</span>
        </button>
      </blockquote>
      {evidence.region && <PictureRegion evidence={evidence} region={evidence.region} />}
      <figcaption>
        {found?.reliability !== undefined && <span className="grade">{found.reliability}</span>}
        <span className="line">
          {[found?.publisher ?? sourceTitle, found?.published && sayDateBriefly(found.published)]
            .filter(Boolean)
            .join(', ')}
        </span>
        {evidence.anchor !== 'exact' && (
          <span className="anchor">{say(`window.anchor.${evidence.anchor}`)}</span>
        )}
        {evidence.page !== undefined && (
          <span className="quiet">{say('window.evidence.page', { page: evidence.page })}</span>
        )}
        <span className="ref">{source}</span>
      </figcaption>
      <Translation evidence={evidence} />
    </figure>
  )
}
