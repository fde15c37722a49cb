import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { PassageAtCursor } from '#renderer/ui/passage.ts'

interface QuotationProps {
  readonly passage: PassageAtCursor | undefined
  readonly claim: Claim | undefined
}

/** The words that the claim rests on: three lines, and nothing that can be typed into. */
export function Quotation({ passage, claim }: QuotationProps) {
  const words = claim ? claim.evidence[0]?.exact : passage?.exact
  const missing = claim ? say('window.unsourced') : say('window.form.nowhere')
  return (
    <>
      <div className="label">
        <Icon name="lock" />
        {say('window.form.quotation')}
        {!claim && passage && (
          <span className="ref">{say('window.form.passage', { number: passage.number })}</span>
        )}
        {claim && <span className="ref">{claim.evidence[0]?.source}</span>}
      </div>
      {/* Long quotations scroll in their place, by keyboard too. */}
      <blockquote className="quote" tabIndex={words && words.length > 160 ? 0 : undefined}>
        {words ?? <span className="quiet">{missing}</span>}
      </blockquote>
    </>
  )
}
