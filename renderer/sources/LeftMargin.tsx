import type { CSSProperties } from 'react'
import { say } from '#data/messages/index.ts'
import type { ClaimStatus, ClaimSummary } from '#data/model/claim.ts'
import type { Span } from '#data/model/quote.ts'
import type { Ref } from '#data/model/refs.ts'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import { marginLines, type Placed, sayNumbers } from './margins.ts'
import type { Sentence } from './sentences.ts'

interface LeftMarginProps {
  readonly sentences: readonly Sentence[]
  /** Where the sentences stand; more may follow. */
  readonly lines: readonly Placed[]
  readonly begun: readonly { claim: Ref<'claim'>; span: Span }[]
  readonly claims: readonly ClaimSummary[]
  readonly cursor: Span | undefined
  readonly onClaim: (claim: Ref<'claim'>, beside: boolean) => void
}

/** What a person must see first of the claims that begin in one sentence. */
const GRAVITY: readonly ClaimStatus[] = ['refuted', 'disputed', 'superseded', 'open', 'retracted']

/** The numbers of a paragraph's sentences, and the status of the claims that begin in them. */
export function LeftMargin(props: LeftMarginProps) {
  const { sentences, lines, begun, claims, cursor, onClaim } = props
  const placed = sentences.map((sentence, at) => ({ sentence, ...lines[at]! }))
  return (
    <div className="left-margin">
      {marginLines(placed).map(({ line, items }) => {
        const inLine = items.map(({ sentence }) => sentence)
        const refs = begun
          .filter(({ span }) => inLine.some((one) => isIn(span.start, one)))
          .map(({ claim }) => claim)
        const here = claims.filter(({ ref }) => refs.includes(ref))
        const gravest = GRAVITY.find((status) => here.some((claim) => claim.status === status))
        const current =
          cursor && inLine.some((one) => one.start < cursor.end && one.end > cursor.start)
        const numbers = sayNumbers(inLine.map(({ number }) => number))
        const place = { '--at': line } as CSSProperties
        const [first] = here
        return first && gravest ? (
          <button
            type="button"
            key={line}
            className="mark"
            style={place}
            tabIndex={-1}
            data-current={current || undefined}
            aria-label={say('window.sentence.claims', { numbers, claims: refs.join(', ') })}
            title={here.map(({ ref, statement }) => `${ref} ${statement}`).join('\n')}
            onClick={(event) => onClaim(first.ref, event.ctrlKey || event.metaKey)}
          >
            <StatusMark status={gravest} />
            <b>{numbers}</b>
          </button>
        ) : (
          <span
            key={line}
            className="mark"
            style={place}
            data-current={current || undefined}
            aria-hidden="true"
          >
            <b>{numbers}</b>
          </span>
        )
      })}
    </div>
  )
}

function isIn(place: number, { start, end }: Span): boolean {
  return place >= start && place < end
}
