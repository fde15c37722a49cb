import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import type { Corroboration } from '#data/model/corroboration.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import './corroboration.css'

interface CorroborationPartProps {
  readonly claim: Claim
  /** Also where no other claim says so. */
  readonly always?: boolean
}

/** How far a claim is corroborated: which independent speakers say it, who does not count, and why. */
export function CorroborationPart({ claim, always = false }: CorroborationPartProps) {
  const found = useAsk('claims', 'corroboration', { ref: claim.ref }, { keep: true }).data
  if (!found) return null
  const { counted, uncounted } = found
  if (!always && counted.length + uncounted.length < 2) return null
  return (
    <Section title={say('window.corroboration')} className="corroboration">
      <p className="verdict" data-corroborated={found.corroborated || undefined}>
        {say('window.corroboration.verdict', {
          corroborated: found.corroborated ? 'yes' : 'no',
          speakers: counted.length,
        })}
      </p>
      <Grounds claim={claim.ref} found={found} />
    </Section>
  )
}

function Grounds({ claim, found }: { claim: Ref<'claim'>; found: Corroboration }) {
  const desk = useDesk()
  const rows = [
    ...found.counted.map((one) => ({ ...one, why: 'counted' as const })),
    ...found.uncounted,
  ]
  return (
    <Rows label={say('window.corroboration')}>
      {rows.map((one) => (
        <button
          type="button"
          className="row speaks"
          data-row
          key={one.claim}
          data-counts={one.why === 'counted' || undefined}
          onClick={() => desk.open(one.claim)}
        >
          {one.why === 'counted' ? <Icon name="check" /> : <span className="dash">–</span>}
          <span className="line">{one.speaker}</span>
          <span className="ref">
            {one.claim === claim ? say('window.corroboration.this') : one.claim}
          </span>
          <span className="quiet reason">{reasonOf(one)}</span>
        </button>
      ))}
    </Rows>
  )
}

type Ground =
  | (Corroboration['counted'][number] & { readonly why: 'counted' })
  | Corroboration['uncounted'][number]

/** Why somebody counts or does not. */
function reasonOf(one: Ground): string {
  switch (one.why) {
    case 'counted':
      return say('window.corroboration.counted', { source: one.source })
    case 'unsourced':
      return say('window.corroboration.unsourced')
    case 'same-speaker':
      return say('window.corroboration.same-speaker', { as: one.as })
    case 'same-origin':
      return one.source === one.origin
        ? say('window.corroboration.same-source', { source: one.source, as: one.as })
        : say('window.corroboration.derives', {
            source: one.source,
            origin: one.origin,
            as: one.as,
          })
    case 'fallen':
      return say('window.corroboration.fallen', { status: say(`window.status.${one.status}`) })
  }
}
