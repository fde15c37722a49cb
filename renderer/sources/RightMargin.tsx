import type { CSSProperties } from 'react'
import type { ClaimSummary } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { Grade } from '#renderer/ui/Grade.tsx'
import { marginLines, type Placed } from './margins.ts'

interface RightMarginProps {
  readonly begun: readonly { claim: Ref<'claim'> }[]
  /** Where the words of each stand. */
  readonly lines: readonly Placed[]
  readonly claims: readonly ClaimSummary[]
  readonly lit: Ref<'claim'> | undefined
  readonly onClaim: (claim: Ref<'claim'>, beside: boolean) => void
}

/** The claims whose words begin in a paragraph: reference and grade, each at its line. */
export function RightMargin({ begun, lines, claims, lit, onClaim }: RightMarginProps) {
  const byRef = new Map(claims.map((claim) => [claim.ref, claim]))
  const placed = begun.flatMap(({ claim }, at) => {
    const summary = byRef.get(claim)
    return summary && lines[at] ? [{ summary, ...lines[at] }] : []
  })
  return (
    <div className="right-margin">
      {marginLines(placed).map(({ line, items }) => (
        <div key={line} className="claims" style={{ '--at': line } as CSSProperties}>
          {items.map(({ summary }) => (
            <button
              type="button"
              key={summary.ref}
              className="claim-mark"
              data-lit={summary.ref === lit || undefined}
              title={summary.statement}
              onClick={(event) => onClaim(summary.ref, event.ctrlKey || event.metaKey)}
            >
              <span className="ref">{summary.ref}</span>
              {/* Where claims share a line there is room for their references alone. */}
              {items.length === 1 && (
                <Grade
                  reliability={summary.reliability}
                  credibility={summary.credibility}
                  documents={summary.documents}
                />
              )}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}
